// The commands that take organizations and charges in and turn them into totals and invoices.
// Each takes options that were already read and returns its exit code.
#pragma once

#include <optional>
#include <string>

#include "billing/structure/known_on.h"
#include "bot/cli/command_line.h"
#include "bot/config.h"
#include "bot/focus/archive/archive.h"
#include "bot/focus/importing/invoiced_periods.h"
#include "tickets/desk.h"

namespace bot::cli {

// What these commands work on.
struct Books {
  tickets::Store& store;
  const focus::Archive& archive;
  billing::Instant now;
  tickets::DeskSettings desk;
};

// Says of each invoiced period that was changed how the difference is billed.
void tell_corrected(const std::vector<focus::InvoicedPeriod>&, const Streams&);

struct ImportOrganizationOptions {
  std::string file;  // organization.json
  // Why the file is the truth about the past, too; none: history is only added to.
  std::optional<std::string> correct_history = {};
};
int import_organization(const Books&, const ImportOrganizationOptions&, const Streams&);
int import_organization(const Config&, const ImportOrganizationOptions&, const Streams&);

struct ImportChargesOptions {
  std::string file;  // FOCUS CSV
  std::string source;
  std::optional<std::string> feed;  // text of billing::Feed; none: the source's own
  bool set_aside = false;
  bool dry_run = false;
  std::optional<std::string> manifest;  // JSON file: what the sender says of it
};
// On a terminal, `err` shows how far it is.
int import_charges(const Books&, const ImportChargesOptions&, const Streams&);
int import_charges(const Config&, const ImportChargesOptions&, const Streams&);

struct TotalsOptions {
  std::string period;  // "2024-09"
  std::optional<std::string> organization;
  std::string format = "table";            // or csv, json
  std::optional<std::string> as_known_on;  // date or instant; none: now
};
int totals(const Books&, const TotalsOptions&, const Streams&);
int totals(const Config&, const TotalsOptions&, const Streams&);

struct RunInvoicesOptions {
  std::string period;                       // "2024-09"
  std::optional<std::string> organization;  // none: every one that has charges in the period
  bool dry_run = false;
  std::optional<std::string> mode;  // text of billing::InvoicingMode; with dry_run only
  // Why what changed since the period was invoiced is billed now; needs the organization.
  std::optional<std::string> supplementary;
  std::string format = "table";            // or json
  std::optional<std::string> as_known_on;  // date or instant; with dry_run only
};
// Issues, or only draws up. Where one organization is held or refused the others go on; the exit
// code is then `refused`. A dry run lists what would hold the issue and is done.
int run_invoices(const Books&, const RunInvoicesOptions&, const Streams&);
int run_invoices(const Config&, const RunInvoicesOptions&, const Streams&);
// What run_invoices does with `supplementary`.
int run_supplementary(const Books&, billing::Month, const RunInvoicesOptions&,
                      const std::optional<billing::KnownOn>&, const Streams&);

struct CreditNoteOptions {
  std::string invoice;
  std::string reason;
  std::vector<std::string> lines;  // "3=12.50"; empty: all that is left of every line
};
int credit_note(const Books&, const CreditNoteOptions&, const Streams&);
int credit_note(const Config&, const CreditNoteOptions&, const Streams&);

struct ExplainOptions {
  std::string invoice;
  std::optional<std::size_t> line;         // 1 is the first; with all of its rows
  std::string format = "table";            // or json
  std::optional<std::string> as_known_on;  // date or instant; documents issued later are unknown
};
// `refused` too where rows, entries and document do not sum to the same.
int explain(const Books&, const ExplainOptions&, const Streams&);
int explain(const Config&, const ExplainOptions&, const Streams&);

}  // namespace bot::cli

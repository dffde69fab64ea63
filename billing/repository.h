// The port through which billing's facts are kept and found. One unit of work sees one
// consistent state; what it writes is committed with it or not at all.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "billing/run/invoice_run.h"
#include "billing/structure/known_on.h"

namespace billing {

// A run that was issued: its documents are sealed and never change.
struct IssuedRun {
  std::string id;   // from the application; unguessable is not needed
  std::string key;  // hash of the input: the same key is the same run
  Instant issued_at;
  std::string issued_by;
  InvoiceRun run;                         // invoices have their numbers
  int sequence = 0;                       // among the runs of its period; the regular one is 0
  std::vector<LedgerEntry> entries = {};  // the charges it billed, by key; kept, not read again
  std::uint64_t charges_version = 0;      // the repository's when it was issued
};

struct InvoiceFilter {
  std::optional<OrganizationName> organization;
  std::optional<CostCenterId> cost_center;
  std::optional<Month> period;
  std::size_t limit = 200;
  std::optional<InvoiceNumber> after = {};  // keyset: those that are listed after this one
};

// What a list says of an organization.
struct OrganizationTitle {
  std::string display_name;
  std::size_t cost_centers = 0;  // deleted ones included
  bool operator==(const OrganizationTitle&) const = default;
};

class Repository {
 public:
  virtual ~Repository() = default;

  virtual std::optional<Organization> organization(const OrganizationName&) = 0;
  virtual std::vector<OrganizationName> organization_names() = 0;  // ordered
  // Every organization whose name, display name or alias equals the text, case and outer blanks
  // aside. Several: ask.
  virtual std::vector<OrganizationName> organizations_called(std::string_view text) = 0;
  // At most `limit` organizations in whose name, display name or alias the text occurs, case and
  // outer blanks aside: those that begin with it first, then by name. None for an empty text.
  virtual std::vector<OrganizationName> organizations_like(std::string_view part,
                                                           std::size_t limit) = 0;
  // Keeps it as a version, too, unless it is what was known already, `snapshot_at` aside.
  virtual void save_organization(const Organization&, Instant now) = 0;
  // The same where the file corrects history; the reason stays with the version, which is kept
  // even if nothing changes.
  virtual void correct_organization(const Organization&, Instant now, std::string_view reason) = 0;
  virtual std::vector<OrganizationVersion> organization_versions(
      const OrganizationName&) = 0;  // oldest first
  // Every organization as it was known then, by name.
  virtual std::vector<Organization> organizations_known(const KnownOn&) = 0;
  // Everything, for the ownership index of the whole platform.
  virtual std::vector<Organization> all_organizations() = 0;

  // What one question needs to know of many organizations, without loading them.
  virtual std::optional<OrganizationTitle> organization_title(const OrganizationName&) = 0;
  virtual std::vector<PayerNames> payer_names() = 0;  // of every organization, by name
  // Those whose own BAN it is, by name; assignments are not looked at.
  virtual std::vector<OrganizationName> organizations_with_ban(const BillingAccountNumber&) = 0;
  // Those that register the account, deleted Providers included, by name.
  virtual std::vector<OrganizationName> organizations_with_account(
      std::string_view folded_account) = 0;
  // Those with a member of that address whose account is active, by name; case does not count.
  virtual std::vector<OrganizationName> organizations_with_member(std::string_view email) = 0;
  // The folded accounts of this organization that another one registers too, leaving out Providers
  // that are deleted at `now` on either side.
  virtual std::set<std::string> accounts_elsewhere(const OrganizationName&, Instant now) = 0;

  virtual std::vector<BanAssignment> ban_assignments(const OrganizationName&) = 0;
  // Every assignment of that BAN anywhere, retired ones too.
  virtual std::vector<BanAssignment> assignments_of(const BillingAccountNumber&) = 0;
  // The same BAN for the same bearer again replaces its months. A BAN has one bearer for ever, and
  // a bearer one active BAN: a second one throws, whether the first is retired or not.
  virtual void save_ban_assignment(const BanAssignment&) = 0;
  virtual void remove_ban_assignment(const BanAssignment&) = 0;  // only before it was ever printed

  virtual std::vector<ModeChange> mode_changes(const OrganizationName&) = 0;  // by month
  virtual void add_mode_change(const ModeChange&) = 0;

  virtual std::optional<ChargeFile> charge_file(const SourceName&, const FileHash&) = 0;
  virtual std::vector<ChargeFile> charge_files() = 0;      // oldest first
  virtual std::vector<ChargeImport> charge_imports() = 0;  // each, oldest first
  virtual std::optional<Feed> feed_of(const SourceName&) = 0;
  // Records the file with its entries. With Feed::overwrite the entries of other files of the
  // same source are removed for the billing periods in `entries` and `set_aside`. The same file
  // again replaces its own rows and becomes the newest: one that was overwritten may come back.
  virtual void add_charge_file(const ChargeFile&, const std::vector<LedgerEntry>&,
                               const std::vector<SetAsideRow>&) = 0;
  // The file's entries again, after the owners' timelines changed: replaces only them.
  virtual void replace_entries(const SourceName&, const FileHash&,
                               const std::vector<LedgerEntry>&) = 0;
  // The file's own entries, ordered by key; those that were overwritten are gone.
  virtual std::vector<LedgerEntry> entries_of(const SourceName&, const FileHash&) = 0;
  // (source, billing period) pairs this file stands for now; empty if it was overwritten.
  virtual std::vector<Month> periods_of(const SourceName&, const FileHash&) = 0;
  virtual std::vector<LedgerEntry> ledger(Month billing_period) = 0;  // ordered by key
  // Of the period's ledger only what a provider account gives to the organization, and of what it
  // gives to nobody the charges of these payers.
  virtual std::vector<LedgerEntry> ledger_of(const OrganizationName&,
                                             const std::set<std::string>& payers_of_nobodys,
                                             Month billing_period) = 0;
  virtual std::vector<PayerOwner> payers(Month billing_period) = 0;  // each once, ordered
  virtual std::vector<SetAsideRow> set_aside(Month billing_period) = 0;
  virtual std::vector<Month> periods_with_charges() = 0;  // ascending
  // Another number after each change of an organization, a charge file or its entries: what was
  // sorted out under this number still holds while it is the same.
  virtual std::uint64_t charges_version() = 0;

  // The latest one.
  virtual std::optional<UnattributedDecision> unattributed_decision(const OrganizationName&,
                                                                    Month) = 0;
  virtual std::vector<UnattributedDecision> unattributed_decisions(const OrganizationName&,
                                                                   Month) = 0;  // oldest first
  virtual void add_unattributed_decision(const UnattributedDecision&) = 0;  // earlier ones are kept

  virtual std::optional<IssuedRun> issued_run(const OrganizationName&, Month) = 0;  // the regular
  virtual std::optional<IssuedRun> issued_run(std::string_view id) = 0;
  // Every run of the period, by sequence.
  virtual std::vector<IssuedRun> runs_of(const OrganizationName&, Month) = 0;
  virtual std::vector<IssuedRun> issued_runs(std::size_t limit) = 0;  // newest first, no lines
  // The next number of the series, drawn inside this unit of work: gapless.
  virtual InvoiceNumber next_invoice_number(DocumentType, int year) = 0;
  virtual void add_issued_run(const IssuedRun&) = 0;
  // What the organization's runs of that mode billed of that billing period, in whichever period
  // they billed it: one entry a key, ordered. Credits bill nothing.
  virtual std::vector<LedgerEntry> billed_entries(const OrganizationName&, Month billing_period,
                                                  InvoicingMode of_the_run) = 0;
  virtual std::vector<LedgerEntry> entries_of_run(std::string_view id) = 0;  // by key
  // Billing periods that the organization was invoiced for and whose charges changed since:
  // ascending. Marking twice is marking once.
  virtual std::vector<Month> changed_periods(const OrganizationName&) = 0;
  // Of every organization, by organization and period.
  virtual std::vector<std::pair<OrganizationName, Month>> changed_periods() = 0;
  // Those that were marked and not yet unmarked then.
  virtual std::vector<Month> changed_periods_known(const OrganizationName&, Instant) = 0;
  virtual void mark_changed_period(const OrganizationName&, Month, Instant now) = 0;
  virtual void unmark_changed_period(const OrganizationName&, Month, Instant now) = 0;
  virtual std::vector<BilledPayer> billed_payers(Month billing_period) = 0;  // ordered
  // After its run was added. A payer of the same source and period is billed once: again throws.
  virtual void add_billed_payer(const BilledPayer&) = 0;
  virtual std::optional<Invoice> invoice(const InvoiceNumber&) = 0;
  // How much of each of its lines later documents took back, by line (1 is the first); positive.
  virtual std::map<std::size_t, Amount> credited(const InvoiceNumber&) = 0;
  // The hash that seals the document, chained to the one before of its series; for the auditor.
  virtual std::optional<std::string> invoice_seal(const InvoiceNumber&) = 0;
  virtual std::vector<Invoice> invoices(const InvoiceFilter&) = 0;  // newest first, no lines
};

}  // namespace billing

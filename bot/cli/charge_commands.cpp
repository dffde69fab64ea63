#include "bot/cli/charge_commands.h"

#include "bot/app.h"
#include "bot/app_clock.h"

namespace bot::cli {

namespace {

template <class Options>
int with_books(const Config& config, const Options& options, const Streams& streams,
               int (*command)(const Books&, const Options&, const Streams&)) {
  const auto store = open_store_of(config);
  const focus::Archive archive(archive_of(config));
  const auto now = running_clock(config.clock_start)();
  return command({*store, archive, now, desk_settings_of(config)}, options, streams);
}

}  // namespace

void tell_corrected(const std::vector<focus::InvoicedPeriod>& corrected, const Streams& streams) {
  for (const auto& [organization, period] : corrected) {
    streams.out << period.text() << " of " << organization.value
                << " is invoiced already: the next run bills the difference, or now\n"
                << "  splitdesk run-invoices " << period.text() << " --organization "
                << organization.value << " --supplementary REASON\n";
  }
}

int import_organization(const Config& config, const ImportOrganizationOptions& options,
                        const Streams& streams) {
  return with_books<ImportOrganizationOptions>(config, options, streams, import_organization);
}

int import_charges(const Config& config, const ImportChargesOptions& options,
                   const Streams& streams) {
  return with_books<ImportChargesOptions>(config, options, streams, import_charges);
}

int totals(const Config& config, const TotalsOptions& options, const Streams& streams) {
  return with_books<TotalsOptions>(config, options, streams, totals);
}

int run_invoices(const Config& config, const RunInvoicesOptions& options, const Streams& streams) {
  return with_books<RunInvoicesOptions>(config, options, streams, run_invoices);
}

int credit_note(const Config& config, const CreditNoteOptions& options, const Streams& streams) {
  return with_books<CreditNoteOptions>(config, options, streams, credit_note);
}

int explain(const Config& config, const ExplainOptions& options, const Streams& streams) {
  return with_books<ExplainOptions>(config, options, streams, explain);
}

}  // namespace bot::cli

#include "billing/correction/supplementary_run.h"
#include "bot/cli/certificate_table.h"
#include "bot/cli/known_on.h"
#include "bot/cli/operations.h"
#include "bot/crypto/crypto.h"
#include "bot/render/run_json.h"

namespace bot::cli {

namespace {

billing::Result<billing::InvoiceRun> corrected(const Books& books, billing::Month period,
                                               const RunInvoicesOptions& options,
                                               const std::optional<billing::KnownOn>& known) {
  const billing::OrganizationName name{*options.organization};
  if (options.dry_run) {
    return ask_books(books, known, [&](billing::Repository& repository) {
      return billing::draw_up_supplementary(repository, name, period, *options.supplementary);
    });
  }
  const auto issued = tickets::write(books.store, [&](tickets::UnitOfWork& work) {
    return billing::issue_supplementary(work.billing(), name, period, *options.supplementary,
                                        {"command line", books.now}, sha256_hex);
  });
  if (!issued) return issued.refusal();
  return issued->run;
}

}  // namespace

int run_supplementary(const Books& books, billing::Month period, const RunInvoicesOptions& options,
                      const std::optional<billing::KnownOn>& known, const Streams& streams) {
  if (!options.organization || options.mode) {
    streams.err << "splitdesk: --supplementary corrects one organization; give --organization "
                   "with it, and no --mode\n";
    return wrong_use;
  }
  const auto run = corrected(books, period, options, known);
  if (!run) return tell(run.refusal(), streams);
  if (options.format == "json")
    streams.out << run_json(period, {*run}, {});
  else
    print_certificates(period, {*run}, {}, streams.out);
  return done;
}

}  // namespace bot::cli

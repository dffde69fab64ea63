#include <algorithm>

#include "bot/cli/known_on.h"
#include "bot/cli/operations.h"
#include "bot/cli/wrong_option.h"
#include "bot/render/run_json.h"
#include "bot/text/csv_cell.h"

namespace bot::cli {

namespace {

using Totals = std::vector<billing::OrganizationTotals>;

std::string name_of(const billing::OrganizationTotals& totals) {
  return totals.organization ? totals.organization->value : "";
}

void print_csv(const Totals& totals, std::ostream& out) {
  out << "organization,currency,bearer_kind,bearer_id,exact\r\n";
  for (const auto& organization : totals) {
    for (const auto& bearer : organization.bearers) {
      out << csv_cell(name_of(organization)) << "," << organization.currency.code() << ","
          << billing::text_of(bearer.kind) << "," << csv_cell(bearer.id) << ","
          << bearer.exact.text() << "\r\n";
    }
  }
}

void print_table(billing::Month period, const Totals& totals, std::ostream& out) {
  if (totals.empty()) out << "There are no charges of " << period.text() << ".\n";
  for (const auto& organization : totals) {
    out << (organization.organization ? name_of(organization)
                                      : std::string("Nobody is known for these charges"))
        << ", " << period.text() << ": " << organization.currency.code() << " "
        << organization.accepted.text() << "\n";
    std::size_t widest = 0;
    for (const auto& bearer : organization.bearers) widest = std::max(widest, bearer.id.size());
    for (const auto& bearer : organization.bearers) {
      const std::string kind(billing::text_of(bearer.kind));
      out << "  " << kind << std::string(14 - std::min<std::size_t>(kind.size(), 13), ' ')
          << bearer.id << std::string(widest - bearer.id.size() + 2, ' ') << bearer.exact.text()
          << "\n";
    }
  }
}

}  // namespace

int totals(const Books& books, const TotalsOptions& options, const Streams& streams) {
  const auto period = billing::Month::parse(options.period);
  if (!period) {
    return tell_wrong_option("PERIOD", "a month such as 2024-09", options.period, streams);
  }
  if (options.format != "json" && options.format != "csv" && options.format != "table") {
    return tell_wrong_option("--format", "table, csv or json", options.format, streams);
  }
  std::optional<billing::KnownOn> known;
  if (options.as_known_on) {
    known = known_on_from(*options.as_known_on, books.now);
    if (!known) {
      return tell_wrong_option("--as-known-on", known_on_words, *options.as_known_on, streams);
    }
  }
  auto found =
      ask_books(books, known, [&](billing::Repository& repository) -> billing::Result<Totals> {
        if (options.organization &&
            !repository.organization(billing::OrganizationName{*options.organization})) {
          return billing::Refusal{billing::RefusalKind::not_found,
                                  "organization_unknown",
                                  "There is no organization '" + *options.organization + "'.",
                                  *options.organization,
                                  {}};
        }
        const auto entries = repository.ledger(*period);
        return billing::totals(entries,
                               billing::PayerIndex::of(repository.all_organizations(), entries,
                                                       repository.billed_payers(*period)));
      });
  if (!found) return tell(found.refusal(), streams);
  if (options.organization) {
    std::erase_if(*found, [&](const auto& organization) {
      return name_of(organization) != *options.organization;
    });
  }
  if (options.format == "json") streams.out << totals_json(*period, *found);
  if (options.format == "csv") print_csv(*found, streams.out);
  if (options.format == "table") print_table(*period, *found, streams.out);
  return done;
}

}  // namespace bot::cli

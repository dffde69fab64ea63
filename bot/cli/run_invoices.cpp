#include <algorithm>

#include "billing/issue_invoices.h"
#include "bot/cli/certificate_table.h"
#include "bot/cli/charge_commands.h"
#include "bot/cli/operations.h"
#include "bot/cli/wrong_option.h"
#include "bot/crypto/crypto.h"
#include "bot/render/run_json.h"

namespace bot::cli {

namespace {

using billing::InvoiceRun;
using billing::Month;
using billing::OrganizationName;

// Kept short, so that others who write do not wait for a thousand organizations.
constexpr std::size_t organizations_a_commit = 100;

struct Outcome {
  std::vector<InvoiceRun> runs;  // issued, drawn up, or held
  std::vector<billing::Refusal> refusals;
};

// The one that was named, or all that have something in the period.
std::vector<OrganizationName> names_of(tickets::UnitOfWork& work, Month period,
                                       const std::optional<std::string>& only) {
  if (only) return {OrganizationName{*only}};
  const auto charges = billing::period_charges(work.billing(), period);
  std::set<OrganizationName> names;
  for (const auto& [name, entries] : charges.entries) names.insert(name);
  for (const auto& [name, rows] : charges.set_aside) names.insert(name);
  return {names.begin(), names.end()};
}

Outcome draw_up(tickets::UnitOfWork& work, Month period, std::span<const OrganizationName> names,
                std::optional<billing::InvoicingMode> what_if) {
  Outcome outcome;
  const auto charges = billing::period_charges(work.billing(), period);
  for (const auto& name : names) {
    auto run = billing::dry_run(work.billing(), charges, name, what_if);
    if (run)
      outcome.runs.push_back(std::move(*run));
    else
      outcome.refusals.push_back(run.refusal());
  }
  return outcome;
}

Outcome issue(tickets::UnitOfWork& work, Month period, std::span<const OrganizationName> names,
              billing::Instant now) {
  Outcome outcome;
  auto& repository = work.billing();
  const auto charges = billing::period_charges(repository, period);
  for (const auto& name : names) {
    auto issued =
        billing::issue_invoices(repository, charges, name, "command line", now, sha256_hex);
    if (issued) {
      outcome.runs.push_back(std::move(issued->run));
      continue;
    }
    outcome.refusals.push_back(issued.refusal());
    // What it would be without the reasons, so that the reader sees what waits.
    if (issued.refusal().code != billing::RefusalCode("run_on_hold")) continue;
    if (auto held = billing::dry_run(repository, charges, name)) {
      outcome.runs.push_back(std::move(*held));
    }
  }
  return outcome;
}

Outcome issue_all(const Books& books, Month period, std::span<const OrganizationName> names) {
  Outcome all;
  while (!names.empty()) {
    const auto batch = names.first(std::min(names.size(), organizations_a_commit));
    names = names.subspan(batch.size());
    Outcome outcome;
    books.store.write([&](tickets::UnitOfWork& work) {
      outcome = issue(work, period, batch, books.now);
      return true;  // a held organization keeps nobody else from being invoiced
    });
    std::ranges::move(outcome.runs, std::back_inserter(all.runs));
    std::ranges::move(outcome.refusals, std::back_inserter(all.refusals));
  }
  return all;
}

bool balanced(const InvoiceRun& run) {
  return std::ranges::all_of(run.certificates, [](const auto& certificate) {
    return certificate.difference.minor_units == 0;
  });
}

}  // namespace

int run_invoices(const Books& books, const RunInvoicesOptions& options, const Streams& streams) {
  const auto period = Month::parse(options.period);
  if (!period) {
    return tell_wrong_option("PERIOD", "a month such as 2024-09", options.period, streams);
  }
  if (options.format != "json" && options.format != "table") {
    return tell_wrong_option("--format", "table or json", options.format, streams);
  }
  std::optional<billing::InvoicingMode> what_if;
  if (options.mode) {
    what_if = billing::invoicing_mode_from(*options.mode);
    if (!what_if) {
      return tell_wrong_option("--mode", "single_invoice or invoice_per_cost_center", *options.mode,
                               streams);
    }
    if (!options.dry_run) {
      streams.err << "splitdesk: --mode asks what if; give --dry-run with it\n";
      return wrong_use;
    }
  }
  const auto names = tickets::read(books.store, [&](tickets::UnitOfWork& work) {
    return names_of(work, *period, options.organization);
  });
  const Outcome outcome = options.dry_run
                              ? tickets::read(books.store,
                                              [&](tickets::UnitOfWork& work) {
                                                return draw_up(work, *period, names, what_if);
                                              })
                              : issue_all(books, *period, names);
  if (options.format == "json")
    streams.out << run_json(*period, outcome.runs);
  else
    print_certificates(*period, outcome.runs, streams.out);
  for (const auto& refusal : outcome.refusals) tell(refusal, streams);
  return outcome.refusals.empty() && std::ranges::all_of(outcome.runs, balanced) ? done : refused;
}

}  // namespace bot::cli

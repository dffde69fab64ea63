#include <algorithm>
#include <stdexcept>

#include "billing/issue_invoices.h"
#include "bot/cli/certificate_table.h"
#include "bot/cli/charge_commands.h"
#include "bot/cli/operations.h"
#include "bot/cli/wrong_option.h"
#include "bot/crypto/crypto.h"
#include "bot/render/run_json.h"
#include "bot/worker/clock_worker.h"
#include "tickets/due_switch.h"

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

// What no organization is known for stands on no invoice and on no certificate, so it is told.
struct OfNobody {
  std::vector<billing::OrganizationTotals> totals;
  std::size_t set_aside_rows = 0;
  bool empty() const { return totals.empty() && set_aside_rows == 0; }
};

OfNobody of_nobody(tickets::UnitOfWork& work, Month period) {
  const auto charges = billing::period_charges(work.billing(), period);
  OfNobody nobody{billing::totals(charges.of_nobody, {}), work.billing().set_aside(period).size()};
  for (const auto& [name, rows] : charges.set_aside) nobody.set_aside_rows -= rows.size();
  return nobody;
}

void tell(const OfNobody& nobody, const Streams& streams) {
  for (const auto& total : nobody.totals) {
    streams.err << "splitdesk: " << total.currency.code() << " " << total.accepted.text()
                << " belongs to no organization and is on no invoice. Register its accounts, or "
                   "list its payer in billing_accounts of an organization.\n";
  }
  if (nobody.set_aside_rows != 0) {
    streams.err << "splitdesk: " << nobody.set_aside_rows
                << " rows set aside belong to no organization and are on no certificate.\n";
  }
}

// Beyond the range of an amount: that organization waits, the others go on.
billing::Refusal out_of_range(const OrganizationName& name, const std::overflow_error& error) {
  return {billing::RefusalKind::conflict,
          "run_out_of_range",
          "The invoices of " + name.value + " cannot be computed (" + error.what() +
              "). Correct the cost export that holds such an amount.",
          name.value,
          {}};
}

// The one that was named, or all that have something in the period.
std::vector<OrganizationName> names_of(tickets::UnitOfWork& work, Month period,
                                       const std::optional<std::string>& only) {
  if (only) return {OrganizationName{*only}};
  const auto charges = billing::period_charges(work.billing(), period);
  std::set<OrganizationName> names;
  for (const auto& [name, entries] : charges.entries) names.insert(name);
  for (const auto& [name, rows] : charges.set_aside) names.insert(name);
  // In separate mode a cost center without charges gets an invoice, too (product decision 4).
  for (const auto& name : work.billing().organization_names()) {
    const auto mode = billing::mode_in(work.billing().mode_changes(name), name, period);
    if (mode.mode == billing::InvoicingMode::invoice_per_cost_center) names.insert(name);
  }
  return {names.begin(), names.end()};
}

Outcome draw_up(tickets::UnitOfWork& work, Month period, std::span<const OrganizationName> names,
                std::optional<billing::InvoicingMode> what_if) {
  Outcome outcome;
  const auto charges = billing::period_charges(work.billing(), period);
  for (const auto& name : names) {
    try {
      auto run = billing::dry_run(work.billing(), charges, name, what_if);
      if (run)
        outcome.runs.push_back(std::move(*run));
      else
        outcome.refusals.push_back(run.refusal());
    } catch (const std::overflow_error& error) {
      outcome.refusals.push_back(out_of_range(name, error));
    }
  }
  return outcome;
}

void issue_one(tickets::UnitOfWork& work, const billing::PeriodCharges& charges,
               const OrganizationName& name, billing::Instant now, Outcome& outcome) {
  auto& repository = work.billing();
  if (const auto due = tickets::switch_is_due(work, name, charges.period)) {
    outcome.refusals.push_back(*due);
    return;
  }
  auto issued = billing::issue_invoices(repository, charges, name, "command line", now, sha256_hex);
  if (issued) {
    outcome.runs.push_back(std::move(issued->run));
    return;
  }
  outcome.refusals.push_back(issued.refusal());
  // What it would be without the reasons, so that the reader sees what waits.
  if (issued.refusal().code != billing::RefusalCode("run_on_hold")) return;
  if (auto held = billing::dry_run(repository, charges, name)) {
    outcome.runs.push_back(std::move(*held));
  }
}

Outcome issue(tickets::UnitOfWork& work, Month period, std::span<const OrganizationName> names,
              billing::Instant now) {
  Outcome outcome;
  const auto charges = billing::period_charges(work.billing(), period);
  for (const auto& name : names) {
    try {
      issue_one(work, charges, name, now, outcome);
    } catch (const std::overflow_error& error) {
      outcome.refusals.push_back(out_of_range(name, error));
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
  // A switch that is due comes before the invoices of its month.
  if (!options.dry_run) run_once(books.store, books.desk, books.now);
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
  const auto nobody = tickets::read(
      books.store, [&](tickets::UnitOfWork& work) { return of_nobody(work, *period); });
  tell(nobody, streams);
  const bool all_there = nobody.empty() || options.dry_run || options.organization;
  const bool all_right = outcome.refusals.empty() && std::ranges::all_of(outcome.runs, balanced);
  return all_there && all_right ? done : refused;
}

}  // namespace bot::cli

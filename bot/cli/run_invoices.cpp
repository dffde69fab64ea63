#include <algorithm>

#include "billing/run/issue_invoices.h"
#include "billing/run/period_state.h"
#include "bot/cli/certificate_table.h"
#include "bot/cli/known_on.h"
#include "bot/cli/operations.h"
#include "bot/cli/wrong_option.h"
#include "bot/crypto/crypto.h"
#include "bot/render/run_json.h"
#include "bot/worker/clock_worker.h"
#include "tickets/clock/fire.h"
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

bool separate(billing::Repository& repository, const OrganizationName& name, Month period) {
  const auto changes = repository.mode_changes(name);
  return billing::mode_in(changes, name, period).mode ==
         billing::InvoicingMode::invoice_per_cost_center;
}

// The one that was named, or all that have something in the period or are due a 0.00 invoice.
std::vector<OrganizationName> names_of(billing::Repository& repository,
                                       const billing::PeriodCharges& charges,
                                       const std::optional<std::string>& only) {
  if (only) return {OrganizationName{*only}};
  std::set<OrganizationName> names;
  for (const auto& [name, entries] : charges.entries) names.insert(name);
  for (const auto& [name, rows] : charges.set_aside) names.insert(name);
  for (const auto& name : repository.organization_names()) {
    if (!names.contains(name) && separate(repository, name, charges.period)) names.insert(name);
  }
  return {names.begin(), names.end()};
}

// What could not be calculated has no figures to show, but its reasons.
InvoiceRun without_figures(const OrganizationName& name, Month period,
                           const billing::Refusal& refusal) {
  InvoiceRun run;
  run.organization = name;
  run.period = period;
  run.holds = refusal.faults;
  return run;
}

bool on_hold(const billing::Refusal& refusal) {
  return refusal.code == billing::RefusalCode("run_on_hold");
}

Outcome draw_up(billing::Repository& repository, const billing::PeriodCharges& charges,
                std::span<const OrganizationName> names,
                std::optional<billing::InvoicingMode> what_if) {
  Outcome outcome;
  for (const auto& name : names) {
    auto run = billing::dry_run(repository, charges, name, what_if);
    if (run) {
      outcome.runs.push_back(std::move(*run));
      continue;
    }
    outcome.refusals.push_back(run.refusal());
    if (on_hold(run.refusal())) {
      outcome.runs.push_back(without_figures(name, charges.period, run.refusal()));
    }
  }
  return outcome;
}

Outcome issue(tickets::Desk desk, const billing::PeriodCharges& charges,
              std::span<const OrganizationName> names) {
  Outcome outcome;
  auto& repository = desk.work.billing();
  for (const auto& name : names) {
    if (const auto due = tickets::switch_is_due(desk.work, name, charges.period)) {
      outcome.refusals.push_back(*due);
      continue;
    }
    if (const auto closing =
            billing::still_closing(charges.period, desk.now, desk.settings.grace_days)) {
      outcome.refusals.push_back(*closing);
      continue;
    }
    auto issued =
        billing::issue_invoices(repository, charges, name, "command line", desk.now, sha256_hex);
    if (issued) {
      tickets::look_at_invoices(desk, name);
      outcome.runs.push_back(std::move(issued->run));
      continue;
    }
    outcome.refusals.push_back(issued.refusal());
    if (!on_hold(issued.refusal())) continue;
    // What it would be without the reasons, so that the reader sees what waits.
    auto held = billing::dry_run(repository, charges, name);
    outcome.runs.push_back(held ? std::move(*held)
                                : without_figures(name, charges.period, issued.refusal()));
  }
  return outcome;
}

// The charges are read and sorted out once, and again only if they changed meanwhile.
Outcome issue_all(const Books& books, billing::PeriodCharges& charges,
                  std::span<const OrganizationName> names) {
  Outcome all;
  while (!names.empty()) {
    const auto batch = names.first(std::min(names.size(), organizations_a_commit));
    names = names.subspan(batch.size());
    Outcome outcome;
    books.store.write([&](tickets::UnitOfWork& work) {
      auto& repository = work.billing();
      if (charges.version != repository.charges_version()) {
        charges = billing::period_charges(repository, charges.period);
      }
      outcome = issue({work, books.now, books.desk}, charges, batch);
      return true;  // a held organization keeps nobody else from being invoiced
    });
    std::ranges::move(outcome.runs, std::back_inserter(all.runs));
    std::ranges::move(outcome.refusals, std::back_inserter(all.refusals));
  }
  return all;
}

bool nothing_imported(const billing::PeriodCharges& charges) {
  return charges.entries.empty() && charges.set_aside.empty() && charges.of_nobody.empty() &&
         charges.set_aside_of_nobody.empty();
}

// Issued 0.00 invoices would keep out the charges of a month whose files are only late.
billing::Refusal period_without_charges(Month period, std::span<const OrganizationName> names) {
  std::vector<billing::Fault> faults;
  for (const auto& name : names) {
    faults.push_back({name.value, name.value + " would get 0.00 invoices only."});
  }
  return {billing::RefusalKind::conflict, "period_without_charges",
          "No charges of " + period.text() +
              " are imported. Import them first, or name an organization with --organization to "
              "issue its 0.00 invoices.",
          period.text(), std::move(faults)};
}

billing::Refusal charges_of_nobody(Month period, std::span<const billing::NobodysCharges> nobodys) {
  std::vector<billing::Fault> faults;
  for (const auto& one : nobodys) faults.push_back({"charges_of_nobody", nobody_sentence(one)});
  return {billing::RefusalKind::conflict, "charges_of_nobody",
          "Charges of " + period.text() +
              " belong to no organization and stand on no invoice. List their payers in the "
              "billing_accounts of an organization, or register their accounts.",
          period.text(), std::move(faults)};
}

struct Run {
  Outcome outcome;
  std::vector<billing::NobodysCharges> nobodys;  // if the run is everybody's
};

Run run_period(const Books& books, Month period, const RunInvoicesOptions& options,
               std::optional<billing::InvoicingMode> what_if,
               const std::optional<billing::KnownOn>& known) {
  Run run;
  billing::PeriodCharges charges;
  std::vector<OrganizationName> names;
  bool empty = false;
  ask_books(books, known, [&](billing::Repository& repository) {
    charges = billing::period_charges(repository, period);
    names = names_of(repository, charges, options.organization);
    empty = !options.organization && !names.empty() && nothing_imported(charges);
    if (options.dry_run || empty) run.outcome = draw_up(repository, charges, names, what_if);
    return true;
  });
  if (!options.dry_run && !empty) run.outcome = issue_all(books, charges, names);
  if (!options.dry_run && empty) {
    run.outcome.refusals.push_back(period_without_charges(period, names));
  }
  if (!options.organization) run.nobodys = billing::charges_of_nobody(charges);
  if (!options.dry_run && !run.nobodys.empty()) {
    run.outcome.refusals.push_back(charges_of_nobody(period, run.nobodys));
  }
  return run;
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
  std::optional<billing::KnownOn> known;
  if (options.as_known_on) {
    known = known_on_from(*options.as_known_on, books.now);
    if (!known) {
      return tell_wrong_option("--as-known-on", known_on_words, *options.as_known_on, streams);
    }
    if (!options.dry_run) {
      streams.err << "splitdesk: --as-known-on looks back; give --dry-run with it\n";
      return wrong_use;
    }
  }
  if (options.supplementary) return run_supplementary(books, *period, options, known, streams);
  // A switch that is due comes before the invoices of its month.
  if (!options.dry_run) run_once(books.store, books.desk, books.now);
  const auto [outcome, nobodys] = run_period(books, *period, options, what_if, known);
  if (options.format == "json")
    streams.out << run_json(*period, outcome.runs, nobodys);
  else
    print_certificates(*period, outcome.runs, nobodys, streams.out);
  for (const auto& refusal : outcome.refusals) tell(refusal, streams);
  return outcome.refusals.empty() && std::ranges::all_of(outcome.runs, balanced) ? done : refused;
}

}  // namespace bot::cli

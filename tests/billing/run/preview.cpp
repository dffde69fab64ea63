#include <random>

#include "billing/run/issue_invoices.h"
#include "tests/support/instants.h"
#include "tests/support/invoice_run_builder.h"
#include "tests/support/memory_state.h"
#include "tests/support/printed.h"

using namespace billing;
using support::an_invoice_run;
using support::at;

namespace {

std::string text_of_run(const InvoiceRun& run) {
  std::string text = run.period.text() + "\n";
  for (const Invoice& invoice : run.invoices) {
    text += invoice.bearer_name + " " + invoice.exact.text() + " " + invoice.total.text() + "\n";
    for (const InvoiceLine& line : invoice.lines) {
      text += "  " + line.description + " " + line.exact.text() + "\n";
    }
  }
  for (const Certificate& certificate : run.certificates) {
    text += certificate.accepted_exact.text() + " " + certificate.unattributed.text() + " " +
            certificate.set_aside.text() + " " + std::to_string(certificate.set_aside_rows) + "\n";
  }
  for (const Fault& hold : run.holds) text += hold.where + ": " + hold.message + "\n";
  return text;
}

std::string text_of_preview(const std::optional<Preview>& shown) {
  return shown ? text_of_run(shown->separate) + text_of_run(shown->single) : "nothing";
}

// From the charges of the whole platform, sorted out as for a whole run.
std::optional<Preview> preview_by_whole_runs(Repository& repository, const Organization& one,
                                             const std::set<CostCenterId>& scope, Instant now) {
  const auto periods = repository.periods_with_charges();
  for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
    const PeriodCharges charges = period_charges(repository, *period);
    if (period->end() > now || !charges.entries.contains(one.name)) continue;
    const auto drawn_up = [&](InvoicingMode mode) {
      return draw_up_invoices(run_input(repository, charges, one, mode, scope)).value();
    };
    return Preview{*period, drawn_up(InvoicingMode::invoice_per_cost_center),
                   drawn_up(InvoicingMode::single_invoice)};
  }
  return std::nullopt;
}

class Platform {
 public:
  explicit Platform(std::uint64_t seed, std::vector<std::string> names)
      : chance_(seed), names_(std::move(names)), repository_(support::memory_billing(state_)) {
    for (const std::string& name : names_) {
      auto one = support::an_organization().named(name.c_str()).build();
      for (Provider& provider : one.providers) {
        if (one_in(2)) provider.account.value += "-" + name;
      }
      if (name == "contoso") one.billing_accounts = {"Listed", "listed-twice"};
      if (name == "fabrikam") one.billing_accounts = {"listed-twice"};
      one.alias = "alias-" + name;
      one.ban = BillingAccountNumber{"BAN-" + name};
      repository_->save_organization(one, at(2024, 1, 1));
    }
    import();
  }

  Repository& repository() { return *repository_; }

 private:
  bool one_in(int count) { return std::uniform_int_distribution(1, count)(chance_) == 1; }
  template <class T>
  T one_of(const std::vector<T>& values) {
    return values[std::uniform_int_distribution<std::size_t>(0, values.size() - 1)(chance_)];
  }
  std::string a_payer() {
    return one_of<std::string>({"listed", "listed-twice", "alias-contoso", "ban-fabrikam",
                                "northwind", "owned", "stranger", ""});
  }
  Month a_month() { return Month(2024, static_cast<unsigned>(one_in(2) ? 7 : 9)); }

  void import() {
    const auto known = an_invoice_run().charge("cc-lab", "1.5").charge("cc-ops", "-2.5").build();
    std::vector<LedgerEntry> entries;
    for (int i = 0; i < 12; ++i) {
      LedgerEntry entry = one_of(known.entries);
      entry.key.billing_period = entry.key.usage_month = a_month();
      entry.key.payer = a_payer();
      entry.key.service = "Service " + std::to_string(i);
      if (one_in(2)) {
        entry.key.owner = {};
      } else {
        entry.key.owner.organization = OrganizationName{one_of(names_)};
      }
      entries.push_back(entry);
    }
    std::vector<SetAsideRow> rows;
    for (int i = 0; i < 6; ++i) {
      SetAsideRow row;
      row.billing_period = a_month();
      row.payer = a_payer();
      row.account = one_of<std::string>({"", "lab-project", "lab-project-contoso", "unknown"});
      row.cost = cost("3");
      row.currency = Currency{};
      rows.push_back(row);
    }
    ChargeFile file;
    file.source = {"sample"};
    repository_->add_charge_file(file, entries, rows);
  }

  std::mt19937_64 chance_;
  std::vector<std::string> names_;
  support::MemoryState state_;
  std::unique_ptr<Repository> repository_;
};

}  // namespace

TEST_CASE("the preview is what a run of the whole platform says, unknown payers included") {
  const std::uint64_t seed = GENERATE(range<std::uint64_t>(1, 60));
  const bool alone = seed % 6 == 0;
  INFO("seed " << seed);
  Platform platform(seed, alone ? std::vector<std::string>{"northwind"}
                                : std::vector<std::string>{"contoso", "fabrikam", "northwind"});
  Repository& repository = platform.repository();
  for (const Organization& one : repository.all_organizations()) {
    INFO(one.name.value);
    const std::set scope{CostCenterId{"cc-lab"}};
    for (const Instant now : {at(2024, 7, 31), at(2024, 9, 30), at(2024, 11, 1)}) {
      CHECK(text_of_preview(preview(repository, one, scope, now)) ==
            text_of_preview(preview_by_whole_runs(repository, one, scope, now)));
    }
  }
}

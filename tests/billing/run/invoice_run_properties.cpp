// What holds for every invoice run (billing section 8).
#include <algorithm>
#include <array>
#include <random>

#include "tests/support/invoice_run_builder.h"
#include "tests/support/printed.h"

using namespace billing;
using support::an_invoice_run;

namespace {

constexpr std::array cost_centers{"cc-lab", "cc-ops", "cc-retail", "cc-new"};
constexpr std::array currencies{"JPY", "USD", "BHD", "CLF"};

std::string some_cost(std::mt19937_64& random) {
  constexpr std::array special{"0", "0.005", "-0.005", "0.5", "1e-28", "-1e-28", "0.3333333333333"};
  if (random() % 4 == 0) return special[random() % special.size()];
  const auto whole = static_cast<std::int64_t>(random() % 4'000'000) - 1'000'000;
  return Cost::scaled(whole, static_cast<int>(random() % 10)).text();
}

InvoiceRunInput some_input(std::mt19937_64& random) {
  auto builder = an_invoice_run();
  const auto mode = random() % 4;
  if (mode == 1) builder.separate({"cc-lab"});
  if (mode == 2) builder.separate({"cc-lab", "cc-ops"});
  if (mode == 3) builder.separate({"cc-lab", "cc-ops", "cc-retail"});
  for (std::size_t i = random() % 60; i > 0; --i) {
    const auto what = random() % 10;
    const std::string exact = some_cost(random);
    if (what == 0) {
      builder.organization_level("Support", exact);
    } else if (what == 1) {
      builder.unattributed("stranger", exact);
    } else {
      builder.charge(cost_centers[random() % cost_centers.size()], exact);
    }
    if (random() % 3 == 0) builder.of_service("Storage");
    if (random() % 5 == 0) builder.used_in(Month(2024, 8));
    builder.in_currency(currencies[random() % (1 + random() % 4)]);
  }
  return builder
      .with([&](InvoiceRunInput& input) {
        if (random() % 3 == 0) {
          input.organization.organization_charges = OrganizationCharges::organization;
        }
        if (random() % 3 == 0) {
          input.organization.zero_invoices = ZeroInvoices::suppress_zero;
        }
      })
      .build();
}

// Every word and digit of a run.
std::string text_of_run(const InvoiceRun& run) {
  std::string text;
  for (const Invoice& invoice : run.invoices) {
    text += (invoice.cost_center ? invoice.cost_center->value : "-") + invoice.bearer_name +
            (invoice.ban ? invoice.ban->value : "-") + invoice.exact.text() + invoice.total.text() +
            std::string(invoice.total.currency.code()) + "\n";
    for (const InvoiceLine& line : invoice.lines) {
      text += line.description + line.account.value + line.usage_month.text() + line.exact.text() +
              "=" + line.amount.text() + "\n";
    }
  }
  for (const Fault& hold : run.holds) text += hold.where + hold.message + "\n";
  return text;
}

void check_rounding(const Cost& exact, const Amount& amount) {
  const Cost unit = to_cost({1, amount.currency});
  const Cost off = to_cost(amount) - exact;
  CHECK(off < unit);
  CHECK(-off < unit);
  if (exact.is_zero()) CHECK(amount.minor_units == 0);
}

}  // namespace

TEST_CASE("whatever is charged, every cent is on a document and every document adds up") {
  const unsigned seed = 20241001;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 400; ++round) {
    const InvoiceRunInput input = some_input(random);
    const auto drawn_up = draw_up_invoices(input);
    REQUIRE(drawn_up.ok());
    std::map<Currency, Cost> accepted, invoiced;
    std::map<Currency, Amount> totals;
    for (const LedgerEntry& entry : input.entries) accepted[entry.key.currency] += entry.exact;
    for (const Invoice& invoice : drawn_up->invoices) {
      const Currency currency = invoice.total.currency;
      totals.try_emplace(currency, Amount{0, currency}).first->second += invoice.total;
      invoiced[currency] += invoice.exact;
      check_rounding(invoice.exact, invoice.total);
      CHECK((invoice.type == DocumentType::credit_note) == (invoice.total.minor_units < 0));
      Amount of_lines{0, currency};
      for (const InvoiceLine& line : invoice.lines) {
        of_lines += line.amount;
        check_rounding(line.exact, line.amount);
      }
      CHECK(of_lines == invoice.total);
    }
    for (const auto& [currency, exact] : accepted) {
      CHECK(invoiced[currency] == exact);
      CHECK(totals.at(currency) == round_half_away(exact, currency));
    }
    for (const Certificate& certificate : drawn_up->certificates) {
      CHECK(certificate.difference.minor_units == 0);
      CHECK(certificate.accepted_exact == accepted[certificate.currency]);
    }
  }
}

TEST_CASE("separate invoices sum to the single invoice in every currency") {
  const unsigned seed = 555;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 200; ++round) {
    InvoiceRunInput input = some_input(random);
    input.mode.mode = InvoicingMode::invoice_per_cost_center;
    input.mode.scope = {CostCenterId{"cc-lab"}, CostCenterId{"cc-retail"}};
    const auto separate = draw_up_invoices(input).value();
    input.mode.mode = InvoicingMode::single_invoice;
    input.mode.scope.clear();
    const auto single = draw_up_invoices(input).value();
    std::map<Currency, std::int64_t> apart, together;
    for (const Invoice& invoice : separate.invoices) {
      apart[invoice.total.currency] += invoice.total.minor_units;
    }
    for (const Invoice& invoice : single.invoices) {
      together[invoice.total.currency] += invoice.total.minor_units;
    }
    std::erase_if(apart, [](const auto& sum) { return sum.second == 0; });
    std::erase_if(together, [](const auto& sum) { return sum.second == 0; });
    CHECK(apart == together);
  }
}

TEST_CASE("neither the order of the charges nor their batches change a run") {
  const unsigned seed = 808;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 150; ++round) {
    InvoiceRunInput input = some_input(random);
    const std::string run = text_of_run(draw_up_invoices(input).value());
    const std::string canonical = canonical_text(input);
    // Each entry in two batches of different size, all in another order.
    std::vector<LedgerEntry> batches;
    for (const LedgerEntry& entry : input.entries) {
      const Cost some = Cost::scaled(static_cast<std::int64_t>(random() % 1000), 5);
      batches.push_back({entry.key, some, 1});
      batches.push_back({entry.key, entry.exact - some, 1});
    }
    std::shuffle(batches.begin(), batches.end(), random);
    input.entries = batches;
    CHECK(text_of_run(draw_up_invoices(input).value()) == run);
    CHECK(canonical_text(input) == canonical);
  }
}

TEST_CASE("a bearer with more exact cost never gets less") {
  const unsigned seed = 17;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 200; ++round) {
    const auto run = draw_up_invoices(some_input(random)).value();
    for (const Invoice& a : run.invoices) {
      for (const Invoice& b : run.invoices) {
        if (a.total.currency == b.total.currency && a.exact < b.exact) {
          CHECK(a.total.minor_units <= b.total.minor_units);
        }
      }
    }
  }
}

TEST_CASE("everything that decides a run changes its canonical text") {
  using Change = std::function<void(InvoiceRunInput&)>;
  const auto input = an_invoice_run().separate({"cc-lab"}).charge("cc-lab", "1").build();
  const std::vector<Change> changes{
      [](auto& changed) { changed.entries[0].exact += cost("1e-28"); },
      [](auto& changed) { changed.entries[0].key.service = "Storage"; },
      [](auto& changed) { changed.entries[0].key.usage_month = Month(2024, 8); },
      [](auto& changed) { changed.entries[0].key.owner.cost_center.reset(); },
      [](auto& changed) { changed.entries[0].key.currency = currency("EUR"); },
      [](auto& changed) { changed.entries[0].key.charge_class = ChargeClass::correction; },
      [](auto& changed) { changed.period = Month(2024, 10); },
      [](auto& changed) { changed.mode.scope.insert(CostCenterId{"cc-ops"}); },
      [](auto& changed) { changed.mode.mode = InvoicingMode::single_invoice; },
      [](auto& changed) { changed.assignments[0].ban.value = "OTHER"; },
      [](auto& changed) { changed.organization.ban.reset(); },
      [](auto& changed) { changed.organization.cost_centers[0].name = "Renamed"; },
      [](auto& changed) { changed.organization.cost_centers[0].recipient.reset(); },
      [](auto& changed) { changed.organization.providers[2].name = "Renamed"; },
      [](auto& changed) {
        changed.organization.organization_charges = OrganizationCharges::organization;
      },
      [](auto& changed) { changed.organization.zero_invoices = ZeroInvoices::suppress_zero; },
      [](auto& changed) { changed.organization.unattributed = UnattributedPolicy::organization; },
      [](auto& changed) { changed.set_aside.emplace_back(); },
      [](auto& changed) {
        changed = an_invoice_run().with([&](auto& other) { other = changed; }).decided().build();
      },
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    INFO("change " << i);
    auto changed = input;
    changes[i](changed);
    CHECK(canonical_text(changed) != canonical_text(input));
  }
}

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "bot/documents/focus_export.h"
#include "csv_table.h"
#include "generated_invoice.h"
#include "sample_invoice.h"

namespace {

using Rows = std::vector<std::map<std::string, std::string>>;

Rows usage_of(const billing::Invoice& invoice) {
  return csv_rows(bot::focus_cost_and_usage_head() +
                  bot::focus_cost_and_usage_rows(invoice, a_complete_seller()));
}

Rows detail_of(const billing::Invoice& invoice) {
  return csv_rows(bot::focus_invoice_detail_head() +
                  bot::focus_invoice_detail_rows(invoice, a_complete_seller()));
}

// BilledCost by InvoiceDetailId.
std::map<std::string, billing::Cost> sums_of(const Rows& rows) {
  std::map<std::string, billing::Cost> sums;
  for (const auto& row : rows)
    sums[row.at("InvoiceDetailId")] += billing::Cost::parse(row.at("BilledCost")).value();
  return sums;
}

billing::Cost sum_of(const Rows& rows) {
  billing::Cost sum;
  for (const auto& [id, part] : sums_of(rows)) sum += part;
  return sum;
}

// What FOCUS 1.4 does not allow to be null, by data set.
constexpr const char* never_null_in_usage[] = {
    "BilledCost",       "BillingAccountId",  "BillingCurrency",   "BillingPeriodEnd",
    "ChargeCategory",   "ChargePeriodStart", "ContractedCost",    "EffectiveCost",
    "HostProviderName", "InvoiceDetailId",   "InvoiceIssuerName", "ListCost",
    "ServiceCategory",  "ServiceName",       "InvoiceId",         "ServiceProviderName"};
constexpr const char* never_null_in_detail[] = {"BilledCost",           "BillingAccountId",
                                                "BillingCurrency",      "ChargeCategory",
                                                "BillingPeriodEnd",     "BillingPeriodStart",
                                                "InvoiceDetailId",      "InvoiceId",
                                                "InvoiceDetailCreated", "InvoiceDetailLastUpdated",
                                                "InvoiceIssuerName",    "InvoiceIssueStatus",
                                                "PaymentCurrency",      "PaymentTerms",
                                                "ReferenceInvoiceId"};

}  // namespace

TEST_CASE("both data sets agree without variance, line by line and with the document") {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    const billing::Invoice invoice = a_generated_invoice(seed);
    const Rows usage = usage_of(invoice), detail = detail_of(invoice);
    CHECK(sums_of(usage) == sums_of(detail));
    CHECK(sums_of(usage).size() == usage.size());
    CHECK(sum_of(detail) == billing::to_cost(billing::payable(invoice)));
    billing::Cost exact;
    for (const auto& row : usage) {
      if (row.at("InvoiceDetailId") != "tax")
        exact += billing::Cost::parse(row.at("x_ExactCost")).value();
    }
    CHECK(exact == invoice.exact);
  }
}

TEST_CASE("what FOCUS does not allow to be null is not") {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    const billing::Invoice invoice = a_generated_invoice(seed);
    for (const auto& row : usage_of(invoice)) {
      for (const char* column : never_null_in_usage) {
        INFO(column);
        CHECK_FALSE(row.at(column).empty());
      }
    }
    for (const auto& row : detail_of(invoice)) {
      for (const char* column : never_null_in_detail) {
        INFO(column);
        CHECK_FALSE(row.at(column).empty());
      }
      CHECK(nlohmann::json::parse(row.at("InvoiceDetailGrain")).is_object());
    }
  }
}

TEST_CASE("a line is a charge of its usage month on the account that gets the document") {
  billing::InvoiceLine line = a_line("Queue Service", 24);
  line.service = "SQS";
  line.usage_month = billing::Month(2025, 12);
  billing::Invoice invoice = an_invoice({line});
  invoice.recipient->purchase_order = "PO-4711";
  const auto usage = usage_of(invoice).at(0), detail = detail_of(invoice).at(0);
  CHECK(usage.at("BilledCost") == "0.24");
  CHECK(usage.at("BillingAccountId") == "NW-RETAIL-1");
  CHECK(usage.at("InvoiceId") == "INV-2026-000017");
  CHECK(usage.at("InvoiceDetailId") == "1");
  CHECK(usage.at("ChargePeriodStart") == "2025-12-01T00:00:00Z");
  CHECK(usage.at("ChargePeriodEnd") == "2026-01-01T00:00:00Z");
  CHECK(usage.at("BillingPeriodStart") == "2026-02-01T00:00:00Z");
  CHECK(usage.at("ServiceName") == "SQS");
  CHECK(usage.at("SubAccountId") == "11353890204");
  CHECK(usage.at("x_CostCenterId") == "cc-retail");
  CHECK(detail.at("InvoiceIssueStatus") == "Issued");
  CHECK(detail.at("PurchaseOrderNumber") == "PO-4711");
  CHECK(detail.at("ReferenceInvoiceId") == "INV-2026-000017");
  const auto grain = nlohmann::json::parse(detail.at("InvoiceDetailGrain"));
  CHECK(grain.at("ServiceName") == "SQS");
  CHECK(grain.at("SubAccountId") == "11353890204");
}

TEST_CASE("a correction refers to the document that it takes back") {
  billing::InvoiceLine line = a_line("Refund", -24);
  line.credits = billing::LineReference{{"INV-2026-000004"}, 7};
  billing::Invoice invoice = an_invoice({line, a_line("Other", -1)});
  invoice.corrects = {{"INV-2026-000003"}, {"INV-2026-000004"}};
  CHECK(usage_of(invoice).at(0).at("ChargeClass") == "Correction");
  CHECK(usage_of(invoice).at(1).at("ChargeClass").empty());
  CHECK(detail_of(invoice).at(0).at("ReferenceInvoiceId") == "INV-2026-000004");
  CHECK(detail_of(invoice).at(1).at("ReferenceInvoiceId") == "INV-2026-000003");
}

TEST_CASE("text of a FOCUS row is defused, numbers stay numbers") {
  billing::Invoice invoice = an_invoice({a_line("=1+1", -24)});
  CHECK(usage_of(invoice).at(0).at("ChargeDescription") == "'=1+1");
  CHECK(usage_of(invoice).at(0).at("BilledCost") == "-0.24");
}

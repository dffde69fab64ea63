#include "billing/tax.h"

#include "tests/support/printed.h"

using namespace billing;

namespace {

TaxRule standard(std::string_view rate) { return {TaxCategory::standard, *Cost::parse(rate), ""}; }

}  // namespace

TEST_CASE("tax is the net amount times the rate, half away from zero") {
  struct Row {
    std::int64_t net;
    std::string rate;
    std::int64_t tax;
  };
  const auto row = GENERATE(values<Row>({{10000, "19", 1900},
                                         {50, "19", 10},    // 9.5
                                         {-50, "19", -10},  // -9.5
                                         {49, "19", 9},     // 9.31
                                         {1, "7.7", 0},     // 0.077
                                         {7, "7.1428", 0},  // 0.499996
                                         {7, "7.1429", 1},  // 0.500003
                                         {0, "25", 0},
                                         {123456789, "8.25", 10185185},
                                         {100, "100", 100}}));
  CHECK(tax_on({row.net, {}}, standard(row.rate)).minor_units == row.tax);
}

TEST_CASE("tax is in the currency's own minor units") {
  CHECK(tax_on({105, currency("JPY")}, standard("10")) == Amount{11, currency("JPY")});
  CHECK(tax_on({-1005, currency("BHD")}, standard("10")) == Amount{-101, currency("BHD")});
}

TEST_CASE("a document outside the scope of tax has none") {
  CHECK(tax_on({12345, {}}, TaxRule{}).minor_units == 0);
}

TEST_CASE("a tax beyond the range of an amount throws, whatever the sign") {
  const auto most = std::numeric_limits<std::int64_t>::max();
  CHECK(tax_on({most, {}}, standard("100")).minor_units == most);
  CHECK(tax_on({-most, {}}, standard("100")).minor_units == -most);
  CHECK_THROWS_AS(tax_on({std::numeric_limits<std::int64_t>::min(), {}}, standard("100")),
                  std::overflow_error);
}

TEST_CASE("category and rate have to fit one another") {
  CHECK_FALSE(fault_of(standard("19")));
  CHECK_FALSE(fault_of(standard("0.0001")));
  CHECK_FALSE(fault_of(standard("100")));
  CHECK_FALSE(fault_of(TaxRule{TaxCategory::exempt, {}, "Art. 132"}));
  CHECK(fault_of(standard("0")));
  CHECK(fault_of(standard("-19")));
  CHECK(fault_of(standard("100.0001")));
  CHECK(fault_of(standard("7.00001")));
  CHECK(fault_of(TaxRule{TaxCategory::zero_rated, *Cost::parse("19"), ""}));
  CHECK(fault_of(TaxRule{TaxCategory::outside_scope, *Cost::parse("1"), ""}));
}

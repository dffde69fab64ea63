#include "bot/focus/reading/focus_reader.h"

#include <catch2/catch.hpp>

#include "tests/focus/csv/csv_text.h"
#include "tests/focus/reading/focus_text.h"
#include "tests/support/instants.h"
#include "tests/support/printed.h"

using bot::focus::FocusReader;
using focus_tests::a_charge;
using focus_tests::focus_file;
using focus_tests::source_of;
using focus_tests::Values;

namespace {

FocusReader opened(const std::string& text) {
  return std::move(FocusReader::open(source_of(text)).value());
}

billing::Refusal refusal_of(const std::string& text) {
  return FocusReader::open(source_of(text)).refusal();
}

}  // namespace

TEST_CASE("a row becomes a charge with every value in its place") {
  auto reader = opened(focus_file({a_charge({{"ChargeClass", "Correction"}})}));
  REQUIRE(reader.next() == FocusReader::Next::charge);
  const auto& charge = reader.charge();
  CHECK(reader.row() == 1);
  CHECK(charge.billed_cost == cost("1.50"));
  CHECK(charge.currency == currency("USD"));
  CHECK(charge.account == "100200300401");
  CHECK(charge.payer == "payer-1");
  CHECK(charge.used_from == support::at(2024, 9, 10, 10));
  CHECK(charge.used_to == support::at(2024, 9, 10, 11));
  CHECK(charge.billing_period == billing::Month(2024, 9));
  CHECK(charge.category == billing::ChargeCategory::usage);
  CHECK(charge.charge_class == billing::ChargeClass::correction);
  CHECK(charge.service == "Amazon Simple Queue Service");
  CHECK(charge.vendor == "AWS");
  CHECK(reader.next() == FocusReader::Next::end);
}

TEST_CASE("costs come plain, signed and with an exponent") {
  struct {
    std::string text, exact;
  } const cases[] = {{"5.8620E-7", "0.00000058620"}, {"-12.5", "-12.5"}, {"0", "0"}, {"3e2", "300"},
                     {"10100.00", "10100"},          {"-0.00", "0"}};
  for (const auto& one : cases) {
    INFO(one.text);
    auto reader = opened(focus_file({a_charge({{"BilledCost", one.text}})}));
    REQUIRE(reader.next() == FocusReader::Next::charge);
    CHECK(reader.charge().billed_cost == cost(one.exact));
  }
}

TEST_CASE("NULL, (null) and nothing are null where FOCUS allows it") {
  for (const std::string null : {"NULL", "(null)", ""}) {
    INFO(null);
    auto reader = opened(focus_file({a_charge({{"SubAccountId", null},
                                               {"ChargeClass", null},
                                               {"ServiceName", null},
                                               {"ProviderName", null}})}));
    REQUIRE(reader.next() == FocusReader::Next::charge);
    CHECK(reader.charge().account.empty());
    CHECK(reader.charge().service.empty());
    CHECK(reader.charge().vendor.empty());
    CHECK(reader.charge().charge_class == billing::ChargeClass::regular);
  }
}

TEST_CASE("a value that breaks FOCUS is named with its column and itself") {
  struct {
    std::string column, value, faulty_column;
  } const cases[] = {
      {"BilledCost", "$10,100.00 ", ""},
      {"BilledCost", "1.00000000000000000000000000001", ""},
      {"BilledCost", "1234567890123456", ""},
      {"BilledCost", "NULL", ""},
      {"BilledCost", "", ""},
      {"BilledCost", "NaN", ""},
      {"BillingCurrency", "XQQ", ""},
      {"BillingCurrency", "(null)", ""},
      {"ChargePeriodStart", "5/1/25", ""},
      {"ChargePeriodStart", "2024-02-30 00:00:00", ""},
      {"ChargePeriodEnd", "NULL", ""},
      {"ChargePeriodEnd", "2024-09-10 09:59:59", ""},
      {"BillingPeriodStart", "2024-09-02 00:00:00", ""},
      {"BillingPeriodStart", "2024-09-01 01:00:00", ""},
      {"BillingPeriodStart", "", ""},
      {"ChargeCategory", "usage!", ""},
      {"ChargeCategory", "NULL", ""},
      {"ChargeClass", "Fixed", ""},
      {"BillingAccountId", "NULL", ""},
      {"ProviderName", "A\xFFWS", "ServiceProviderName"},
      {"SubAccountId", "\xC0\xAF", ""},
      {"ServiceName", "\xED\xA0\x80", ""},
  };
  for (const auto& one : cases) {
    INFO(one.column << " = " << one.value);
    auto reader = opened(focus_file({a_charge({{one.column, one.value}}), a_charge()}));
    REQUIRE(reader.next() == FocusReader::Next::faulty);
    REQUIRE(reader.faults().size() == 1);
    const auto& fault = reader.faults()[0];
    CHECK(fault.column == (one.faulty_column.empty() ? one.column : one.faulty_column));
    CHECK(fault.value.substr(0, 1) ==
          (one.value[0] == '\xC0' || one.value[0] == '\xED' ? "?" : one.value.substr(0, 1)));
    CHECK_FALSE(fault.expected.empty());
    CHECK(reader.next() == FocusReader::Next::charge);
  }
}

TEST_CASE("a date that is not there is a fault, whatever was read before it") {
  const std::vector<std::string> cases[] = {
      {"ChargePeriodStart"},
      {"ChargePeriodEnd"},
      {"ChargePeriodStart", "ChargePeriodEnd"},
      {"BillingPeriodStart"},
      {"BillingPeriodStart", "ChargePeriodStart", "ChargePeriodEnd"}};
  for (const std::string null : {"NULL", "(null)", ""}) {
    for (const auto& columns : cases) {
      INFO("\"" << null << "\" in " << columns.size() << " from " << columns.front());
      Values without = a_charge();
      for (const auto& column : columns) without[column] = null;
      auto reader = opened(focus_file({without, a_charge(), without}));
      for (int row = 1; row <= 3; ++row) {
        if (row == 2) {
          CHECK(reader.next() == FocusReader::Next::charge);
          continue;
        }
        REQUIRE(reader.next() == FocusReader::Next::faulty);
        REQUIRE(reader.faults().size() == columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
          CHECK(reader.faults()[i].column == columns[i]);
          CHECK(reader.faults()[i].value == null);
          CHECK(reader.faults()[i].expected == "a UTC date and time such as 2024-09-01T00:00:00Z");
        }
      }
    }
  }
}

TEST_CASE("nothing is remembered for an empty text") {
  const bot::focus::Memo<int> untouched;
  CHECK(untouched.find("") == nullptr);
  bot::focus::Memo<int, 1> memo;
  memo.remember("", 7);
  CHECK(memo.find("") == nullptr);
  memo.remember("a", 7);
  REQUIRE(memo.find("a") != nullptr);
  CHECK(*memo.find("a") == 7);
  CHECK(memo.find("") == nullptr);
}

TEST_CASE("all faults of a row are named and what can be read is kept for the list") {
  auto reader = opened(focus_file({a_charge(
      {{"BilledCost", "oops"}, {"ChargeCategory", "Other"}, {"SubAccountId", " ABC "}})}));
  REQUIRE(reader.next() == FocusReader::Next::faulty);
  CHECK(reader.faults().size() == 2);
  const auto row = reader.set_aside_row();
  CHECK(row.row == 1);
  CHECK(row.column == "BilledCost");
  CHECK(row.value == "oops");
  CHECK_FALSE(row.cost);
  CHECK(row.currency == currency("USD"));
  CHECK(row.billing_period == billing::Month(2024, 9));
  CHECK(row.account == "abc");
}

TEST_CASE("a row with too few or too many fields is faulty") {
  const std::string file = focus_file({a_charge()});
  auto reader = opened(file + "1,2,3\n" + file.substr(file.find('\n') + 1));
  CHECK(reader.next() == FocusReader::Next::charge);
  REQUIRE(reader.next() == FocusReader::Next::faulty);
  CHECK(reader.row() == 2);
  CHECK(reader.faults()[0].value == "3 fields");
  CHECK(reader.next() == FocusReader::Next::charge);
}

TEST_CASE("the last month's currency does not stand in for an unknown one") {
  auto reader = opened(focus_file({a_charge(), a_charge({{"BillingCurrency", "ZZZ"}}),
                                   a_charge({{"BillingCurrency", "JPY"}}), a_charge()}));
  CHECK(reader.next() == FocusReader::Next::charge);
  CHECK(reader.next() == FocusReader::Next::faulty);
  REQUIRE(reader.next() == FocusReader::Next::charge);
  CHECK(reader.charge().currency == currency("JPY"));
  REQUIRE(reader.next() == FocusReader::Next::charge);
  CHECK(reader.charge().currency == currency("USD"));
}

TEST_CASE("the vendor is ServiceProviderName in FOCUS 1.4, ProviderName before") {
  Values charge = a_charge({{"ServiceProviderName", "New name"}, {"ProviderName", "Old name"}});
  auto reader = opened(focus_file({charge}));
  REQUIRE(reader.next() == FocusReader::Next::charge);
  CHECK(reader.charge().vendor == "New name");
  charge.erase("ProviderName");
  charge.erase("ServiceProviderName");
  auto without = opened(focus_file({charge}));
  REQUIRE(without.next() == FocusReader::Next::charge);
  CHECK(without.charge().vendor.empty());
}

TEST_CASE("a missing required column is refused, naming all that are missing") {
  for (std::size_t i = 0; i < bot::focus::required_columns; ++i) {
    Values charge = a_charge();
    const std::string column(text_of(static_cast<bot::focus::Column>(i)));
    charge.erase(column);
    const auto refusal = refusal_of(focus_file({charge}));
    CHECK(refusal.code.text == "focus_column_missing");
    CHECK(refusal.subject == column);
  }
  const auto refusal = refusal_of("BilledCost,BillingCurrency\n1,USD\n");
  CHECK(refusal.faults.size() == 6);
}

TEST_CASE("a file that is no FOCUS file is refused with what it is") {
  CHECK(refusal_of("").code.text == "charges_empty");
  CHECK(refusal_of("\n\n").code.text == "charges_empty");
  CHECK(refusal_of("\x1F\x8B\x08\x01\x02\x03").message.find("compressed") != std::string::npos);
  CHECK(refusal_of("Billed\"Cost,x\n").code.text == "charges_not_csv");
  std::string twice = focus_file({a_charge()});
  twice.replace(0, 10, "BilledCost,BilledCost");
  CHECK(refusal_of(twice).code.text == "focus_column_twice");
}

// Whatever a file is read with, threads, pieces, instructions: the answer is that of a reader that
// takes one row after the other and adds each up by itself.
#include "bot/focus/reading/charges_pass.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <thread>

#include "tests/focus/csv/csv_text.h"
#include "tests/focus/reading/focus_text.h"
#include "tests/focus/reading/told_pass.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"

using bot::focus::ChargesPass;
using bot::focus::pass_over;
using bot::focus::PassMeans;
using focus_tests::a_charge;
using focus_tests::focus_file;
using focus_tests::source_of;
using focus_tests::told;
using focus_tests::told_row_by_row;

namespace {

using Random = std::mt19937_64;
using focus_tests::aws;

billing::OwnershipIndex an_index() {
  const auto organization = support::an_organization()
                                .with_provider_moved("p-aws", "ws-lab", support::at(2024, 9, 11))
                                .build();
  return billing::OwnershipIndex::of(std::vector{organization});
}

// Mostly what is right, in all ways of writing it.
std::string a_value(const std::string& column, Random& random) {
  static const std::map<std::string, std::vector<std::string>> values{
      {"BilledCost",
       {"1.50", "0.001234", "5.8620E-7", "-12.5", "0", "123456789012345.5",
        "0.0000000000000000000000000001", "98765432109876.123456789", "7e3", ".5", "oops", ""}},
      {"BillingCurrency", {"USD", "USD", "USD", "EUR", "usd", "XQQ"}},
      {"BillingPeriodStart",
       {"2024-09-01 00:00:00", "2024-09-01", "2024-10-01T00:00:00Z", "2024-09-02"}},
      {"ChargeCategory", {"Usage", "Usage", "Usage", "Tax", "Credit", "Gift"}},
      {"SubAccountId",
       {"100200300401", " 100200300401", "lab-project", "SUB-ops-0001", "sub-ops-0001", "NULL",
        "a stranger with a name of more than thirty-two letters", "A\xFFWS"}},
      {"BillingAccountId", {"payer-1", "PAYER-1", "payer-2", "payer-1", "payer-1", "NULL"}},
      {"ChargeClass", {"NULL", "", "Correction", "(null)", "NULL", "NULL", "Other"}},
      {"ServiceName", {"Queue", "Say \"hi\"", "two\nlines", "two\r\nlines, and a comma", "NULL"}},
      {"ProviderName", {"AWS", "AWS", "Azure", ""}},
      {"Tags", {"{\"a\": \"b\"}", "", "\n\n\n", ",,,,", "\"", std::string(200, ',')}}};
  const auto& known = values.at(column);
  // What is wrong stands last.
  const bool any = random() % 40 == 0 || column == "Tags" || column == "ProviderName";
  return known[random() % (any ? known.size() : known.size() - 1)];
}

std::string two_digits(std::uint64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string a_date(const std::string& month, Random& random) {
  static const std::vector<std::string> ends{":00:00", ":00:00Z", ":59:59", ":00:00.000Z", ":00"};
  const auto bad = random() % 60;
  return month + two_digits(bad == 0 ? 31 : 8 + random() % 6) + (random() % 2 ? " " : "T") +
         two_digits(bad == 1 ? 24 : random() % 24) +
         ends[random() % (bad == 2 ? ends.size() : ends.size() - 1)];
}

std::string a_line(const std::vector<std::string>& columns, Random& random) {
  std::string line;
  for (const auto& column : columns) {
    std::string value;
    if (column == "ChargePeriodStart") {
      value = a_date(random() % 9 == 0 ? "2024-08-" : "2024-09-", random);
    } else if (column == "ChargePeriodEnd") {
      value = random() % 9 == 0 ? a_date("2024-09-", random) : a_date("2024-10-", random);
    } else {
      value = a_value(column, random);
    }
    const bool bare = value.find_first_of(",\"\r\n") == std::string::npos && random() % 2 == 0;
    line += (line.empty() ? "" : ",") + (bare ? value : focus_tests::in_quotes(value));
  }
  return line;
}

std::string a_file(Random& random) {
  std::vector<std::string> columns{"BilledCost",        "BillingCurrency",  "BillingPeriodStart",
                                   "ChargePeriodStart", "ChargePeriodEnd",  "ChargeCategory",
                                   "SubAccountId",      "BillingAccountId", "ChargeClass",
                                   "ServiceName",       "ProviderName",     "Tags"};
  std::ranges::shuffle(columns, random);
  std::string text = random() % 4 == 0 ? "\xEF\xBB\xBF" : "";
  for (const auto& column : columns) text += column + (column == columns.back() ? "" : ",");
  const std::string line_end = random() % 3 == 0 ? "\r\n" : "\n";
  for (auto rows = random() % 60; rows > 0; --rows) {
    text += line_end + (random() % 30 == 0 ? "" : a_line(columns, random));
  }
  if (random() % 3 != 0) text += line_end;
  if (random() % 4 == 0) {  // something that may break it
    static const std::string_view letters = "\"\n,\rx";
    text.insert(random() % text.size(), 1, letters[random() % letters.size()]);
  }
  if (random() % 8 == 0) text.resize(random() % text.size());
  return text;
}

}  // namespace

TEST_CASE("threads, pieces and instructions do not change what a pass tells") {
  const auto seed = static_cast<std::uint64_t>(GENERATE(20241123, 31, 77));
  INFO("seed " << seed);
  Random random(seed);
  const auto index = an_index();
  int broken = 0, whole = 0;
  for (int round = 0; round < 250; ++round) {
    const std::string text = a_file(random);
    INFO("round " << round << ", text: " << text);
    const std::string expected = told_row_by_row(text, index);
    (expected.find("broken") == std::string::npos ? whole : broken) += 1;
    for (const unsigned threads : {1u, 2u, 4u}) {
      PassMeans means;
      means.threads = threads;
      means.chunk_bytes = 4 + random() % (random() % 2 == 0 ? 300 : 3000);
      if (random() % 3 == 0) means.scan = bot::focus::portable_csv_scan();
      const auto avx2 = bot::focus::avx2_csv_scan();
      if (avx2 != nullptr && random() % 3 == 0) means.scan = avx2;
      INFO(threads << " threads, pieces of " << means.chunk_bytes << " bytes");
      const auto source = source_of(text, 1 + random() % 500);
      CHECK(told(pass_over(source, aws, index, {}, means)) == expected);
    }
  }
  CHECK(broken > 10);
  CHECK(whole > 100);
}

TEST_CASE("more faults than are listed are counted and numbered whoever reads them") {
  std::string text = focus_file({a_charge()});
  const std::string line = text.substr(text.find('\n') + 1);
  std::string faulty = line;
  faulty.replace(faulty.find("1.50"), 4, "oops");
  for (int i = 0; i < 12'000; ++i) text += i % 3 == 0 ? line : faulty;
  const auto index = an_index();
  const auto pass = pass_over(source_of(text), aws, index, {}, {.threads = 4, .chunk_bytes = 5000});
  REQUIRE(pass.ok());
  CHECK(pass->fault_count == 8000);
  CHECK(pass->faults.size() == 100);
  CHECK(told(*pass) == told_row_by_row(text, index));
}

TEST_CASE("a source that fails is heard of whichever thread asked it") {
  const std::string text = focus_file(std::vector(500, a_charge()));
  for (int pieces = 1; pieces < 40; ++pieces) {
    auto source = source_of(text, 700);
    const auto failing = [&, left = pieces](char* room, std::size_t size) mutable {
      if (left-- == 0) throw std::runtime_error("the disk is gone");
      return source(room, size);
    };
    CHECK_THROWS_WITH(pass_over(failing, aws, an_index(), {}, {.threads = 4, .chunk_bytes = 1000}),
                      "the disk is gone");
  }
}

TEST_CASE("progress is told in order and of all rows in the end") {
  const std::string text = focus_file(std::vector(30'000, a_charge()));
  std::uint64_t rows = 0;
  const auto caller = std::this_thread::get_id();
  const auto pass = pass_over(source_of(text), aws, an_index(),
                              [&](const bot::focus::PassProgress& progress) {
                                CHECK(std::this_thread::get_id() == caller);
                                CHECK(progress.rows > rows);
                                CHECK(progress.bytes <= text.size());
                                rows = progress.rows;
                              },
                              {.threads = 2, .chunk_bytes = 4096});
  REQUIRE(pass.ok());
  CHECK(pass->rows == 30'000);
  CHECK(pass->bytes == text.size());
}

TEST_CASE("what is too long is told the same whatever is read with it") {
  const std::string mebibyte(bot::focus::longest_field, 'x');
  std::string long_row = "1";
  for (int i = 0; i < 9; ++i) long_row += "," + mebibyte;
  const std::string begin = "a,b\n1,2\n";
  const std::string texts[] = {begin + "1," + mebibyte + "xxx\n3,4\n",
                               begin + "1,\"" + mebibyte + "x\"\"\"x\n3,4\n",
                               begin + "1,\"x\"x" + mebibyte + mebibyte + "\n",
                               begin + long_row + "\n3,4\n",
                               begin + long_row + "x\n",
                               begin + long_row.substr(0, 8 << 20) + "\n3,4\n",
                               begin + long_row.substr(0, (8 << 20) + 1) + "\n3,4\n",
                               begin + "1,\"" + mebibyte,
                               begin + "1,\"" + mebibyte + "xx",
                               begin + "1,\"2\n"};
  const auto read = [](const std::string& text, std::size_t chunk) {
    bot::focus::CsvReader reader(source_of(text), chunk);
    auto next = reader.next();
    while (next == bot::focus::CsvReader::Next::row) next = reader.next();
    return std::to_string(reader.row()) + " " + std::string(reader.problem());
  };
  for (const auto& text : texts) {
    INFO(text.size() << " bytes");
    const std::string expected = read(text, 1 << 25);
    for (const std::size_t chunk : {100u, 1u << 18, 3u << 20, 9u << 20}) {
      CHECK(read(text, chunk) == expected);
    }
  }
}

#include "billing/charge_manifest.h"

#include <catch2/catch.hpp>

#include "tests/support/printed.h"

using billing::charge_manifest;
using billing::ChargeManifest;
using billing::Currency;
using billing::Delivery;
using billing::differences;

namespace {

const std::string some_hash(64, 'a');

// What is wrong with it, by place.
std::vector<std::string> faults_of(std::string_view rows, std::string_view sum,
                                   std::string_view sha256) {
  const auto manifest = charge_manifest(rows, sum, sha256);
  std::vector<std::string> places;
  if (manifest) return places;
  CHECK(manifest.refusal().code.text == "manifest_unreadable");
  for (const auto& fault : manifest.refusal().faults) places.push_back(fault.where);
  return places;
}

Delivery a_delivery() {
  return {3, {some_hash}, {{currency("USD"), cost("12.5")}, {currency("EUR"), cost("0")}}, 0};
}

}  // namespace

TEST_CASE("a manifest is read from what people and files write") {
  const auto manifest =
      charge_manifest(" 1000000 ", "USD 1234.560, EUR -0.5", " " + std::string(64, 'A'));
  REQUIRE(manifest.ok());
  CHECK(manifest->rows == 1'000'000);
  CHECK(manifest->hash->sha256_hex == some_hash);
  CHECK(manifest->sums.size() == 2);
  CHECK(manifest->sums.at(currency("USD")) == cost("1234.56"));
  CHECK(manifest->sums.at(currency("EUR")) == cost("-0.5"));
  const auto rows_only = charge_manifest("0", "", "");
  REQUIRE(rows_only.ok());
  CHECK(rows_only->rows == 0);
  CHECK((!rows_only->hash && rows_only->sums.empty()));
}

TEST_CASE("a manifest that cannot be read names each part that is wrong") {
  struct Row {
    std::string rows, sum, sha256;
    std::vector<std::string> places;
  };
  for (const auto& [rows, sum, sha256, places] :
       std::vector<Row>{{"", "", "", {"manifest"}},
                        {"1,000", "", "", {"rows"}},
                        {"-1", "", "", {"rows"}},
                        {"1.0", "", "", {"rows"}},
                        {"99999999999999999999", "", "", {"rows"}},
                        {"", "12.50", "", {"sum"}},
                        {"", "USD", "", {"sum"}},
                        {"", "XXY 1", "", {"sum"}},
                        {"", "USD 1, USD 2", "", {"sum"}},
                        {"", "USD 1,5", "", {"sum"}},
                        {"", "", some_hash.substr(1), {"sha256"}},
                        {"", "", some_hash.substr(1) + "g", {"sha256"}},
                        {"x", "x", "x", {"rows", "sum", "sha256"}}}) {
    INFO(rows << " | " << sum << " | " << sha256);
    CHECK(faults_of(rows, sum, sha256) == places);
  }
}

TEST_CASE("what the sender does not say is not compared") {
  CHECK(differences({}, a_delivery()).empty());
  CHECK(differences({3, billing::FileHash{some_hash}, {{currency("USD"), cost("12.50")}}},
                    a_delivery())
            .empty());
}

TEST_CASE("each difference between the sender's words and the file is told") {
  ChargeManifest manifest{4,
                          billing::FileHash{std::string(64, 'b')},
                          {{currency("USD"), cost("12.51")}, {currency("GBP"), cost("1")}}};
  Delivery delivery = a_delivery();
  delivery.rows_without_cost = 2;
  std::string told;
  for (const auto& fault : differences(manifest, delivery))
    told += fault.where + ": " + fault.message + "\n";
  CHECK(told.find("rows: The sender says 4 rows, the file has 3.\n") != std::string::npos);
  CHECK(told.find("sum: The sender says USD 12.51, the rows sum to USD 12.5. Rows whose cost or "
                  "currency cannot be read are not in it: 2.\n") != std::string::npos);
  CHECK(told.find("sum: The sender says GBP 1, the rows sum to GBP 0.") != std::string::npos);
  CHECK(told.find("sha256: The sender says bbbb") != std::string::npos);
  CHECK(told.find("EUR") == std::string::npos);
}

TEST_CASE("a sum in a currency the sender does not mention is a difference") {
  Delivery delivery = a_delivery();
  delivery.sums[currency("EUR")] = cost("0.01");
  const auto found =
      differences({std::nullopt, std::nullopt, {{currency("USD"), cost("12.5")}}}, delivery);
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "The sender says EUR 0, the rows sum to EUR 0.01.");
}

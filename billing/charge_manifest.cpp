#include "billing/charge_manifest.h"

#include <algorithm>
#include <charconv>

#include "billing/worded.h"

namespace billing {
namespace {

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<std::uint64_t> rows_from(std::string_view text) {
  std::uint64_t rows = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rows);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return rows;
}

std::optional<FileHash> hash_from(std::string_view text) {
  const auto digit = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  if (text.size() != 64 || !std::ranges::all_of(text, digit)) return std::nullopt;
  return FileHash{folded(text)};
}

std::optional<std::map<Currency, Cost>> sums_from(std::string_view text) {
  std::map<Currency, Cost> sums;
  while (!text.empty()) {
    const auto comma = std::min(text.find(','), text.size());
    const std::string_view one = without_blanks(text.substr(0, comma));
    text.remove_prefix(std::min(comma + 1, text.size()));
    const auto blank = one.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto currency = Currency::from_code(one.substr(0, blank));
    const auto cost = Cost::parse(without_blanks(one.substr(blank)));
    if (!currency || !cost || !sums.emplace(*currency, *cost).second) return std::nullopt;
  }
  return sums;
}

std::string sum_text(const Currency& currency, const Cost& cost) {
  return std::string(currency.code()) + " " + cost.text();
}

void compare_sums(const ChargeManifest& manifest, const Delivery& delivery,
                  std::vector<Fault>& found) {
  std::map<Currency, std::pair<Cost, Cost>> both;  // said, arrived
  for (const auto& [currency, cost] : manifest.sums) both[currency].first = cost;
  for (const auto& [currency, cost] : delivery.sums) both[currency].second = cost;
  for (const auto& [currency, costs] : both) {
    const auto& [said, arrived] = costs;
    if (said == arrived) continue;
    const std::string expected = sum_text(currency, said), sum = sum_text(currency, arrived);
    found.push_back(
        {"sum", delivery.rows_without_cost == 0
                    ? worded("The sender says {}, the rows sum to {}.", {expected, sum})
                    : worded("The sender says {}, the rows sum to {}. Rows whose cost or currency "
                             "cannot be read are not in it: {}.",
                             {expected, sum, std::to_string(delivery.rows_without_cost)})});
  }
}

}  // namespace

Result<ChargeManifest> charge_manifest(std::string_view rows, std::string_view sum,
                                       std::string_view sha256) {
  rows = without_blanks(rows), sum = without_blanks(sum), sha256 = without_blanks(sha256);
  ChargeManifest manifest;
  std::vector<Fault> faults;
  if (!rows.empty() && !(manifest.rows = rows_from(rows))) {
    faults.push_back({"rows", worded("Write the number of rows in digits, such as 1000000")});
  }
  if (const auto sums = sums_from(sum)) {
    manifest.sums = *sums;
  } else {
    faults.push_back(
        {"sum", worded("Write the currency and the sum of BilledCost, such as USD 1234.56, "
                       "and a comma before the next currency")});
  }
  if (!sha256.empty() && !(manifest.hash = hash_from(sha256))) {
    faults.push_back({"sha256", worded("Write the SHA-256 of the file in 64 hexadecimal digits")});
  }
  if (rows.empty() && sum.empty() && sha256.empty()) {
    faults.push_back({"manifest", worded("Say at least one of rows, sum and sha256")});
  }
  if (faults.empty()) return manifest;
  const std::string where = faults.front().where;
  return Refusal{RefusalKind::invalid, "manifest_unreadable",
                 worded("What the sender says of the file cannot be read. Correct what is listed."),
                 where, std::move(faults)};
}

std::vector<Fault> differences(const ChargeManifest& manifest, const Delivery& delivery) {
  std::vector<Fault> found;
  if (manifest.rows && *manifest.rows != delivery.rows) {
    found.push_back(
        {"rows", worded("The sender says {} rows, the file has {}.",
                        {std::to_string(*manifest.rows), std::to_string(delivery.rows)})});
  }
  if (!manifest.sums.empty()) compare_sums(manifest, delivery, found);
  if (manifest.hash && *manifest.hash != delivery.hash) {
    found.push_back({"sha256", worded("The sender says {}, the file's is {}.",
                                      {manifest.hash->sha256_hex, delivery.hash.sha256_hex})});
  }
  return found;
}

}  // namespace billing

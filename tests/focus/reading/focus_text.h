// FOCUS files for the tests: a header and rows of the columns that matter.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace focus_tests {

using Values = std::map<std::string, std::string>;

// A usage charge of one hour on 2024-09-10 that nothing is the matter with.
inline Values a_charge(Values different = {}) {
  Values values{{"BilledCost", "1.50"},
                {"BillingCurrency", "USD"},
                {"BillingPeriodStart", "2024-09-01 00:00:00"},
                {"ChargePeriodStart", "2024-09-10 10:00:00"},
                {"ChargePeriodEnd", "2024-09-10 11:00:00"},
                {"ChargeCategory", "Usage"},
                {"SubAccountId", "100200300401"},
                {"BillingAccountId", "payer-1"},
                {"ChargeClass", "NULL"},
                {"ServiceName", "Amazon Simple Queue Service"},
                {"ServiceCategory", "Integration"},
                {"ProviderName", "AWS"}};
  for (auto& [column, value] : different) values[column] = value;
  return values;
}

inline std::string in_quotes(std::string_view value) {
  std::string text = "\"";
  for (const char letter : value) text += letter == '"' ? "\"\"" : std::string(1, letter);
  return text + "\"";
}

// The rows must have the same columns.
inline std::string focus_file(const std::vector<Values>& rows) {
  std::string text;
  for (const auto& [column, value] : rows.front()) text += (text.empty() ? "" : ",") + column;
  for (const auto& row : rows) {
    std::string line;
    for (const auto& [column, value] : row) line += (line.empty() ? "" : ",") + in_quotes(value);
    text += "\n" + line;
  }
  return text + "\n";
}

}  // namespace focus_tests

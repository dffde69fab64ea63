// The setup check asked about an organization, and its findings looked at.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "billing/setup/check_separation.h"
#include "tests/support/instants.h"

namespace support {

inline const billing::Instant check_time = at(2026, 3, 10, 12);

// Every cost center in scope, asked by the administrator; `change` makes it another question.
inline billing::SetupReport setup_report(
    const billing::Organization& organization,
    const std::function<void(billing::SetupQuestion&)>& change = {}) {
  billing::SetupQuestion question{organization,
                                  billing::default_scope(organization, check_time),
                                  "admin@northwind.example",
                                  false,
                                  billing::InvoicingMode::single_invoice,
                                  std::nullopt,
                                  {},
                                  check_time,
                                  std::chrono::hours(24)};
  if (change) change(question);
  return billing::check_separation(question);
}

// "code object", in the report's order.
inline std::vector<std::string> found(const billing::SetupReport& report) {
  std::vector<std::string> result;
  for (const auto& finding : report.findings) {
    result.push_back(finding.code + " " + finding.object_id);
  }
  return result;
}

// The first finding with that code; an empty one if there is none.
inline billing::Finding finding_of(const billing::SetupReport& report, std::string_view code) {
  for (const auto& finding : report.findings) {
    if (finding.code == code) return finding;
  }
  return {};
}

}  // namespace support

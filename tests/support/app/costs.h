// Small FOCUS exports for stories.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "billing/calendar.h"

namespace support {

struct UsageRow {
  std::string account;  // SubAccountId; empty: of the payer itself
  std::string cost;
  // When it was used; the whole month where it is left out.
  std::optional<billing::Instant> from = std::nullopt, to = std::nullopt;
  std::string payer = "payer-1";
};

// Usage of "Compute", billed in USD.
std::string focus_costs(billing::Month, const std::vector<UsageRow>&);

}  // namespace support

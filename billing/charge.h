// One row of a cost export, already read: the words of FOCUS, typed.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "billing/calendar.h"
#include "billing/money.h"
#include "billing/structure/organization.h"
#include "billing/words.h"

namespace billing {

enum class ChargeCategory { usage, purchase, tax, credit, adjustment };  // FOCUS ChargeCategory
enum class ChargeClass { regular, correction };                          // FOCUS ChargeClass
inline constexpr std::array charge_category_words{
    Word<ChargeCategory>{ChargeCategory::usage, "Usage"},
    Word<ChargeCategory>{ChargeCategory::purchase, "Purchase"},
    Word<ChargeCategory>{ChargeCategory::tax, "Tax"},
    Word<ChargeCategory>{ChargeCategory::credit, "Credit"},
    Word<ChargeCategory>{ChargeCategory::adjustment, "Adjustment"}};
// FOCUS words, exactly so; none if the text is another.
inline std::string_view text_of(ChargeCategory value) {
  return text_in(charge_category_words, value);
}
inline std::optional<ChargeCategory> charge_category_from(std::string_view text) {
  return value_in(charge_category_words, text);
}
inline constexpr std::array charge_class_words{
    Word<ChargeClass>{ChargeClass::regular, ""},
    Word<ChargeClass>{ChargeClass::correction, "Correction"}};
// FOCUS words; a regular charge has none.
inline std::string_view text_of(ChargeClass value) { return text_in(charge_class_words, value); }
inline std::optional<ChargeClass> charge_class_from(std::string_view text) {
  return value_in(charge_class_words, text);
}

// Text points into the reader's buffer and is valid until its next row.
struct Charge {
  Cost billed_cost;            // FOCUS BilledCost
  Currency currency;           // FOCUS BillingCurrency
  std::string_view account;    // FOCUS SubAccountId; empty: organization level
  std::string_view payer;      // FOCUS BillingAccountId
  Instant used_from, used_to;  // FOCUS ChargePeriodStart/End, half-open
  Month billing_period;        // FOCUS BillingPeriodStart
  ChargeCategory category = ChargeCategory::usage;
  ChargeClass charge_class = ChargeClass::regular;
  std::string_view service;  // FOCUS ServiceName
  std::string_view vendor;   // FOCUS ServiceProviderName, ProviderName before 1.4
};

}  // namespace billing

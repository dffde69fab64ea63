// One row of a cost export, already read: the words of FOCUS, typed.
#pragma once

#include <string_view>

#include "billing/calendar.h"
#include "billing/money.h"
#include "billing/organization.h"

namespace billing {

enum class ChargeCategory { usage, purchase, tax, credit, adjustment };  // FOCUS ChargeCategory
enum class ChargeClass { regular, correction };                          // FOCUS ChargeClass

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
  std::string_view service;           // FOCUS ServiceName
  std::string_view service_category;  // FOCUS ServiceCategory
  std::string_view vendor;            // FOCUS ServiceProviderName, ProviderName before 1.4
};

}  // namespace billing

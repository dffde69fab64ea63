// Values as people read them, in the reader's language. Machines get text_of of the domain instead.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "billing/calendar.h"
#include "billing/money.h"
#include "billing/structure/organization.h"

namespace bot {

std::string number_for_people(const billing::Amount&);  // "12,431.10", "12.431,10", "-0.24"
// "USD 12,431.10", "-USD 0.24"; "12.431,10 USD"
std::string money_for_people(const billing::Amount&);
std::string month_for_people(billing::Month);  // "March 2026"
// "March 2, 2026": the day in UTC, which is the day of billing.
std::string day_for_people(billing::Instant);
// "Thu 26 Feb 2026, 14:00 America/Chicago"; an unknown zone falls back to UTC.
std::string instant_for_people(billing::Instant, std::string_view time_zone);
// How far local time is ahead of UTC at an instant; always zero for an unknown zone.
std::function<std::chrono::seconds(billing::Instant)> utc_offset_in(std::string_view time_zone);
bool is_time_zone(std::string_view);
// What a telephone dials: the digits, "*" and "#" of a number and a "+" at its beginning (RFC 3966
// has no blanks in a tel: address).
std::string dialed(std::string_view number);
std::string masked(const billing::BillingAccountNumber&);  // "...4321": the last four only

}  // namespace bot

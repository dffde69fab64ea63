// Months, days and instants in a language.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "billing/calendar.h"
#include "bot/words/catalogue.h"

namespace bot {

// "March 2026", "marzo de 2026"
std::string month_in(Language, billing::Month);
// "March 2, 2026", "2 de marzo de 2026"
std::string day_in(Language, std::chrono::year_month_day);
// "Thu 26 Feb 2026", "jue 26 feb 2026"
std::string weekday_and_day_in(Language, std::chrono::year_month_day);

// The same of a month, a day or an instant that stands there in English: "March 2026",
// "March 2, 2026", "Thu 26 Feb 2026, 14:00 Zone", "Tue Aug 20, 10:12 Zone", "Tue Aug 20". None if
// it is none of them.
std::optional<std::string> date_said(std::string_view english, Language);

}  // namespace bot

#include "bot/words/dates.h"

#include <algorithm>
#include <array>
#include <regex>

namespace bot {
namespace {

constexpr std::array<std::string_view, 12> english_months{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 12> spanish_months{
    "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
    "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr std::array<std::string_view, 7> english_weekdays{"Sun", "Mon", "Tue", "Wed",
                                                           "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 7> spanish_weekdays{"dom", "lun", "mar", "mié",
                                                           "jue", "vie", "sáb"};

std::string_view month_name(Language language, std::size_t month) {  // from 0
  return language == Language::spanish ? spanish_months[month] : english_months[month];
}

// All short names are three letters, of letters that are one byte each.
std::string_view short_name(std::string_view month) { return month.substr(0, 3); }

template <std::size_t size>
std::optional<std::size_t> place_of(const std::array<std::string_view, size>& names,
                                    std::string_view name, bool shortened) {
  for (std::size_t i = 0; i < size; ++i) {
    if ((shortened ? short_name(names[i]) : names[i]) == name) return i;
  }
  return std::nullopt;
}

std::string number(unsigned value) { return std::to_string(value); }

}  // namespace

std::string month_in(Language language, billing::Month month) {
  const std::string_view name = month_name(language, month.month() - 1u);
  return std::string(name) + (language == Language::spanish ? " de " : " ") +
         std::to_string(month.year());
}

std::string day_in(Language language, std::chrono::year_month_day day) {
  const std::string name(month_name(language, static_cast<unsigned>(day.month()) - 1u));
  const std::string number_of_day = number(static_cast<unsigned>(day.day()));
  const std::string year = std::to_string(static_cast<int>(day.year()));
  if (language == Language::spanish) return number_of_day + " de " + name + " de " + year;
  return name + " " + number_of_day + ", " + year;
}

std::string weekday_and_day_in(Language language, std::chrono::year_month_day day) {
  const auto weekday = std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
  const auto& weekdays = language == Language::spanish ? spanish_weekdays : english_weekdays;
  const unsigned of_month = static_cast<unsigned>(day.day());
  return std::string(weekdays[weekday]) + (of_month < 10 ? " 0" : " ") + number(of_month) + " " +
         std::string(short_name(month_name(language, static_cast<unsigned>(day.month()) - 1u))) +
         " " + std::to_string(static_cast<int>(day.year()));
}

std::optional<std::string> date_said(std::string_view english, Language language) {
  constexpr std::size_t longest = 80;  // with the name of a zone
  if (language == Language::english || english.empty() || english.size() > longest)
    return std::nullopt;
  static const std::regex day_or_month(R"(([A-Z][a-z]+) (?:(\d{1,2}), )?(\d{4}))");
  static const std::regex instant(
      R"(([A-Z][a-z]{2}) (?:([A-Z][a-z]{2}) (\d{1,2})|(\d{1,2}) ([A-Z][a-z]{2})( \d{4}))(,? .*)?)");
  const std::string text(english);
  std::smatch part;
  if (std::regex_match(text, part, day_or_month)) {
    const auto month = place_of(english_months, part.str(1), false);
    if (!month) return std::nullopt;
    const std::string of = std::string(month_name(language, *month)) + " de " + part.str(3);
    return part[2].matched ? part.str(2) + " de " + of : of;
  }
  if (!std::regex_match(text, part, instant)) return std::nullopt;
  const bool american = part[2].matched;
  const auto weekday = place_of(english_weekdays, part.str(1), true);
  const auto month = place_of(english_months, part.str(american ? 2 : 5), true);
  if (!weekday || !month) return std::nullopt;
  return std::string(spanish_weekdays[*weekday]) + " " + part.str(american ? 3 : 4) + " " +
         std::string(short_name(month_name(language, *month))) + part.str(6) + part.str(7);
}

}  // namespace bot

#include "bot/render/format.h"

#include <date/tz.h>

#include <stdexcept>

#include "bot/words/dates.h"
#include "bot/words/say.h"

namespace bot {
namespace {

const date::time_zone* zone_or_null(std::string_view name) {
  try {
    return date::locate_zone(std::string(name));
  } catch (const std::runtime_error&) {
    return nullptr;
  }
}

}  // namespace

std::string number_for_people(const billing::Amount& amount) {
  std::string digits = amount.text();
  const bool negative = digits.starts_with('-');
  if (negative) digits.erase(0, 1);
  const auto point = digits.find('.');
  const auto whole = point == std::string::npos ? digits.size() : point;
  const bool spanish = reading_language() == Language::spanish;
  if (spanish && point != std::string::npos) digits[point] = ',';
  for (auto at = static_cast<std::ptrdiff_t>(whole) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), 1, spanish ? '.' : ',');
  }
  return (negative ? "-" : "") + digits;
}

std::string money_for_people(const billing::Amount& amount) {
  const std::string number = number_for_people(amount), unit(amount.currency.code());
  if (reading_language() == Language::spanish) return number + " " + unit;
  return number.starts_with('-') ? "-" + unit + " " + number.substr(1) : unit + " " + number;
}

std::string month_for_people(billing::Month month) { return month_in(reading_language(), month); }

std::string day_for_people(billing::Instant instant) {
  return day_in(reading_language(), std::chrono::floor<std::chrono::days>(instant));
}

std::string instant_for_people(billing::Instant instant, std::string_view time_zone) {
  const date::time_zone* zone = zone_or_null(time_zone);
  const auto local = instant + utc_offset_in(time_zone)(instant);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  return weekday_and_day_in(reading_language(), day) +
         date::format(", %H:%M ", date::sys_seconds(local.time_since_epoch())) +
         (zone ? std::string(time_zone) : "UTC");
}

std::function<std::chrono::seconds(billing::Instant)> utc_offset_in(std::string_view time_zone) {
  const date::time_zone* zone = zone_or_null(time_zone);
  return [zone](billing::Instant instant) -> std::chrono::seconds {
    if (zone == nullptr) return std::chrono::seconds(0);
    return zone->get_info(date::sys_seconds(instant.time_since_epoch())).offset;
  };
}

bool is_time_zone(std::string_view name) { return zone_or_null(name) != nullptr; }

std::string dialed(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    const bool sign = c == '*' || c == '#' || (c == '+' && digits.empty());
    if (sign || (c >= '0' && c <= '9')) digits += c;
  }
  return digits;
}

std::string masked(const billing::BillingAccountNumber& ban) {
  // Of a number this short the last four would be the number.
  if (ban.value.size() <= 4) return "...";
  return "..." + ban.value.substr(ban.value.size() - 4);
}

}  // namespace bot

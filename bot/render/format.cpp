#include "bot/render/format.h"

#include <date/tz.h>

#include <stdexcept>

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

std::string money_for_people(const billing::Amount& amount) {
  std::string digits = amount.text();
  const bool negative = digits.starts_with('-');
  if (negative) digits.erase(0, 1);
  const auto point = digits.find('.');
  const auto whole = point == std::string::npos ? digits.size() : point;
  for (auto at = static_cast<std::ptrdiff_t>(whole) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), 1, ',');
  }
  return (negative ? "-" : "") + std::string(amount.currency.code()) + " " + digits;
}

std::string month_for_people(billing::Month month) {
  const date::year_month shown = date::year(month.year()) / static_cast<int>(month.month());
  return date::format("%B %Y", shown);
}

std::string day_for_people(billing::Instant instant) {
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(instant)};
  std::string text = month_for_people(billing::Month::containing(instant));
  return text.insert(text.find(' '), " " + std::to_string(static_cast<unsigned>(day.day())) + ",");
}

std::string instant_for_people(billing::Instant instant, std::string_view time_zone) {
  const date::sys_seconds seconds(instant.time_since_epoch());
  constexpr const char* shape = "%a %d %b %Y, %H:%M ";
  if (const date::time_zone* zone = zone_or_null(time_zone)) {
    return date::format(shape, zone->to_local(seconds)) + std::string(time_zone);
  }
  return date::format(shape, seconds) + "UTC";
}

std::function<std::chrono::seconds(billing::Instant)> utc_offset_in(std::string_view time_zone) {
  const date::time_zone* zone = zone_or_null(time_zone);
  return [zone](billing::Instant instant) -> std::chrono::seconds {
    if (zone == nullptr) return std::chrono::seconds(0);
    return zone->get_info(date::sys_seconds(instant.time_since_epoch())).offset;
  };
}

bool is_time_zone(std::string_view name) { return zone_or_null(name) != nullptr; }

std::string masked(const billing::BillingAccountNumber& ban) {
  // Of a number this short the last four would be the number.
  if (ban.value.size() <= 4) return "...";
  return "..." + ban.value.substr(ban.value.size() - 4);
}

}  // namespace bot

#include "billing/calendar.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "billing/worded.h"

namespace billing {
namespace {

using std::chrono::sys_days;

Refusal instant_unreadable(std::string_view text) {
  return {RefusalKind::invalid,
          "instant_unreadable",
          worded("Write the instant like 2026-11-23T00:40:00Z, or a date like 2026-11-23."),
          std::string(text.substr(0, 80)),
          {}};
}

// Walks over the text; once something did not fit, `good` stays false.
struct Cursor {
  std::string_view rest;
  bool good = true;

  int number(std::size_t digits) {
    int value = 0;
    if (rest.size() < digits) return fail();
    for (std::size_t i = 0; i < digits; ++i) {
      if (rest[i] < '0' || rest[i] > '9') return fail();
      value = value * 10 + (rest[i] - '0');
    }
    rest.remove_prefix(digits);
    return value;
  }
  bool accept(std::string_view characters) {
    if (rest.empty() || characters.find(rest.front()) == std::string_view::npos) return false;
    rest.remove_prefix(1);
    return true;
  }
  void require(std::string_view characters) {
    if (!accept(characters)) fail();
  }
  int fail() {
    good = false;
    return 0;
  }
};

// A fraction of a second may be written but must be zero: usage is metered in seconds.
void fraction_of_zeros(Cursor& at) {
  if (!at.accept(".,")) return;
  at.require("0");
  while (at.accept("0")) {
  }
}

// Seconds east of UTC.
std::chrono::seconds offset(Cursor& at) {
  if (at.rest.empty() || at.accept("Zz")) return {};
  const bool west = at.rest.front() == '-';
  at.require("+-");
  const int hours = at.number(2);
  at.accept(":");
  const int minutes = at.number(2);
  if (hours > 23 || minutes > 59) at.fail();
  const std::chrono::seconds east{hours * 3600 + minutes * 60};
  return west ? -east : east;
}

std::chrono::seconds time_of_day(Cursor& at) {
  at.require("Tt ");
  const int hour = at.number(2);
  at.require(":");
  const int minute = at.number(2);
  at.require(":");
  const int second = at.number(2);
  if (hour > 23 || minute > 59 || second > 59) at.fail();
  fraction_of_zeros(at);
  return std::chrono::seconds{hour * 3600 + minute * 60 + second} - offset(at);
}

void append_padded(std::string& text, int value, int digits) {
  std::string number = std::to_string(value);
  const auto width = static_cast<std::size_t>(digits);
  if (number.size() < width) number.insert(0, width - number.size(), '0');
  text += number;
}

}  // namespace

std::string text_of(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day date{day};
  const auto second_of_day = static_cast<int>((instant - day).count());
  std::string text;
  append_padded(text, static_cast<int>(date.year()), 4);
  text += '-';
  append_padded(text, static_cast<int>(static_cast<unsigned>(date.month())), 2);
  text += '-';
  append_padded(text, static_cast<int>(static_cast<unsigned>(date.day())), 2);
  text += 'T';
  append_padded(text, second_of_day / 3600, 2);
  text += ':';
  append_padded(text, second_of_day / 60 % 60, 2);
  text += ':';
  append_padded(text, second_of_day % 60, 2);
  return text += 'Z';
}

Result<Instant> parse_instant(std::string_view text) {
  Cursor at{text};
  const int year = at.number(4);
  at.require("-");
  const int month = at.number(2);
  at.require("-");
  const int day = at.number(2);
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!at.good || !date.ok()) return instant_unreadable(text);
  Instant instant = sys_days{date};
  if (!at.rest.empty()) instant += time_of_day(at);
  if (!at.good || !at.rest.empty()) return instant_unreadable(text);
  return instant;
}

Month Month::containing(Instant instant) {
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(instant)};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month())};
}

Result<Month> Month::parse(std::string_view text) {
  Cursor at{text};
  const int year = at.number(4);
  at.require("-");
  const int month = at.number(2);
  if (!at.good || !at.rest.empty() || month < 1 || month > 12) {
    return Refusal{RefusalKind::invalid,
                   "month_unreadable",
                   worded("Write the month as year and month, such as 2024-09."),
                   std::string(text.substr(0, 80)),
                   {}};
  }
  return Month{year, static_cast<unsigned>(month)};
}

Instant Month::begin() const {
  return sys_days{std::chrono::year{year()} / std::chrono::month{month()} / 1};
}

std::string Month::text() const {
  std::string text;
  append_padded(text, year(), 4);
  text += '-';
  append_padded(text, static_cast<int>(month()), 2);
  return text;
}

bool overlap(const Interval& a, const Interval& b) {
  // The later beginning lies before the earlier end; an empty interval overlaps nothing.
  const auto from = std::max(a.from.value_or(Instant::min()), b.from.value_or(Instant::min()));
  const auto to = std::min(a.to.value_or(Instant::max()), b.to.value_or(Instant::max()));
  return from < to;
}

}  // namespace billing

// Instants, months and half-open intervals, all in UTC. Time comes in as a value; nothing here
// reads a clock.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "billing/result.h"

namespace billing {

using Instant = std::chrono::sys_seconds;

// "2026-11-23T00:40:00Z"
std::string text_of(Instant instant);
// Reads "2026-11-23T00:40:00Z", the same with a blank for the T, without the Z, with a numeric
// offset such as +02:00, with a fraction of zeros, or a bare date. Refused with
// `instant_unreadable`.
Result<Instant> parse_instant(std::string_view text);

// A calendar month in UTC: a billing period, a usage month.
class Month {
 public:
  constexpr Month() = default;
  constexpr Month(int year, unsigned month) : index_(year * 12 + static_cast<int>(month) - 1) {}
  static Month containing(Instant instant);
  // "2024-09"; refused with `month_unreadable`.
  static Result<Month> parse(std::string_view text);

  constexpr int year() const { return index_ / 12; }
  constexpr unsigned month() const { return static_cast<unsigned>(index_ % 12) + 1; }
  constexpr Month plus(int months) const {
    Month result;
    result.index_ = index_ + months;
    return result;
  }
  constexpr Month next() const { return plus(1); }
  constexpr Month previous() const { return plus(-1); }
  Instant begin() const;
  Instant end() const { return next().begin(); }  // not inside the month
  bool contains(Instant instant) const { return begin() <= instant && instant < end(); }
  std::string text() const;  // "2024-09"
  constexpr auto operator<=>(const Month&) const = default;

 private:
  int index_ = 1970 * 12;
};

// [from, to): no `from` reaches back for ever, no `to` is still open.
struct Interval {
  std::optional<Instant> from;
  std::optional<Instant> to;
  bool contains(Instant instant) const {
    return (!from || *from <= instant) && (!to || instant < *to);
  }
  bool operator==(const Interval&) const = default;
};
bool overlap(const Interval& a, const Interval& b);

}  // namespace billing

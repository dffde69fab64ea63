// How money and months show themselves when a check fails, and costs written down in a test.
#pragma once

#include <catch2/catch.hpp>

#include "billing/calendar.h"
#include "billing/money.h"

namespace Catch {

template <>
struct StringMaker<billing::Cost> {
  static std::string convert(const billing::Cost& cost) { return cost.text(); }
};
template <>
struct StringMaker<billing::Amount> {
  static std::string convert(const billing::Amount& amount) {
    return amount.text() + " " + std::string(amount.currency.code());
  }
};

// Catch2 would take a month, which has begin() and end(), for a range.
template <>
struct StringMaker<billing::Month> {
  static std::string convert(const billing::Month& month) { return month.text(); }
};

// Catch2 does not compile its own for whole seconds.
template <>
struct StringMaker<billing::Instant> {
  static std::string convert(const billing::Instant& instant) { return billing::text_of(instant); }
};

}  // namespace Catch

// A cost written down in a test; a wrong one fails the test.
inline billing::Cost cost(std::string_view text) { return billing::Cost::parse(text).value(); }
inline billing::Currency currency(std::string_view code) {
  return billing::Currency::from_code(code).value();
}

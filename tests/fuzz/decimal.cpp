// Any text as a cost: what is read is what the digits say, worked out with integers of any length;
// sums, order and the way back to text agree with them, too.
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include "billing/money.h"

namespace {

using billing::Cost;
using Integer = boost::multiprecision::cpp_int;

constexpr int longest_exponent = 60;  // in every number that is in range; zeros aside

void demand(bool holds, const char* what, std::string_view text) {
  if (holds) return;
  std::cerr << what << ": " << text << "\n";
  std::abort();
}

Integer power_of_ten(long exponent) {
  Integer power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

// [+-]digits[.digits][e[+-]digits], with a digit before or behind the point.
struct Number {
  std::string digits;
  bool negative = false;
  long exponent = 0;
};

std::optional<Number> number_in(std::string_view text) {
  Number number;
  const auto take = [&text](std::string_view any) {
    if (text.empty() || any.find(text[0]) == std::string_view::npos) return '\0';
    const char letter = text[0];
    text.remove_prefix(1);
    return letter;
  };
  number.negative = take("+-") == '-';
  while (const char digit = take("0123456789")) number.digits += digit;
  if (take(".") != '\0') {
    while (const char digit = take("0123456789")) {
      number.digits += digit;
      --number.exponent;
    }
  }
  if (number.digits.empty()) return std::nullopt;
  if (take("eE") != '\0') {
    const bool down = take("+-") == '-';
    if (text.empty()) return std::nullopt;
    long exponent = 0;
    while (const char digit = take("0123456789")) {
      exponent = std::min(exponent * 10 + (digit - '0'), 100'000'000L);
    }
    number.exponent += down ? -exponent : exponent;
  }
  if (!text.empty()) return std::nullopt;
  number.digits.erase(0, number.digits.find_first_not_of('0'));
  while (!number.digits.empty() && number.digits.back() == '0') {
    number.digits.pop_back();
    ++number.exponent;
  }
  return number;
}

// In units of 10^-28; none if it is out of range.
std::optional<Integer> units_of(const Number& number) {
  if (number.digits.empty()) return Integer(0);
  const long before = static_cast<long>(number.digits.size()) + number.exponent;
  if (before > Cost::integer_digits || number.exponent < -Cost::fraction_digits)
    return std::nullopt;
  demand(number.exponent < longest_exponent, "the exponent is in range", number.digits);
  const Integer units =
      Integer(number.digits) * power_of_ten(Cost::fraction_digits + number.exponent);
  return number.negative ? Integer(-units) : units;
}

Integer units_of(const Cost& cost) {
  const Cost size = cost.is_negative() ? -cost : cost;
  Integer units = 0;
  for (auto limb = size.limbs().rbegin(); limb != size.limbs().rend(); ++limb) {
    units = (units << 64) + *limb;
  }
  return cost.is_negative() ? Integer(-units) : units;
}

// Reads it, and demands that this is right.
std::optional<Cost> checked(std::string_view text) {
  const auto cost = Cost::parse(text);
  const auto number = number_in(text);
  if (!number) {
    demand(!cost && cost.refusal().code == billing::RefusalCode("cost_unreadable"),
           "what is no number is read", text);
    return std::nullopt;
  }
  const auto units = units_of(*number);
  if (!units) {
    demand(!cost && cost.refusal().code == billing::RefusalCode("cost_out_of_range"),
           "what is out of range is read", text);
    return std::nullopt;
  }
  demand(cost.ok(), "a number in range is not read", text);
  demand(units_of(*cost) == *units, "another number is read", text);
  return *cost;
}

void demand_round_trip(const Cost& cost, std::string_view text) {
  const auto again = Cost::from_text(cost.text());
  demand(again.ok() && *again == cost, "the text is not read back", text);
  const auto number = number_in(cost.text());
  demand(number && number->negative == cost.is_negative(), "the text has another sign", text);
  demand(number->digits.empty() == cost.is_zero(), "the text is another number", text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  // Two numbers with a line between them, or one.
  const std::size_t line = text.find('\n');
  const auto one = checked(text.substr(0, line));
  const auto other = checked(line == std::string_view::npos ? "1" : text.substr(line + 1));
  if (const auto kept = Cost::from_text(text)) demand_round_trip(*kept, text);
  if (!one) return 0;
  demand_round_trip(*one, text);
  if (!other) return 0;
  demand(units_of(*one + *other) == units_of(*one) + units_of(*other), "a sum is wrong", text);
  demand(units_of(*one - *other) == units_of(*one) - units_of(*other), "a difference is wrong",
         text);
  demand((*one < *other) == (units_of(*one) < units_of(*other)), "the order is wrong", text);
  demand_round_trip(*one - *other, text);
  return 0;
}

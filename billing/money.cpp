#include "billing/money.h"

#include <limits>
#include <stdexcept>

#include "billing/wide.h"

namespace billing {
namespace {

// a += b; throws if the sum of equal signs changes its sign.
void add_checked(Limbs& a, const Limbs& b) {
  const bool a_negative = sign_bit(a);
  const bool b_negative = sign_bit(b);
  std::uint64_t carry = 0;
  Limbs sum;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Wide128 limb = static_cast<Wide128>(a[i]) + b[i] + carry;
    sum[i] = static_cast<std::uint64_t>(limb);
    carry = static_cast<std::uint64_t>(limb >> 64);
  }
  if (a_negative == b_negative && sign_bit(sum) != a_negative) {
    throw std::overflow_error("a sum of costs does not fit 256 bits");
  }
  a = sum;
}

// The magnitude in minor units, cut toward zero, and whether something was cut and how much.
struct MinorUnits {
  std::uint64_t whole = 0;
  bool rest = false;          // a fraction of a unit remains
  bool rest_is_half = false;  // ... of at least a half
};

MinorUnits minor_units_of(const Limbs& absolute, int minor_digits) {
  constexpr int first_step = 14;
  const int second_step = Cost::fraction_digits - minor_digits - first_step;
  Limbs quotient = absolute;
  const std::uint64_t low = divide_by(quotient, small_powers_of_ten[first_step]);
  const std::uint64_t divisor = small_powers_of_ten[static_cast<std::size_t>(second_step)];
  const std::uint64_t high = divide_by(quotient, divisor);
  if ((quotient[1] | quotient[2] | quotient[3]) != 0) {
    throw std::overflow_error("a cost is beyond the range of an amount");
  }
  // Powers of ten from 10 up are even, so a half is exact in the high step.
  return {quotient[0], low != 0 || high != 0, high >= divisor / 2};
}

std::int64_t with_sign(std::uint64_t absolute, bool negative) {
  constexpr auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (absolute > limit) throw std::overflow_error("a cost is beyond the range of an amount");
  const auto value = static_cast<std::int64_t>(absolute);
  return negative ? -value : value;
}

void require_same(const Currency& a, const Currency& b) {
  if (a != b) throw std::logic_error("amounts of different currencies were added");
}

// "00123" with a point before the last `fraction` digits.
std::string with_point(std::string digits, std::size_t fraction) {
  if (digits.size() <= fraction) digits.insert(0, fraction + 1 - digits.size(), '0');
  if (fraction > 0) digits.insert(digits.size() - fraction, 1, '.');
  return digits;
}

}  // namespace

Cost Cost::scaled(std::int64_t whole, int exponent10) {
  if (exponent10 < 0 || exponent10 > fraction_digits) {
    throw std::logic_error("a cost has 0 to 28 digits after the point");
  }
  const bool negative = whole < 0;
  // Negation in unsigned arithmetic, so that the smallest integer is fine too.
  const auto bits = static_cast<std::uint64_t>(whole);
  Limbs limbs{negative ? ~bits + 1 : bits, 0, 0, 0};
  int power = fraction_digits - exponent10;
  for (; power > 0; power -= 14) {
    multiply_add(limbs, small_powers_of_ten[static_cast<std::size_t>(std::min(power, 14))], 0);
  }
  return from_limbs(negative ? negated(limbs) : limbs);
}

Cost& Cost::operator+=(const Cost& other) {
  add_checked(limbs_, other.limbs_);
  return *this;
}

Cost& Cost::operator-=(const Cost& other) { return *this += -other; }

Cost Cost::operator-() const {
  const Cost result = from_limbs(negated(limbs_));
  if (is_negative() && result.is_negative()) {
    throw std::overflow_error("the smallest cost has no opposite");
  }
  return result;
}

std::strong_ordering Cost::operator<=>(const Cost& other) const {
  if (is_negative() != other.is_negative()) {
    return is_negative() ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  for (std::size_t i = limbs_.size(); i-- > 0;) {
    if (limbs_[i] != other.limbs_[i]) return limbs_[i] <=> other.limbs_[i];
  }
  return std::strong_ordering::equal;
}

bool Cost::is_zero() const { return billing::is_zero(limbs_); }
bool Cost::is_negative() const { return sign_bit(limbs_); }

std::string Cost::text() const {
  Limbs rest = magnitude(limbs_);
  std::string digits;
  while (!billing::is_zero(rest)) {
    std::string chunk = std::to_string(divide_by(rest, small_powers_of_ten[19]));
    if (!billing::is_zero(rest)) chunk.insert(0, 19 - chunk.size(), '0');
    digits.insert(0, chunk);
  }
  digits = with_point(std::move(digits), fraction_digits);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return is_negative() ? "-" + digits : digits;
}

Amount& Amount::operator+=(const Amount& other) {
  require_same(currency, other.currency);
  if (__builtin_add_overflow(minor_units, other.minor_units, &minor_units)) {
    throw std::overflow_error("a sum of amounts does not fit 64 bits");
  }
  return *this;
}

Amount& Amount::operator-=(const Amount& other) {
  require_same(currency, other.currency);
  if (__builtin_sub_overflow(minor_units, other.minor_units, &minor_units)) {
    throw std::overflow_error("a difference of amounts does not fit 64 bits");
  }
  return *this;
}

Amount Amount::operator-() const { return Amount{0, currency} -= *this; }

std::string Amount::text() const {
  const auto bits = static_cast<std::uint64_t>(minor_units);
  const bool negative = minor_units < 0;
  auto digits = with_point(std::to_string(negative ? ~bits + 1 : bits),
                           static_cast<std::size_t>(currency.minor_digits()));
  return negative ? "-" + digits : digits;
}

Amount round_half_away(const Cost& cost, Currency currency) {
  const MinorUnits units = minor_units_of(magnitude(cost.limbs()), currency.minor_digits());
  return {with_sign(units.whole + (units.rest_is_half ? 1 : 0), cost.is_negative()), currency};
}

Amount round_down(const Cost& cost, Currency currency) {
  const MinorUnits units = minor_units_of(magnitude(cost.limbs()), currency.minor_digits());
  const bool one_further = cost.is_negative() && units.rest;
  return {with_sign(units.whole + (one_further ? 1 : 0), cost.is_negative()), currency};
}

Cost to_cost(const Amount& amount) {
  return Cost::scaled(amount.minor_units, amount.currency.minor_digits());
}

}  // namespace billing

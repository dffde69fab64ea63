// Exact money: a Cost is an exact decimal, an Amount is whole minor units of a currency, and
// round_half_away is the one door between them. No float or double anywhere.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "billing/result.h"

namespace billing {

// An exact decimal in units of 10^-28, 256 bits wide. Sums are exact and independent of order;
// a sum that would not fit throws std::overflow_error and never wraps.
class Cost {
 public:
  static constexpr int fraction_digits = 28;
  static constexpr int integer_digits = 15;  // at most, in text

  constexpr Cost() = default;

  // Reads "-12.5", "5.8620E-7", "+3e2". Refused with `cost_unreadable` if it is not such a number
  // and `cost_out_of_range` if it needs more than 15 digits before or 28 after the point.
  static Result<Cost> parse(std::string_view text);
  // Reads what text() wrote, however large the sum: no exponent, no limit but the width. For what
  // we kept ourselves; what comes from outside is read by parse(). `cost_unreadable`.
  static Result<Cost> from_text(std::string_view text);
  // whole x 10^-exponent10, exponent10 in 0..28.
  static Cost scaled(std::int64_t whole, int exponent10);

  Cost& operator+=(const Cost& other);
  Cost& operator-=(const Cost& other);
  friend Cost operator+(Cost a, const Cost& b) { return a += b; }
  friend Cost operator-(Cost a, const Cost& b) { return a -= b; }
  Cost operator-() const;
  bool operator==(const Cost&) const = default;
  std::strong_ordering operator<=>(const Cost& other) const;

  bool is_zero() const;
  bool is_negative() const;

  // Plain decimal without exponent, trailing zeros or "-0": "20.28022672899", "0".
  std::string text() const;

  // Two's complement, least significant limb first: for arithmetic in this folder.
  const std::array<std::uint64_t, 4>& limbs() const { return limbs_; }
  static constexpr Cost from_limbs(const std::array<std::uint64_t, 4>& limbs) {
    Cost cost;
    cost.limbs_ = limbs;
    return cost;
  }

 private:
  std::array<std::uint64_t, 4> limbs_{};
};

// An ISO 4217 currency and its number of minor digits (0, 2, 3 or 4).
class Currency {
 public:
  // `currency_unknown` if the code is not in ISO 4217's list of active currencies. Case and
  // blanks around are forgiven.
  static Result<Currency> from_code(std::string_view code);
  std::string_view code() const { return {code_.data(), code_.size()}; }
  int minor_digits() const { return minor_digits_; }
  auto operator<=>(const Currency&) const = default;

 private:
  std::array<char, 3> code_{'U', 'S', 'D'};
  int minor_digits_ = 2;
};

// Whole minor units (cents, yen, fils) of one currency. Sums throw std::overflow_error rather
// than wrap, and std::logic_error if the currencies differ.
struct Amount {
  std::int64_t minor_units = 0;
  Currency currency;

  Amount& operator+=(const Amount& other);
  Amount& operator-=(const Amount& other);
  friend Amount operator+(Amount a, const Amount& b) { return a += b; }
  friend Amount operator-(Amount a, const Amount& b) { return a -= b; }
  Amount operator-() const;
  bool operator==(const Amount&) const = default;

  std::string text() const;  // "-12.50", "7" (JPY), "0.125" (BHD): always all minor digits
};

// Half away from zero, as EN 16931's checks compute it. Throws std::overflow_error beyond the
// range of an Amount.
Amount round_half_away(const Cost& cost, Currency currency);
// Toward minus infinity.
Amount round_down(const Cost& cost, Currency currency);
Cost to_cost(const Amount& amount);

}  // namespace billing

// Private to the money room: unsigned 256-bit magnitudes as four limbs, least significant first.
#pragma once

#include <array>
#include <cstdint>

namespace billing {

__extension__ typedef unsigned __int128 Wide128;
using Limbs = std::array<std::uint64_t, 4>;

// 10^exponent for 0..19, the powers that fit one limb.
inline constexpr auto small_powers_of_ten = [] {
  std::array<std::uint64_t, 20> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

// limbs * factor + carry; the new carry is what did not fit.
constexpr std::uint64_t multiply_add(Limbs& limbs, std::uint64_t factor, std::uint64_t carry) {
  for (auto& limb : limbs) {
    const Wide128 product = static_cast<Wide128>(limb) * factor + carry;
    limb = static_cast<std::uint64_t>(product);
    carry = static_cast<std::uint64_t>(product >> 64);
  }
  return carry;
}

// Divides in place and gives the remainder.
constexpr std::uint64_t divide_by(Limbs& limbs, std::uint64_t divisor) {
  std::uint64_t remainder = 0;
  for (std::size_t i = limbs.size(); i-- > 0;) {
    const Wide128 dividend = static_cast<Wide128>(remainder) << 64 | limbs[i];
    limbs[i] = static_cast<std::uint64_t>(dividend / divisor);
    remainder = static_cast<std::uint64_t>(dividend % divisor);
  }
  return remainder;
}

// Two's complement negation; the carry out of the top limb is dropped.
constexpr Limbs negated(const Limbs& limbs) {
  Limbs result{};
  std::uint64_t carry = 1;
  for (std::size_t i = 0; i < limbs.size(); ++i) {
    result[i] = ~limbs[i] + carry;
    carry = carry != 0 && result[i] == 0 ? 1 : 0;
  }
  return result;
}

constexpr bool sign_bit(const Limbs& limbs) { return limbs[3] >> 63 != 0; }

constexpr Limbs magnitude(const Limbs& limbs) { return sign_bit(limbs) ? negated(limbs) : limbs; }

constexpr bool is_zero(const Limbs& limbs) {
  return (limbs[0] | limbs[1] | limbs[2] | limbs[3]) == 0;
}

// As unsigned numbers.
constexpr bool less(const Limbs& a, const Limbs& b) {
  for (std::size_t i = a.size(); i-- > 0;) {
    if (a[i] != b[i]) return a[i] < b[i];
  }
  return false;
}

}  // namespace billing

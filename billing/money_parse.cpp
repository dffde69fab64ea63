#include <algorithm>

#include "billing/money.h"
#include "billing/wide.h"
#include "billing/worded.h"

namespace billing {
namespace {

constexpr int most_digits = Cost::integer_digits + Cost::fraction_digits;

// 10^0 .. 10^43: what a mantissa can be scaled by without leaving 15 digits before the point.
constexpr auto powers_of_ten = [] {
  std::array<Limbs, most_digits + 1> powers{Limbs{1, 0, 0, 0}};
  for (std::size_t i = 1; i < powers.size(); ++i) {
    powers[i] = powers[i - 1];
    multiply_add(powers[i], 10, 0);
  }
  return powers;
}();

Refusal unreadable(std::string_view text) {
  return {RefusalKind::invalid,
          "cost_unreadable",
          worded("Write the cost as a decimal number such as -12.5 or 5.862E-7."),
          std::string(text.substr(0, 80)),
          {}};
}

Refusal out_of_range(std::string_view text) {
  return {RefusalKind::invalid,
          "cost_out_of_range",
          worded("A cost has at most 15 digits before and 28 after the point; correct the number."),
          std::string(text.substr(0, 80)),
          {}};
}

// The parts of a number's text: mantissa digits are [first, last) with perhaps a point inside.
struct Scan {
  const char* first = nullptr;
  const char* last = nullptr;
  bool negative = false;
  std::uint64_t mantissa = 0;  // right if `significant` is at most 19
  int significant = 0;         // digits from the first that is not 0
  std::int64_t fraction = 0;   // digits after the point
  std::int64_t exponent = 0;
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// False if the text is not a number.
bool scan_exponent(const char* at, const char* end, std::int64_t& exponent) {
  const bool negative = at != end && *at == '-';
  if (at != end && (*at == '-' || *at == '+')) ++at;
  if (at == end) return false;
  for (; at != end; ++at) {
    if (!is_digit(*at)) return false;
    // Far beyond every range; kept small so that it cannot overflow.
    exponent = std::min<std::int64_t>(exponent * 10 + (*at - '0'), 1'000'000'000);
  }
  if (negative) exponent = -exponent;
  return true;
}

bool scan(std::string_view text, Scan& found) {
  const char* at = text.data();
  const char* const end = at + text.size();
  if (at != end && (*at == '-' || *at == '+')) found.negative = *at++ == '-';
  found.first = at;
  bool digits = false;
  bool point = false;
  for (; at != end; ++at) {
    if (is_digit(*at)) {
      digits = true;
      found.mantissa = found.mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
      if (found.significant != 0 || *at != '0') ++found.significant;
      if (point) ++found.fraction;
    } else if (*at == '.' && !point) {
      point = true;
    } else {
      break;
    }
  }
  found.last = at;
  if (!digits) return false;
  if (at == end) return true;
  return (*at == 'e' || *at == 'E') && scan_exponent(at + 1, end, found.exponent);
}

// More than 19 significant digits: drops zeros at the end, false if more than 43 remain.
bool long_mantissa(Scan& found, Limbs& limbs) {
  const char* last = found.last;
  while (last[-1] == '0' || last[-1] == '.') {
    if (*--last == '.') continue;
    --found.significant;
    --found.fraction;
  }
  if (found.significant > most_digits) return false;
  for (const char* at = found.first; at != last; ++at) {
    if (*at != '.') multiply_add(limbs, 10, static_cast<std::uint64_t>(*at - '0'));
  }
  return true;
}

}  // namespace

Result<Cost> Cost::from_text(std::string_view text) {
  const bool negative = text.starts_with('-');
  Limbs limbs{};
  int fraction = -1;  // digits after the point; -1: no point yet
  bool digits = false;
  for (const char letter : text.substr(negative ? 1 : 0)) {
    if (letter == '.' && fraction < 0) {
      fraction = 0;
      continue;
    }
    if (!is_digit(letter) || fraction == fraction_digits) return unreadable(text);
    digits = true;
    if (fraction >= 0) ++fraction;
    if (multiply_add(limbs, 10, static_cast<std::uint64_t>(letter - '0')) != 0) {
      return unreadable(text);
    }
  }
  if (!digits) return unreadable(text);
  for (int missing = fraction_digits - std::max(fraction, 0); missing > 0; --missing) {
    if (multiply_add(limbs, 10, 0) != 0) return unreadable(text);
  }
  if (sign_bit(limbs)) return unreadable(text);
  return from_limbs(negative ? negated(limbs) : limbs);
}

Result<Cost> Cost::parse(std::string_view text) {
  Scan found;
  if (!scan(text, found)) return unreadable(text);
  if (found.significant == 0) return Cost{};
  Limbs limbs{found.mantissa, 0, 0, 0};
  if (found.significant > 19) {
    limbs = {};
    if (!long_mantissa(found, limbs)) return out_of_range(text);
  }
  std::int64_t power = fraction_digits + found.exponent - found.fraction;
  while (power < 0) {  // only zeros may be cut
    if (divide_by(limbs, 10) != 0) return out_of_range(text);
    ++power;
  }
  if (power + found.significant > most_digits + 19 || power > most_digits) {
    return out_of_range(text);
  }
  const Limbs& scale = powers_of_ten[static_cast<std::size_t>(power)];
  if (found.significant <= 19) {
    const std::uint64_t factor = limbs[0];
    limbs = scale;
    multiply_add(limbs, factor, 0);
  } else {
    for (; power > 0; power -= std::min<std::int64_t>(power, 19)) {
      const auto step = static_cast<std::size_t>(std::min<std::int64_t>(power, 19));
      multiply_add(limbs, small_powers_of_ten[step], 0);
    }
  }
  if (!less(limbs, powers_of_ten[most_digits])) return out_of_range(text);
  return from_limbs(found.negative ? negated(limbs) : limbs);
}

}  // namespace billing

#include "billing/tax.h"

#include <limits>
#include <stdexcept>

#include "billing/wide.h"
#include "billing/worded.h"

namespace billing {
namespace {

constexpr int rate_digits = 4;
constexpr std::uint64_t hundred_percent = 1'000'000;  // in units of 10^-4 percent

// In units of 10^-4 percent; none if the rate is finer, negative or above 100.
std::optional<std::uint64_t> scaled_rate(const Cost& rate) {
  Limbs limbs = rate.limbs();
  if (sign_bit(limbs)) return std::nullopt;
  for (int i = rate_digits; i < Cost::fraction_digits; ++i) {
    if (divide_by(limbs, 10) != 0) return std::nullopt;
  }
  if (limbs[1] != 0 || limbs[2] != 0 || limbs[3] != 0 || limbs[0] > hundred_percent) {
    return std::nullopt;
  }
  return limbs[0];
}

}  // namespace

std::optional<std::string> fault_of(const TaxRule& rule) {
  const auto rate = scaled_rate(rule.rate);
  if (!rate) {
    return worded(
        "Write the rate as a percentage from 0 to 100 with at most 4 digits after the point, "
        "such as 19 or 7.7.");
  }
  const bool standard = rule.category == TaxCategory::standard;
  if (standard && *rate == 0) return worded("Category S needs a rate above 0; with none it is Z.");
  if (!standard && *rate != 0) {
    return worded("Only category S has a rate; leave it out for {}.", {text_of(rule.category)});
  }
  return std::nullopt;
}

Amount tax_on(const Amount& net, const TaxRule& rule) {
  const auto rate = scaled_rate(rule.rate);
  if (!rate) throw std::logic_error("a tax rate is no percentage");
  const bool negative = net.minor_units < 0;
  const Wide128 magnitude =
      negative ? -static_cast<Wide128>(net.minor_units) : static_cast<Wide128>(net.minor_units);
  const Wide128 tax = (magnitude * *rate + hundred_percent / 2) / hundred_percent;
  if (tax > static_cast<Wide128>(std::numeric_limits<std::int64_t>::max())) {
    throw std::overflow_error("a tax is too large for an amount");
  }
  const auto units = static_cast<std::int64_t>(tax);
  return {negative ? -units : units, net.currency};
}

}  // namespace billing

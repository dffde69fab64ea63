// Tax of a document: one category and rate for the whole document, rounded once.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "billing/money.h"
#include "billing/words.h"

namespace billing {

// UNCL5305, as far as EN 16931 uses it for services (BT-118).
enum class TaxCategory {
  standard,
  zero_rated,
  exempt,
  reverse_charge,
  intra_community,
  outside_the_union,
  outside_scope
};
inline constexpr std::array tax_category_words{
    Word<TaxCategory>{TaxCategory::standard, "S"},
    Word<TaxCategory>{TaxCategory::zero_rated, "Z"},
    Word<TaxCategory>{TaxCategory::exempt, "E"},
    Word<TaxCategory>{TaxCategory::reverse_charge, "AE"},
    Word<TaxCategory>{TaxCategory::intra_community, "K"},
    Word<TaxCategory>{TaxCategory::outside_the_union, "G"},
    Word<TaxCategory>{TaxCategory::outside_scope, "O"}};
// Exactly these codes; none if the text is another.
inline std::string_view text_of(TaxCategory value) { return text_in(tax_category_words, value); }
inline std::optional<TaxCategory> tax_category_from(std::string_view text) {
  return value_in(tax_category_words, text);
}

struct TaxRule {
  TaxCategory category = TaxCategory::outside_scope;
  Cost rate = {};           // percent, 0 to 100, at most 4 digits after the point
  std::string reason = {};  // why there is none (BT-120); empty for `standard` and `zero_rated`
  bool operator==(const TaxRule&) const = default;
};

// Whether the parts fit one another: a rate above 0 goes with `standard` and with nothing else, and
// it is a percentage of at most 4 digits after the point. None: they do; else what is wrong, as one
// sentence.
std::optional<std::string> fault_of(const TaxRule&);

// The net amount times the rate, half away from zero (EN 16931, BR-CO-17). Throws
// std::overflow_error beyond the range of an Amount.
Amount tax_on(const Amount& net, const TaxRule&);

}  // namespace billing

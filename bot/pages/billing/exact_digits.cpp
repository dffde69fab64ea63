#include "bot/pages/billing/exact_digits.h"

#include <algorithm>

#include "bot/words/say.h"

namespace bot::pages {

std::string exact_digits(std::string text) {
  if (reading_language() == Language::spanish) std::ranges::replace(text, '.', ',');
  return text;
}

std::string exact_money(const billing::Cost& cost, billing::Currency currency) {
  const std::string digits = exact_digits(cost.text()), unit(currency.code());
  return reading_language() == Language::spanish ? digits + " " + unit : unit + " " + digits;
}

}  // namespace bot::pages

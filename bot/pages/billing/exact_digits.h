// Exact sums, as the reader's language writes their digits: nothing is rounded, nothing grouped.
#pragma once

#include <string>

#include "billing/money.h"

namespace bot::pages {

// Of a sum's text: "12.345", "12,345".
std::string exact_digits(std::string text);
// "USD 12.345", "12,345 USD".
std::string exact_money(const billing::Cost&, billing::Currency);

}  // namespace bot::pages

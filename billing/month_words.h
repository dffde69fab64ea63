// A month as sentences name it.
#pragma once

#include <string>

#include "billing/calendar.h"

namespace billing {

std::string in_words(Month);  // "October 2026"

}  // namespace billing

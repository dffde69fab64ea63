#include "billing/month_words.h"

#include <array>

namespace billing {

std::string in_words(Month month) {
  static constexpr std::array names{"January",   "February", "March",    "April",
                                    "May",       "June",     "July",     "August",
                                    "September", "October",  "November", "December"};
  return std::string(names.at(month.month() - 1)) + " " + std::to_string(month.year());
}

}  // namespace billing

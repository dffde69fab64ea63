// An address of free lines, told apart as accounting systems want it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace bot {

struct PostalAddress {
  std::string street;                  // the first line
  std::string additional_street;       // the second of four lines and more
  std::string more;                    // what stands between that and the city
  std::string city;                    // the line before the country, with its postal code
  std::optional<std::string> country;  // ISO 3166-1 alpha-2; none: the last line is no country
};

// The lines that are not blank; the last one is the country.
PostalAddress postal_address(const std::vector<std::string>& lines);

}  // namespace bot

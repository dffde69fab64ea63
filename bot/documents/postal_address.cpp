#include "bot/documents/postal_address.h"

#include "bot/documents/country_code.h"
#include "bot/text/readable.h"

namespace bot {

PostalAddress postal_address(const std::vector<std::string>& lines) {
  std::vector<std::string> said;
  for (const std::string& line : lines) {
    if (std::string text = readable(line); !text.empty()) said.push_back(std::move(text));
  }
  PostalAddress address;
  if (said.empty()) return address;
  address.country = country_code(said.back());
  said.pop_back();
  if (!said.empty()) address.street = said.front();
  if (said.size() > 1) address.city = said.back();
  if (said.size() > 2) address.additional_street = said[1];
  for (std::size_t at = 2; at + 1 < said.size(); ++at)
    address.more += (address.more.empty() ? "" : ", ") + said[at];
  return address;
}

}  // namespace bot

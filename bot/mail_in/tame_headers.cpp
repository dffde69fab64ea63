#include "bot/mail_in/tame_headers.h"

#include <algorithm>
#include <array>

#include "billing/structure/organization.h"

namespace bot {
namespace {

constexpr std::ptrdiff_t most_colons = 100;

// Those the library takes apart by itself, in enclosed mails too.
bool begins_addresses(std::string_view line) {
  constexpr std::array names{"from", "sender", "reply-to", "to", "cc", "bcc"};
  const auto colon = line.substr(0, 40).find(':');
  if (colon == std::string_view::npos) return false;
  const std::string name = billing::folded(line.substr(0, colon));
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

std::string with_tame_headers(std::string_view raw) {
  std::string tamed;
  for (std::size_t at = 0; at < raw.size();) {
    std::size_t end = std::min(raw.find('\n', at), raw.size());
    if (begins_addresses(raw.substr(at, end - at))) {
      while (end + 1 < raw.size() && (raw[end + 1] == ' ' || raw[end + 1] == '\t'))
        end = std::min(raw.find('\n', end + 1), raw.size());
      const std::string_view header = raw.substr(at, end - at);
      if (std::count(header.begin(), header.end(), ':') > most_colons) {
        if (tamed.empty()) tamed = raw;
        const auto begin = tamed.begin() + static_cast<std::ptrdiff_t>(at + header.find(':') + 1);
        std::replace(begin, tamed.begin() + static_cast<std::ptrdiff_t>(end), ':', ' ');
      }
    }
    at = end + 1;
  }
  return tamed;
}

}  // namespace bot

#include "bot/text/readable.h"

#include "bot/text/utf8.h"

namespace bot {
namespace {

// A control character (C0, DEL, C1 as UTF-8) or a noncharacter that XML 1.0 forbids: how many
// bytes of it stand here. 0: none.
std::size_t unwanted(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (byte(0) <= 0x20 || byte(0) == 0x7f) return 1;
  if (text.size() >= 2 && byte(0) == 0xc2 && byte(1) < 0xa0) return 2;
  if (text.starts_with("\xef\xbf\xbe") || text.starts_with("\xef\xbf\xbf")) return 3;
  return 0;
}

}  // namespace

std::string readable(std::string_view text) {
  const std::string utf8 = as_utf8(text);
  std::string clean;
  bool blank = false;
  for (std::string_view rest = utf8; !rest.empty();) {
    if (const std::size_t length = unwanted(rest)) {
      blank = !clean.empty();
      rest.remove_prefix(length);
      continue;
    }
    if (blank) clean += ' ';
    blank = false;
    clean += rest.front();
    rest.remove_prefix(1);
  }
  return clean;
}

}  // namespace bot

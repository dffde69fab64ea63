#include "bot/http/utf8.h"

#include <cstdint>

namespace bot::http {
namespace {

struct Lead {
  int more;           // continuation bytes that follow
  std::uint32_t low;  // the smallest character that needs so many
};

// `more` is negative where a character cannot begin.
Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {0, 0};
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80};
  if (byte >= 0xE0 && byte <= 0xEF) return {2, 0x800};
  if (byte >= 0xF0 && byte <= 0xF4) return {3, 0x10000};
  return {-1, 0};
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at++]);
    const Lead lead = lead_of(first);
    if (lead.more < 0) return false;
    std::uint32_t character = first & (0x3Fu >> lead.more);
    for (int i = 0; i < lead.more; ++i) {
      if (at == text.size()) return false;
      const auto next = static_cast<unsigned char>(text[at++]);
      if ((next & 0xC0) != 0x80) return false;
      character = character << 6 | (next & 0x3Fu);
    }
    if (lead.more == 0) continue;
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < lead.low || surrogate || character > 0x10FFFF) return false;
  }
  return true;
}

}  // namespace bot::http

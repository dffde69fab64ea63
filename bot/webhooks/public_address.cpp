#include "bot/webhooks/public_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace bot {
namespace {

struct Range {
  std::uint32_t first;
  int bits;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}

constexpr std::array special_v4{
    Range{ip(0, 0, 0, 0), 8},      Range{ip(10, 0, 0, 0), 8},     Range{ip(100, 64, 0, 0), 10},
    Range{ip(127, 0, 0, 0), 8},    Range{ip(169, 254, 0, 0), 16}, Range{ip(172, 16, 0, 0), 12},
    Range{ip(192, 0, 0, 0), 24},   Range{ip(192, 0, 2, 0), 24},   Range{ip(192, 88, 99, 0), 24},
    Range{ip(192, 168, 0, 0), 16}, Range{ip(198, 18, 0, 0), 15},  Range{ip(198, 51, 100, 0), 24},
    Range{ip(203, 0, 113, 0), 24}, Range{ip(224, 0, 0, 0), 3}};

bool is_public_v4(std::uint32_t address) {
  return std::ranges::none_of(special_v4, [&](const Range& range) {
    return (address ^ range.first) >> (32 - range.bits) == 0;
  });
}

using Bytes = std::array<std::uint8_t, 16>;

std::uint32_t v4_at(const Bytes& bytes, std::size_t at) {
  return ip(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
}

bool begins_with(const Bytes& bytes, std::initializer_list<std::uint8_t> prefix) {
  return std::equal(prefix.begin(), prefix.end(), bytes.begin());
}

bool is_public_v6(const Bytes& bytes) {
  if (begins_with(bytes, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}))  // ::ffff:a.b.c.d
    return is_public_v4(v4_at(bytes, 12));
  if (begins_with(bytes, {0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0}))  // 64:ff9b::a.b.c.d
    return is_public_v4(v4_at(bytes, 12));
  if (begins_with(bytes, {0x20, 0x02})) return is_public_v4(v4_at(bytes, 2));  // 6to4
  if ((bytes[0] & 0xe0) != 0x20) return false;  // only 2000::/3 is given out
  // 2001::/23 (Teredo and other protocols) and 2001:db8::/32 and 3fff::/20 (documentation).
  if (begins_with(bytes, {0x20, 0x01}) && bytes[2] < 2) return false;
  if (begins_with(bytes, {0x20, 0x01, 0x0d, 0xb8})) return false;
  return !(begins_with(bytes, {0x3f, 0xff}) && (bytes[2] & 0xf0) == 0);
}

}  // namespace

bool is_public_address(const std::string& numeric) {
  in_addr v4{};
  if (inet_pton(AF_INET, numeric.c_str(), &v4) == 1) return is_public_v4(ntohl(v4.s_addr));
  in6_addr v6{};
  if (inet_pton(AF_INET6, numeric.c_str(), &v6) != 1) return false;
  Bytes bytes{};
  std::copy(std::begin(v6.s6_addr), std::end(v6.s6_addr), bytes.begin());
  return is_public_v6(bytes);
}

}  // namespace bot

#include <algorithm>

#include "tickets/ticket.h"

namespace tickets {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view prefix = "SPL";
constexpr unsigned shortest = 4;  // characters between the prefix and the check character
constexpr unsigned longest = 13;  // 65 bits hold every ordinal
constexpr unsigned widest = 12;   // the last length whose values fit a 64-bit mask

// Times x in the field of 32 elements (x^5 + x^2 + 1).
constexpr unsigned times_x(unsigned value) {
  return ((value << 1) ^ ((value & 16u) ? 0b100101u : 0u)) & 31u;
}

// A polynomial code over that field: it notices every single wrong character and every two
// neighbors exchanged, which is what goes wrong on the phone.
unsigned check_of(std::span<const unsigned> digits) {
  unsigned sum = 0;
  for (const unsigned digit : digits) sum = times_x(sum) ^ digit;
  return times_x(sum);
}

unsigned length_for(std::uint64_t ordinal) {
  unsigned length = shortest;
  while (length <= widest && (ordinal >> (5 * length)) != 0) ++length;
  return length;
}

// An odd factor permutes the numbers of one length, so that neighbors look unrelated and nobody
// can count the tickets.
std::uint64_t scrambled(std::uint64_t ordinal, unsigned length) {
  const std::uint64_t mixed = ordinal * 0x9E3779B97F4A7C15u + 0x2545F4914F6CDD1Du;
  return length > widest ? mixed : mixed & ((std::uint64_t{1} << (5 * length)) - 1);
}

std::optional<unsigned> digit_of(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'I' || c == 'L') c = '1';
  if (c == 'O') c = '0';
  const std::size_t at = alphabet.find(c);
  if (at == std::string_view::npos) return std::nullopt;
  return static_cast<unsigned>(at);
}

TicketNumber written(std::span<const unsigned> digits, unsigned check) {
  std::string text(prefix);
  text += '-';
  for (const unsigned digit : digits) text += alphabet[digit];
  text += '-';
  text += alphabet[check];
  return {text};
}

bool is_prefix(std::string_view text) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(),
                    [](char a, char b) { return a == b || a - 'A' + 'a' == b; });
}

}  // namespace

TicketNumber ticket_number(std::uint64_t ordinal) {
  const unsigned length = length_for(ordinal);
  std::uint64_t rest = scrambled(ordinal, length);
  std::vector<unsigned> digits(length);
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    *digit = static_cast<unsigned>(rest & 31u);
    rest >>= 5;
  }
  return written(digits, check_of(digits));
}

std::optional<TicketNumber> parse_ticket_number(std::string_view text) {
  std::string kept;
  for (const char c : text)
    if (c != ' ' && c != '\t' && c != '-') kept += c;
  if (!is_prefix(kept)) return std::nullopt;
  std::vector<unsigned> digits;
  for (const char c : std::string_view(kept).substr(prefix.size())) {
    const auto digit = digit_of(c);
    if (!digit) return std::nullopt;
    digits.push_back(*digit);
  }
  if (digits.size() < shortest + 1 || digits.size() > longest + 1) return std::nullopt;
  const unsigned check = digits.back();
  digits.pop_back();
  if (check_of(digits) != check) return std::nullopt;
  return written(digits, check);
}

}  // namespace tickets

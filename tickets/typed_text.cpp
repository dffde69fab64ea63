#include "tickets/typed_text.h"

#include <algorithm>

#include "billing/worded.h"

namespace tickets {

using billing::Refusal;
using billing::RefusalKind;

namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

std::string trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& byte : line) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x20 || code == 0x7F) byte = ' ';
  }
  return trimmed(line);
}

bool is_email_address(std::string_view text) {
  constexpr std::size_t longest = 254;
  static constexpr std::string_view forbidden = "<>()[],;:\\\"";
  const auto at = text.find('@');
  return text.size() <= longest && at != text.npos && at > 0 && at + 1 < text.size() &&
         text.find('@', at + 1) == text.npos && std::ranges::none_of(text, [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return byte <= ' ' || byte == 0x7F || forbidden.find(c) != forbidden.npos;
         });
}

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string first_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t seen = 0; at < text.size(); ++at)
    if (begins_character(text[at]) && ++seen > count) break;
  return std::string(text.substr(0, at));
}

billing::Result<std::string> typed_text(std::string_view text, std::string_view field) {
  std::string kept = trimmed(text);
  if (kept.empty())
    return Refusal{RefusalKind::invalid,
                   "text_missing",
                   billing::worded("Write a few words first."),
                   std::string(field),
                   {}};
  if (characters_in(kept) > longest_text)
    return Refusal{
        RefusalKind::invalid,
        "text_too_long",
        billing::worded("Shorten the text to {} characters.", {std::to_string(longest_text)}),
        std::string(field),
        {}};
  return kept;
}

}  // namespace tickets

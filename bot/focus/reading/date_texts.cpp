#include "bot/focus/reading/date_texts.h"

namespace bot::focus {
namespace {

constexpr std::size_t length = 19;  // "2024-09-10 10:00:00"

// Two digits; 100 or more if they are none.
unsigned two_digits(const char* at) {
  const auto tens = static_cast<unsigned>(static_cast<unsigned char>(at[0])) - '0';
  const auto ones = static_cast<unsigned>(static_cast<unsigned char>(at[1])) - '0';
  return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}

std::string_view without_quotes(std::string_view raw) {
  const bool quoted = raw.size() >= 2 && raw.front() == '"';
  return quoted ? raw.substr(1, raw.size() - 2) : raw;
}

// 2024-09-10 and a time of day in UTC, as billing::parse_instant reads it.
bool looks_usual(std::string_view text) {
  const bool utc = text.size() == length || (text.size() == length + 1 && text[length] == 'Z');
  return utc && (text[10] == ' ' || text[10] == 'T') && text[13] == ':' && text[16] == ':';
}

}  // namespace

// The months of a year do not share a place.
std::size_t DateTexts::place_of(std::string_view text) {
  return static_cast<std::size_t>(text[5] * 10 + text[6]) % 16;
}

std::optional<billing::Instant> DateTexts::find(std::string_view raw) const {
  const std::string_view text = without_quotes(raw);
  if (!looks_usual(text)) {
    const billing::Instant* known = others_.find(raw);
    return known != nullptr ? std::optional(*known) : std::nullopt;
  }
  const Month& month = months_[place_of(text)];
  if (std::memcmp(text.data(), month.text.data(), month.text.size()) != 0) return std::nullopt;
  const unsigned day = two_digits(text.data() + 8), hour = two_digits(text.data() + 11),
                 minute = two_digits(text.data() + 14), second = two_digits(text.data() + 17);
  if (day == 0 || day > 99 || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  const billing::Instant instant =
      month.begin + std::chrono::seconds((day - 1) * 86400 + hour * 3600 + minute * 60 + second);
  // The 31st of a month that has 30 days is no date.
  return instant < month.end ? std::optional(instant) : std::nullopt;
}

void DateTexts::remember(std::string_view raw, billing::Instant instant) {
  const std::string_view text = without_quotes(raw);
  if (!looks_usual(text)) {
    others_.remember(raw, instant);
    return;
  }
  Month& month = months_[place_of(text)];
  std::memcpy(month.text.data(), text.data(), month.text.size());
  const auto containing = billing::Month::containing(instant);
  month.begin = containing.begin();
  month.end = containing.end();
}

}  // namespace bot::focus

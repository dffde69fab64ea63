#include "bot/pages/billing/typed_amount.h"

#include <string>

namespace bot::pages {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "1,234,567" -> "1234567"; digits without a separator stay. Empty if the groups are wrong.
std::string without_groups(std::string_view whole, char separator) {
  std::string digits;
  bool first = true;
  while (true) {
    const auto end = whole.find(separator);
    const std::string_view group = whole.substr(0, end);
    const bool grouped = !first || end != std::string_view::npos;
    const bool fits = first ? group.size() <= 3 : group.size() == 3;
    if (!is_digits(group) || (grouped && !fits)) return "";
    digits += group;
    if (end == std::string_view::npos) return digits;
    whole.remove_prefix(end + 1);
    first = false;
  }
}

}  // namespace

std::optional<billing::Cost> typed_amount(std::string_view text, Language written_in) {
  constexpr std::size_t longest = 40;
  if (text.size() > longest) return std::nullopt;
  char decimal = '.', group = ',';
  if (written_in == Language::spanish) {
    const auto point = text.find('.');
    const bool is_english = text.find(',') == std::string_view::npos &&
                            point != std::string_view::npos && point == text.rfind('.');
    // "1.234": a thousand to one reader, hardly more than one to another.
    if (is_english && text.size() - point == 4) return std::nullopt;
    if (!is_english) decimal = ',', group = '.';
  }
  const auto mark = text.find(decimal);
  const std::string whole = without_groups(text.substr(0, mark), group);
  if (whole.empty()) return std::nullopt;
  if (mark == std::string_view::npos) return billing::Cost::parse(whole).value();
  const std::string_view parts = text.substr(mark + 1);
  if (!is_digits(parts)) return std::nullopt;
  const auto exact = billing::Cost::parse(whole + "." + std::string(parts));
  return exact.ok() ? std::optional(exact.value()) : std::nullopt;
}

}  // namespace bot::pages

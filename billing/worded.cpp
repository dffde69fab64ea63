#include "billing/worded.h"

namespace billing {

std::string worded(std::string_view sentence, std::initializer_list<std::string_view> values) {
  std::string text;
  std::size_t next = 0;
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    const auto close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) break;
    text += sentence.substr(0, open);
    std::string_view place = sentence.substr(open + 1, close - open - 1);
    if (place.starts_with('~')) place.remove_prefix(1);
    const bool digit = place.size() == 1 && place[0] >= '0' && place[0] <= '9';
    const std::size_t at = digit ? static_cast<std::size_t>(place[0] - '0') : next;
    if ((digit || place.empty()) && at < values.size()) {
      text += values.begin()[at];
      if (!digit) ++next;
    } else {
      text += sentence.substr(open, close - open + 1);
    }
    sentence.remove_prefix(close + 1);
  }
  return text += sentence;
}

std::string worded_count(std::uint64_t count, std::string_view one, std::string_view many,
                         std::initializer_list<std::string_view> values) {
  return worded(count == 1 ? one : many, values);
}

}  // namespace billing

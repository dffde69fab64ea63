#include "bot/render/escalation_words.h"

#include <algorithm>

#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot {
namespace {

// The reasons that are chosen by us: the clock's, all of whose words are ours, and a button's.
constexpr std::string_view clocks = marked("The promised time is used up");
constexpr std::string_view buttons = marked("A caller is on the line");

std::string lines_said(std::string_view lines) {
  std::string text;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    text += said(lines.substr(0, end));
    if (end < lines.size()) text += '\n';
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return text;
}

template <class Asked>
EscalationWords words(const Asked& asked) {
  if (asked.reason == clocks)
    return {said(asked.reason), lines_said(asked.done_so_far), said(asked.asked_of_tam)};
  return {asked.reason == buttons ? said(asked.reason) : asked.reason, asked.done_so_far,
          asked.asked_of_tam};
}

}  // namespace

EscalationWords escalation_words(const tickets::Escalation& one) { return words(one); }

EscalationWords escalation_words(const tickets::Escalated& one) { return words(one); }

}  // namespace bot

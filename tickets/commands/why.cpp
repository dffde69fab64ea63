#include "tickets/commands/why.h"

#include "tickets/clock/explanation.h"
#include "tickets/transition.h"

namespace tickets {

Result<Ticket> tell_why(Desk& desk, const Actor& by, const Ticket& now, const std::string&) {
  if (const auto no = refusal_of(desk, now, Action::note, by, std::nullopt)) return *no;
  const Explanation facts = explanation(desk, now, by);
  std::string text = facts.sentence;
  for (const Unmet& one : facts.missing) text += "\n" + worded("- {~}", {one.sentence});
  if (!facts.clock.empty()) text += "\n" + facts.clock;
  return apply(desk, now, Action::note, the_bot(), std::nullopt, Audience::internal,
               Said{std::move(text)});
}

}  // namespace tickets

#include <algorithm>

#include "tickets/call_wish.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

Result<Ticket> call_back(Desk& desk, const Actor& by, const TicketNumber& number,
                         const CalledBack& given) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (auto no = refusal_of(desk, *ticket, Action::call_back, by, std::nullopt))
    return *std::move(no);
  const bool promised =
      std::any_of(ticket->call_backs.begin(), ticket->call_backs.end(),
                  [&](const CallBack& one) { return one.sequence == given.promise; });
  if (!promised)
    return Refusal{RefusalKind::not_found,
                   "call_back_unknown",
                   worded("No such call is promised, or it was made already."),
                   std::to_string(given.promise),
                   {}};
  CalledBack call = given;
  call.text = trimmed(given.text);
  if (!call.text.empty()) {
    auto words = typed_text(call.text, "text");
    if (!words) return words.refusal();
  }
  if (call.promised_again) {
    if (auto no = take_promise(*call.promised_again, desk.now)) return *std::move(no);
  } else if (!call.reached && call.text.empty()) {
    // Giving up on a promise takes a reason.
    return call_back_missing();
  }
  return apply(desk, *ticket, Action::call_back, by, std::nullopt, Audience::tam, std::move(call));
}

}  // namespace tickets

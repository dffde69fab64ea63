#include "tickets/call_wish.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

std::optional<Refusal> wrong_call(Desk& desk, const Ticket& ticket, CallHandedOver& call) {
  if (!call.text.empty()) {
    auto words = typed_text(call.text, "text");
    if (!words) return words.refusal();
    call.text = *std::move(words);
  }
  if (auto no = take_call_wish(call.call_wish)) return no;
  if (call.promised)
    if (auto no = take_promise(*call.promised, desk.now)) return no;
  if (!call.call_wish && !ticket.call_wish)
    return Refusal{RefusalKind::conflict,
                   "call_not_wished",
                   worded("Ask the caller whether a call is wanted, and write down the number."),
                   "number",
                   {}};
  if (call.result == CallResult::connected && call.to.value.empty())
    return Refusal{RefusalKind::invalid,
                   "call_recipient_missing",
                   worded("Say to whom the caller was put through."),
                   "dialed",
                   {}};
  if (call.promised) return std::nullopt;
  // The caller holds the line while the back-up is dialed.
  if (call.result == CallResult::no_answer && back_up_is_next(desk, ticket, call.to))
    return std::nullopt;
  // Nobody dialed, or in vain: the caller is not left without a promise.
  const bool in_vain =
      call.result == CallResult::no_answer || call.result == CallResult::prefers_callback;
  if (in_vain || call.to.value.empty()) return call_back_missing();
  return std::nullopt;
}

}  // namespace

Result<Ticket> hand_over_call(Desk& desk, const Actor& by, const TicketNumber& number,
                              const CallHandedOver& given) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (auto no = refusal_of(desk, *ticket, Action::hand_over_call, by, std::nullopt))
    return *std::move(no);
  CallHandedOver call = given;
  call.text = trimmed(given.text);
  call.to = {billing::folded(one_line(given.to.value))};
  if (auto no = wrong_call(desk, *ticket, call)) return *std::move(no);
  return apply(desk, *ticket, Action::hand_over_call, by, std::nullopt, Audience::tam,
               std::move(call));
}

}  // namespace tickets

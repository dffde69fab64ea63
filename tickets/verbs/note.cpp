#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

Result<Ticket> note(Desk& desk, const Actor& by, const TicketNumber& number, std::string text,
                    std::optional<Version> seen) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  auto words = typed_text(text, "note");
  if (!words) return words.refusal();
  return apply(desk, *ticket, Action::note, by, seen, Audience::internal, Said{*std::move(words)});
}

}  // namespace tickets

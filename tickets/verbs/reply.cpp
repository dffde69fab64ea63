#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

Result<Ticket> reply(Desk& desk, const Actor& by, const TicketNumber& number, std::string text,
                     Channel channel) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  auto words = typed_text(text, "reply");
  if (!words) return words.refusal();
  return apply(desk, *ticket, Action::reply, by, std::nullopt, Audience::customer,
               Said{*std::move(words), channel});
}

}  // namespace tickets

#include "tickets/recheck.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

Result<Ticket> reply(Desk& desk, const Actor& by, const TicketNumber& number, std::string text,
                     Channel channel) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  auto words = typed_text(text, "reply");
  if (!words) return words.refusal();
  auto said = apply(desk, *ticket, Action::reply, by, std::nullopt, Audience::customer,
                    Said{*std::move(words), channel});
  // "It is done" is the usual word of a customer who was told what is missing.
  const bool may_be_done = said && by.role == Role::customer &&
                           said->status == Status::awaiting_customer && said->question.empty();
  return may_be_done ? recheck(desk, *said, the_bot()) : said;
}

}  // namespace tickets

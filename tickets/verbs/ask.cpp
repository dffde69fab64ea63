#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

Result<Ticket> ask(Desk& desk, const Actor& by, const TicketNumber& number, Version seen,
                   std::string question) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  auto text = typed_text(question, "question");
  if (!text) return text.refusal();
  return apply(desk, *ticket, Action::ask_customer, by, seen, Audience::customer,
               Asked{*std::move(text)});
}

}  // namespace tickets

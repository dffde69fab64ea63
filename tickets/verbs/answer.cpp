#include "tickets/recheck.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

Result<Ticket> answer(Desk& desk, const Actor& by, const TicketNumber& number, std::string text,
                      Channel channel) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  auto words = typed_text(text, "answer");
  if (!words) return words.refusal();
  auto answered = apply(desk, *ticket, Action::answer, by, std::nullopt, Audience::customer,
                        Answered{*std::move(words), channel});
  // While the question was open the setup may have changed, for the better or the worse.
  return answered ? recheck(desk, *answered, the_bot()) : answered;
}

}  // namespace tickets

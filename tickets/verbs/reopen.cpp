#include "tickets/conditions.h"
#include "tickets/recheck.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

billing::RefusalCode code_of(const Unmet& unmet) {
  return unmet.code == "reopen_window_over" ? billing::RefusalCode{"reopen_window_over"}
                                            : billing::RefusalCode{"request_already_open"};
}

}  // namespace

Result<Ticket> reopen(Desk& desk, const Actor& by, const TicketNumber& number, std::string reason) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::reopen, by, std::nullopt)) return *no;
  if (const auto unmet = unmet_for_reopening(desk, *ticket); !unmet.empty()) {
    const auto open = desk.work.tickets().open_ticket(ticket->organization);
    return Refusal{RefusalKind::conflict, code_of(unmet.front()), unmet.front().sentence,
                   open ? open->number.value : number.value, faults_of(unmet)};
  }
  auto words = typed_text(reason, "reason");
  if (!words) return words.refusal();
  // What had been reserved was released when the request was closed, and what is in effect stays
  // with billing.
  auto reopened = apply(desk, *ticket, Action::reopen, by, std::nullopt, Audience::customer,
                        Reopened{*std::move(words)});
  return reopened ? recheck(desk, *reopened, the_bot()) : reopened;
}

}  // namespace tickets

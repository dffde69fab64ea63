#include "tickets/recheck.h"
#include "tickets/settling.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

Result<Ticket> acknowledge_finding(Desk& desk, const Actor& by, const TicketNumber& number,
                                   Version seen, const Acknowledged& acknowledged) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::acknowledge_finding, by, seen)) return *no;
  Acknowledged body = acknowledged;
  body.reason = trimmed(acknowledged.reason);
  const billing::Finding* finding = finding_to_settle(*ticket, body.code, body.object_id);
  if (!finding)
    return Refusal{RefusalKind::not_found,
                   "finding_unknown",
                   worded("The latest check has no such finding to acknowledge; reload the page."),
                   body.object_id,
                   {}};
  if (body.reason.empty())
    return Refusal{RefusalKind::invalid,
                   "reason_missing",
                   worded("Write down why this may stay as it is."),
                   "reason",
                   {}};
  if (const auto no = wrong_settler(desk.work, *ticket, by, *finding)) return *no;
  // A block is settled by an override only, a warning by a plain acknowledgement. A customer who
  // vouches for the requester has no other choice to state.
  if (finding->severity == billing::Severity::block && by.role != Role::customer &&
      !body.override_block)
    return Refusal{RefusalKind::invalid,
                   "override_missing",
                   worded("This finding blocks; say that you override it, or have it put right."),
                   "override",
                   {}};
  body.override_block = finding->severity == billing::Severity::block;
  const bool settles_block = body.override_block;
  const Audience audience = by.role == Role::customer ? Audience::customer : Audience::internal;
  auto after =
      apply(desk, *ticket, Action::acknowledge_finding, by, seen, audience, std::move(body));
  const bool checkable = after && is_possible(after->status, Action::check_setup);
  return settles_block && checkable ? recheck(desk, *after, the_bot()) : after;
}

}  // namespace tickets

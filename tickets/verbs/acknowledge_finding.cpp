#include "tickets/conditions.h"
#include "tickets/recheck.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

const billing::Finding* named(const Ticket& ticket, const Acknowledged& body) {
  if (!ticket.report) return nullptr;
  for (const billing::Finding& finding : ticket.report->findings)
    if (finding.code == body.code && finding.object_id == body.object_id) return &finding;
  return nullptr;
}

bool is_organization_administrator(UnitOfWork& work, const Ticket& ticket, const Actor& by) {
  return by.role == Role::customer &&
         billing::has_active_administrator(organization_of(work, ticket), by.email.value);
}

Refusal refused(billing::RefusalCode code, std::string message, const Acknowledged& body) {
  return {RefusalKind::not_allowed, code, std::move(message), body.object_id, {}};
}

// Who may settle which finding (workflow section 4).
std::optional<Refusal> wrong_settler(UnitOfWork& work, const Ticket& ticket, const Actor& by,
                                     const billing::Finding& finding, const Acknowledged& body) {
  if (finding.code == "requester_not_authorized") {
    if (is_organization_administrator(work, ticket, by)) return std::nullopt;
    return refused(billing::RefusalCode{"confirmation_not_allowed"},
                   "Only an active administrator of the organization can confirm the requester.",
                   body);
  }
  if (by.role == Role::customer)
    return refused(billing::RefusalCode{"acknowledgement_not_allowed"},
                   "The support desk settles this finding; write a reply to them.", body);
  if (finding.severity != billing::Severity::block) return std::nullopt;
  if (!may_be_overridden(finding))
    return refused(billing::RefusalCode{"finding_blocks"},
                   "This finding cannot be overridden; what it names must be put right.", body);
  if (by.role != Role::desk_lead)
    return refused(billing::RefusalCode{"override_not_allowed"},
                   "Only a desk lead can override this finding.", body);
  return std::nullopt;
}

}  // namespace

Result<Ticket> acknowledge_finding(Desk& desk, const Actor& by, const TicketNumber& number,
                                   Version seen, const Acknowledged& acknowledged) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::acknowledge_finding, by, seen)) return *no;
  Acknowledged body = acknowledged;
  body.reason = trimmed(acknowledged.reason);
  const billing::Finding* finding = named(*ticket, body);
  if (!finding || finding->severity == billing::Severity::note)
    return Refusal{RefusalKind::not_found,
                   "finding_unknown",
                   "The latest check has no such finding to acknowledge; reload the page.",
                   body.object_id,
                   {}};
  if (body.reason.empty())
    return Refusal{RefusalKind::invalid,
                   "reason_missing",
                   "Write down why this may stay as it is.",
                   "reason",
                   {}};
  if (const auto no = wrong_settler(desk.work, *ticket, by, *finding, body)) return *no;
  // A block is settled by an override only, a warning by a plain acknowledgement.
  body.override_block = finding->severity == billing::Severity::block;
  const bool settles_block = body.override_block;
  const Audience audience = by.role == Role::customer ? Audience::customer : Audience::internal;
  auto after =
      apply(desk, *ticket, Action::acknowledge_finding, by, seen, audience, std::move(body));
  const bool checkable = after && is_possible(after->status, Action::check_setup);
  return settles_block && checkable ? recheck(desk, *after, the_bot()) : after;
}

}  // namespace tickets

#include "tickets/settling.h"

#include "tickets/conditions.h"

namespace tickets {

namespace {

bool is_organization_administrator(UnitOfWork& work, const Ticket& ticket, const Actor& by) {
  return by.role == Role::customer &&
         billing::has_active_administrator(organization_of(work, ticket), by.email.value);
}

Refusal refused(billing::RefusalCode code, std::string message, const billing::Finding& finding) {
  return {RefusalKind::not_allowed, code, std::move(message), finding.object_id, {}};
}

}  // namespace

const billing::Finding* finding_to_settle(const Ticket& ticket, std::string_view code,
                                          std::string_view object_id) {
  if (!ticket.report) return nullptr;
  for (const billing::Finding& finding : ticket.report->findings)
    if (finding.code == code && finding.object_id == object_id)
      return finding.severity == billing::Severity::note ? nullptr : &finding;
  return nullptr;
}

std::optional<Refusal> wrong_settler(UnitOfWork& work, const Ticket& ticket, const Actor& by,
                                     const billing::Finding& finding) {
  if (finding.code == "requester_not_authorized") {
    if (is_organization_administrator(work, ticket, by)) return std::nullopt;
    return refused(
        billing::RefusalCode{"confirmation_not_allowed"},
        worded("Only an active administrator of the organization can confirm the requester."),
        finding);
  }
  if (by.role == Role::customer)
    return refused(billing::RefusalCode{"acknowledgement_not_allowed"},
                   worded("The support desk settles this finding; write a reply to them."),
                   finding);
  if (finding.severity != billing::Severity::block) return std::nullopt;
  if (!may_be_overridden(finding))
    return refused(billing::RefusalCode{"finding_blocks"},
                   worded("This finding cannot be overridden; what it names must be put right."),
                   finding);
  if (by.role != Role::desk_lead)
    return refused(billing::RefusalCode{"override_not_allowed"},
                   worded("Only a desk lead can override this finding."), finding);
  return std::nullopt;
}

}  // namespace tickets

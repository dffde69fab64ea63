#include "tickets/ticket.h"

#include <algorithm>
#include <stdexcept>

namespace tickets {

namespace {

bool is_settled(const Ticket& ticket, const billing::Finding& finding) {
  return std::any_of(ticket.acknowledgements.begin(), ticket.acknowledgements.end(),
                     [&](const Acknowledgement& given) {
                       return given.code == finding.code && given.object_id == finding.object_id &&
                              (finding.severity == billing::Severity::warn ||
                               (given.override_block && may_be_overridden(finding)));
                     });
}

}  // namespace

bool may_be_overridden(const billing::Finding& finding) {
  return finding.severity == billing::Severity::block &&
         (finding.code == "cost_center_without_provider" ||
          finding.code == "requester_not_authorized");
}

std::vector<billing::Finding> open_findings(const Ticket& ticket,
                                            const billing::SetupReport& report) {
  std::vector<billing::Finding> open;
  for (const billing::Finding& finding : report.findings)
    if (finding.severity != billing::Severity::note && !is_settled(ticket, finding))
      open.push_back(finding);
  return open;
}

std::vector<billing::Finding> open_findings(const Ticket& ticket) {
  return ticket.report ? open_findings(ticket, *ticket.report) : std::vector<billing::Finding>{};
}

std::vector<billing::CostCenterId> cost_centers_without_ban(const Ticket& ticket) {
  std::vector<billing::CostCenterId> missing;
  for (const billing::CostCenterId& id : ticket.scope)
    if (!ticket.bans.contains(id)) missing.push_back(id);
  return missing;
}

bool is_open(const Escalation& escalation) {
  return escalation.state == EscalationState::sent ||
         escalation.state == EscalationState::acknowledged;
}

Ticket rebuilt(std::span<const StoredEvent> events) {
  std::optional<Ticket> ticket;
  for (const StoredEvent& stored : events) ticket = tickets::advance(ticket, stored.event);
  if (!ticket) throw std::logic_error("a ticket cannot be rebuilt from no events");
  return *ticket;
}

}  // namespace tickets

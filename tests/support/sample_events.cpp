#include "tests/support/sample_events.h"

#include "tests/support/instants.h"

namespace support {

using namespace tickets;

Event an_opening(const std::string& number, const std::string& organization,
                 billing::Instant instant) {
  Event event;
  event.ticket = {number};
  event.sequence = 1;
  event.at = instant;
  event.by = {{"admin@northwind.example"},
              "Org Admin",
              Role::customer,
              billing::OrganizationName{organization}};
  event.action = Action::open;
  event.to = Status::submitted;
  event.audience = Audience::customer;
  event.body = Opened{RequestKind::separate_invoices,
                      Channel::web,
                      {organization},
                      "Northwind \"Traders\"",
                      {{"admin@northwind.example"}, "Org Admin", "+1 555 0100"},
                      "Please split our invoice by cost center.\nThank you.",
                      {{"cc-lab"}, {"cc-retail"}}};
  return event;
}

Event following(const Ticket& before, Action action, Status to, EventBody body,
                billing::Instant instant) {
  Event event;
  event.ticket = before.number;
  event.sequence = before.version.value + 1;
  event.at = instant;
  event.by = {{"desk@splitdesk.example"}, "Desk", Role::support_desk, std::nullopt};
  event.action = action;
  event.from = before.status;
  event.to = to;
  event.audience = Audience::internal;
  event.body = std::move(body);
  return event;
}

billing::SetupReport a_setup_report() {
  billing::SetupReport report;
  report.verdict = billing::Verdict::blocked;
  report.findings = {{"provider_missing", billing::Severity::block, "cc-lab", "Lab \"A\"",
                      "No provider\nin Lab.", "Connect one.", "cc-lab"},
                     {"recipient_missing", billing::Severity::warn, "cc-ops", "Op\xC3\xA9rations",
                      "No recipient.", "Name one.", "cc-ops"}};
  report.fingerprint = {"cost_center cc-lab\nworkspace ws-lab cc-lab\n"};
  report.checked_at = at(2026, 11, 2, 9, 30);
  return report;
}

std::vector<EventBody> one_body_of_each_kind() {
  const billing::Month january(2027, 1);
  return {Nothing{},
          an_opening("SPL-0001-1", "northwind", at(2026, 11, 1)).body,
          SetupChecked{a_setup_report()},
          Asked{"Which \\ cost centers?"},
          Answered{"All of them."},
          Acknowledged{"recipient_missing", "cc-ops", "They read the portal.", true},
          Approved{{"cost_center cc-lab\n"}},
          ApprovalFell{{"Provider p-aws moved from workspace ws-web to ws-lab"}, a_setup_report()},
          BansAssigned{{{{"cc-lab"}, {"NW-LAB-1"}}, {{"cc-retail"}, {"NW-RT-1"}}}},
          Scheduled{january},
          TookEffect{january},
          Confirmed{january, {"INV-2027-000001", "INV-2027-000002"}},
          Closed{"not_eligible", "One provider only."},
          Said{"Called back; nobody there."},
          Escalated{"Invoice wrong", "Checked twice", "Call them", at(2026, 12, 1), true},
          Escalated{"Invoice wrong", "", "", std::nullopt, false}};
}

}  // namespace support

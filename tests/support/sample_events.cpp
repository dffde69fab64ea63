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
                      {{"cc-lab"}, {"cc-retail"}},
                      CallWish{"+1 555 0100", "weekdays, \"before\" noon"},
                      TicketNumber{"SPL-0000-0"}};
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

namespace {

PromisedCall a_promised_call() {
  return {"+1 555 0100",
          at(2026, 12, 1, 15),
          at(2026, 12, 1, 17),
          "America/Chicago",
          {"tam@example.net"}};
}

}  // namespace

// The body at place n (from 0) is the ticket's event n + 1, as the opening is skipped where there
// is one already: what follows names the events before it.
std::vector<EventBody> one_body_of_each_kind() {
  const billing::Month january(2027, 1);
  std::vector<EventBody> bodies{
      Nothing{},
      an_opening("SPL-0001-1", "northwind", at(2026, 11, 1)).body,
      Reopened{"It was withdrawn\nby mistake."},
      SetupChecked{a_setup_report()},
      Asked{"Which \\ cost centers?"},
      Answered{"All of them.", Channel::mail},
      Acknowledged{"recipient_missing", "cc-ops", "They read the portal.", true},
      Approved{{"cost_center cc-lab\n"}},
      ApprovalFell{{"Provider p-aws moved from workspace ws-web to ws-lab"}, a_setup_report()},
      BansAssigned{{{{"cc-lab"}, {"NW-LAB-1"}}, {{"cc-retail"}, {"NW-RT-1"}}}},
      Scheduled{january},
      TookEffect{january, {{{"cc-lab"}, "Lab \"A\""}, {{"cc-retail"}, "Retail"}}},
      Confirmed{january, {"INV-2027-000001", "INV-2027-000002"}},
      Closed{"not_eligible", "One provider only."},
      Said{"Called back; nobody there.", Channel::api}};
  const auto sequence = [&] { return static_cast<std::uint32_t>(bodies.size()); };
  bodies.push_back(Escalated{"Invoice wrong", "Checked twice", "Call them", at(2026, 12, 1), true});
  const std::uint32_t escalation = sequence();
  bodies.push_back(Escalated{"Invoice wrong", "", "", std::nullopt, false, escalation});
  bodies.push_back(EscalationMoved{escalation, EscalationState::acknowledged, "", std::nullopt});
  bodies.push_back(EscalationMoved{escalation, EscalationState::sent, "Not on duty.",
                                   Email{"backup@example.net"}});
  bodies.push_back(Duplicated{{"SPL-0000-0"}});
  bodies.push_back(Taken{{"desk@splitdesk.example"}, "Desk \"One\""});
  bodies.push_back(CallHandedOver{CallResult::connected, {}, "", std::nullopt});
  bodies.push_back(
      CallHandedOver{CallResult::no_answer, {"tam@example.net"}, "Rang.", a_promised_call()});
  bodies.push_back(CalledBack{sequence(), false, "Mailbox.", a_promised_call()});
  bodies.push_back(CalledBack{sequence(), true, "", std::nullopt});
  bodies.push_back(
      CallHandedOver{CallResult::prefers_callback, {}, "Tomorrow.", a_promised_call()});
  bodies.push_back(Reminded{{TimerKind::slip_risk, 24324, 2},
                            {"Fix Lab.", "Answer \\ us."},
                            billing::Month(2026, 12),
                            january});
  bodies.push_back(Reminded{{TimerKind::waiting_customer, 3, 5}, {}, std::nullopt, std::nullopt});
  bodies.push_back(DriftSeen{DriftKind::provider_moved, {"Provider p-aws moved."}});
  bodies.push_back(DriftSeen{DriftKind::cost_center_renamed, {"Cost Center cc-lab is \"L\" now."}});
  bodies.push_back(DriftGone{DriftKind::provider_moved});
  return bodies;
}

}  // namespace support

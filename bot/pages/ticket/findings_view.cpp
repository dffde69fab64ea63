#include "bot/pages/ticket/findings_view.h"

#include <algorithm>

#include "bot/pages/ticket/decision_forms.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Finding;
using billing::Severity;
using tickets::Ticket;

const tickets::Acknowledgement* accepted(const Ticket& ticket, const Finding& finding) {
  for (const tickets::Acknowledgement& given : ticket.acknowledgements) {
    if (given.code == finding.code && given.object_id == finding.object_id) return &given;
  }
  return nullptr;
}

struct State {
  std::string text, style;
};
State finding_state(const Finding& finding, bool open) {
  if (!open && finding.severity != Severity::note) return {say("Accepted"), ""};
  switch (finding.severity) {
    case Severity::block: return {say("Blocks"), "todo"};
    case Severity::warn: return {say("Warning"), "look"};
    case Severity::note: return {say("Note"), "soft"};
  }
  return {};
}

// The requester is vouched for by the customer's own administrators, never by the desk.
bool may_lead_override(const Finding& finding) {
  return tickets::may_be_overridden(finding) && finding.code != "requester_not_authorized";
}

}  // namespace

void show_findings(View& view, const http::Site& site, const http::Request& request,
                   tickets::Desk& desk, const Ticket& ticket, const Refused& refused) {
  if (!ticket.report) {
    view.set("CHECKED_AT", say("Not checked yet"));
    return;
  }
  view.set("CHECKED_AT",
           say("Checked {}", {instant_for_people(ticket.report->checked_at, site.time_zone)}));
  if (ticket.report->findings.empty()) view.show("NO_FINDING");
  const auto open = tickets::open_findings(ticket);
  const bool may =
      tickets::why_not(desk, ticket, tickets::Action::acknowledge_finding, request.actor()).empty();
  View* list = ticket.report->findings.empty() ? nullptr : &view.add("FINDINGS");
  const bool is_lead = request.user->role == tickets::Role::desk_lead;
  int index = 0;
  for (const Finding& finding : ticket.report->findings) {
    const bool is_open = std::find(open.begin(), open.end(), finding) != open.end();
    const State state = finding_state(finding, is_open);
    View& row = list->add("FINDING_ROW").include("FINDING", "pages/parts/finding.html.tpl");
    row.set("NUMBER", ticket.number.value).set("CODE", finding.code);
    row.set("OBJECT", finding.object_name.empty() ? finding.object_id : finding.object_name);
    row.set("OBJECT_ID", finding.object_id).set("SENTENCE", said(finding.sentence));
    row.set("STATE", state.text).set("CLASS", state.style);
    if (!finding.remedy.empty()) row.add("REMEDY").set("TEXT", said(finding.remedy));
    if (const tickets::Acknowledgement* given = accepted(ticket, finding)) {
      row.add("ACCEPTED").set("WHO", given->by.value).set("REASON", given->reason);
    }
    const bool blocks = finding.severity == Severity::block;
    if (blocks && is_open && may_lead_override(finding) && !is_lead) {
      row.add("ACCEPTED").set("WHO", say("A desk lead")).set("REASON", say("may override this"));
    }
    if (!is_open || !may || finding.severity == Severity::note) continue;
    if (blocks && !(is_lead && may_lead_override(finding))) continue;
    const std::string id = "acknowledge-" + std::to_string(++index);
    View& form = row.add("ACCEPT");
    form.set("LABEL", blocks ? say("Override the block") : say("Accept the warning"));
    form.show_if(blocks, "OVERRIDE");
    form.include("DECISION", "pages/parts/decision.html.tpl").set("VERSION", ticket.version.value);
    text_area(form, "REASON_FIELD",
              {id, field_label(id), say("It is kept with your name"), request.form.get(id)},
              refused.faults, 3);
  }
}

}  // namespace bot::pages

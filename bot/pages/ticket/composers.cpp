#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/decision_box.h"
#include "bot/pages/ticket/decision_forms.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/commands/command.h"

namespace bot::pages {
namespace {

using http::Request;
using tickets::Action;
using tickets::Ticket;

void show_area(View& part, std::string_view place, std::string_view id, std::string_view hint,
               int rows, const Request& request, const Refused& refused) {
  text_area(part, place, {id, field_label(id), hint, request.form.get(id)}, refused.faults, rows);
}

// With the version that was seen: a message sent twice is one message.
View& composer(View& view, std::string_view section, const Ticket& ticket) {
  View& part = view.add(section);
  part.include("DECISION", "pages/parts/decision.html.tpl").set("VERSION", ticket.version.value);
  return part;
}

void show_escalation(View& part, const Request& request, const Refused& refused) {
  show_area(part, "REASON_FIELD", "escalation-reason", "", 3, request, refused);
  show_area(part, "DONE_FIELD", "escalation-done", "", 3, request, refused);
  show_area(part, "ASKED_FIELD", "escalation-asked", "", 3, request, refused);
  text_field(
      part, "NEEDED_FIELD",
      {"escalation-needed", say("Needed by (optional)"),
       say("On the desk's clock, such as 2026-02-26 14:00"), request.form.get("escalation-needed")},
      refused.faults);
  part.show_if(request.form.has("caller-waiting"), "WAITING");
  for (const billing::Fault& fault : refused.faults) {
    if (!fault.where.starts_with("escalation")) continue;
    part.show("SHOWN");
    break;
  }
}

// Those this reader may use, as they are written.
void show_commands(View& part, const Request& request) {
  for (const tickets::Command& command : tickets::commands()) {
    if ((roles_for(command.action) & tickets::bit(request.user->role)) == 0) continue;
    part.add("COMMAND").set("USAGE", command.usage).set("DOES", said(command.does));
  }
}

}  // namespace

void show_composers(View& view, const Request& request, tickets::Desk& desk, const Ticket& ticket,
                    const Refused& refused) {
  const auto may = [&](Action action) {
    return tickets::why_not(desk, ticket, action, request.actor()).empty();
  };
  const bool reply = may(Action::reply), note = may(Action::note), up = may(Action::escalate);
  if (reply) {
    show_area(composer(view, "REPLY", ticket), "REPLY_FIELD", "reply", say("It goes out by mail"),
              5, request, refused);
  }
  if (note) {
    View& part = composer(view, "NOTE_BOX", ticket);
    show_area(part, "NOTE_FIELD", "note",
              say("For colleagues only. A line that begins with \"/\" is a command."), 4, request,
              refused);
    show_commands(part, request);
  }
  if (up) show_escalation(composer(view, "ESCALATE", ticket), request, refused);
  if (!reply && !note && !up) view.show("READ_ONLY");
}

}  // namespace bot::pages

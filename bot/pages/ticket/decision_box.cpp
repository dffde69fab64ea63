#include "bot/pages/ticket/decision_box.h"

#include <array>

#include "billing/invoicing_mode.h"
#include "bot/pages/parts/counted.h"
#include "bot/pages/parts/roles.h"
#include "bot/render/format.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Site;
using tickets::Action;
using tickets::Ticket;

constexpr int months_offered = 6;

struct Words {
  std::string_view id, label;
};

// A decision that is a text: its form, and where it is sent.
struct TextForm {
  Action action;
  std::string_view path, field, summary, hint, button, style;
};
constexpr std::array<TextForm, 5> text_forms{{
    {Action::ask_customer, "questions", "question", "Ask the customer",
     "The customer reads this and gets it by mail. The clock stops until the answer.",
     "Send the question", "secondary"},
    {Action::answer, "answers", "answer", "Write down the customer's answer",
     "What the customer told you by phone", "Keep the answer", "secondary"},
    {Action::unschedule, "unscheduling", "unscheduling", "Take the date back",
     "Why the switch is not to happen then", "Take the date back", "secondary"},
    {Action::decline, "declines", "decline", "Decline",
     "The customer reads this: what is the matter and what could be done instead", "Decline",
     "danger"},
    {Action::withdraw, "withdrawal", "withdrawal", "Withdraw for the customer",
     "Who asked you to, and why", "Withdraw the request", "danger"},
}};

// The words of tickets::decline_reasons.
constexpr std::array<Words, 4> decline_words{{
    {"not_needed", "The customer does not need separate invoices"},
    {"setup_not_possible", "The setup cannot be made ready"},
    {"not_authorized", "The requester may not ask for it"},
    {"other", "Another reason"},
}};

constexpr std::array<std::pair<Action, std::string_view>, 10> decisions{{
    {Action::approve, "Approve"},
    {Action::assign_ban, "Assign BANs"},
    {Action::schedule_switch, "Schedule the switch"},
    {Action::unschedule, "Take the date back"},
    {Action::confirm_invoices, "Confirm the invoices"},
    {Action::check_setup, "Check the setup again"},
    {Action::ask_customer, "Ask the customer"},
    {Action::answer, "Write down an answer"},
    {Action::decline, "Decline"},
    {Action::withdraw, "Withdraw"},
}};

constexpr std::array<Words, 12> labels{{
    {"question", "Question to the customer"},
    {"answer", "Answer"},
    {"unscheduling", "Reason"},
    {"decline", "Words to the customer"},
    {"withdrawal", "Reason"},
    {"acknowledge", "Reason"},
    {"reply", "Reply: the customer reads this"},
    {"note", "Internal note: the customer cannot see this"},
    {"escalation-reason", "Reason"},
    {"escalation-done", "Done so far"},
    {"escalation-asked", "Asked of the TAM"},
    {"column", "Pasted column"},
}};

void show_version(View& part, const Ticket& ticket) {
  part.include("DECISION", "pages/parts/decision.html.tpl").set("VERSION", ticket.version.value);
}

void show_text_form(View& view, const Request& request, const Ticket& ticket, const TextForm& form,
                    const Refused& refused) {
  View& part = view.add("FORM");
  part.set("SUMMARY", form.summary).set("BUTTON", form.button).set("CLASS", form.style);
  part.set("ACTION", "/tickets/" + ticket.number.value + "/" + std::string(form.path));
  part.show_if(fault_of(refused.faults, form.field) != nullptr, "SHOWN");
  show_version(part, ticket);
  if (form.action == Action::decline) {
    View& reasons = part.add("REASONS");
    for (const Words& reason : decline_words) {
      View& row = reasons.add("REASON");
      row.set("VALUE", reason.id).set("TEXT", reason.label);
      row.show_if(request.form.get("reason-code") == reason.id, "SELECTED");
    }
  }
  text_area(part, "TEXT_FIELD",
            {form.field, field_label(form.field), form.hint, request.form.get(form.field)},
            refused.faults, 4);
}

void show_schedule(View& view, const Site& site, const Request& request, tickets::Desk& desk,
                   const Ticket& ticket) {
  View& part = view.add("SCHEDULE");
  show_version(part, ticket);
  const billing::Month first = billing::earliest_switch(desk.now, site.desk.cut_off_days);
  for (int i = 0; i < months_offered; ++i) {
    const billing::Month month = first.plus(i);
    View& row = part.add("MONTH");
    row.set("VALUE", month.text()).set("TEXT", month_for_people(month));
    row.show_if(request.form.get("switch") == month.text(), "SELECTED");
  }
  part.set("CONSEQUENCE",
           counted(ticket.scope.size(), "invoice") + " a month from the chosen month on");
}

void show_offer(View& view, const Site& site, const Request& request, tickets::Desk& desk,
                const Ticket& ticket, Action action, const Refused& refused) {
  const billing::Month first = billing::earliest_switch(desk.now, site.desk.cut_off_days);
  if (action == Action::approve) {
    View& part = view.add("APPROVE");
    show_version(part, ticket);
    part.set("CONSEQUENCE", counted(ticket.scope.size(), "invoice") + " from 1 " +
                                month_for_people(first) + " at the earliest");
  } else if (action == Action::assign_ban) {
    view.add("ASSIGN").set("CONSEQUENCE", std::to_string(ticket.bans.size()) + " of " +
                                              std::to_string(ticket.scope.size()) + " assigned");
  } else if (action == Action::schedule_switch) {
    show_schedule(view, site, request, desk, ticket);
  } else if (action == Action::confirm_invoices) {
    view.show("CONFIRM");
  } else if (action == Action::check_setup) {
    view.add("CHECK").set(
        "CHECKED", ticket.report ? "Last checked " +
                                       instant_for_people(ticket.report->checked_at, site.time_zone)
                                 : "Not checked yet");
  }
  for (const TextForm& form : text_forms) {
    if (form.action == action) show_text_form(view, request, ticket, form, refused);
  }
}

}  // namespace

std::string_view field_label(std::string_view id) {
  for (const Words& row : labels) {
    if (id == row.id) return row.label;
  }
  return id.starts_with("acknowledge") ? "Reason" : id.starts_with("ban-") ? "BAN" : "";
}

std::string_view button_of(std::string_view path) {
  const std::string_view last = path.substr(path.rfind('/') + 1);
  for (const TextForm& form : text_forms) {
    if (form.path == last) return form.button;
  }
  if (last == "approval") return "Approve";
  if (last == "switch") return "Schedule the switch";
  if (last == "ban-assignments") return "Assign BANs";
  return "Send again";
}

void show_decisions(View& view, const Site& site, const Request& request, tickets::Desk& desk,
                    const Ticket& ticket, const Refused& refused) {
  const tickets::Actor by = request.actor();
  bool any = false;
  View* not_now = nullptr;
  for (const auto& [action, label] : decisions) {
    if ((roles_for(action) & tickets::bit(by.role)) == 0) continue;
    const auto unmet = tickets::why_not(desk, ticket, action, by);
    if (unmet.empty()) {
      any = true;
      show_offer(view, site, request, desk, ticket, action, refused);
      continue;
    }
    if (!not_now) not_now = &view.add("NOT_NOW");
    View& act = not_now->add("ACT").set("LABEL", label);
    for (const tickets::Unmet& why : unmet) {
      View& row = act.add("WHY");
      row.set("TEXT", why.sentence).set("LINK", why.link);
      row.show(why.link.empty() ? "PLAIN" : "LINKED");
    }
  }
  if (!any) view.show("NOTHING_NOW");
}

void show_composers(View& view, const Request& request, tickets::Desk& desk, const Ticket& ticket,
                    const Refused& refused) {
  const auto may = [&](Action action) {
    return tickets::why_not(desk, ticket, action, request.actor()).empty();
  };
  const auto field = [&](View& part, std::string_view place, std::string_view id,
                         std::string_view hint, int rows) {
    text_area(part, place, {id, field_label(id), hint, request.form.get(id)}, refused.faults, rows);
  };
  const bool reply = may(Action::reply), note = may(Action::note), up = may(Action::escalate);
  if (reply) field(view.add("REPLY"), "REPLY_FIELD", "reply", "It goes out by mail", 5);
  if (note) field(view.add("NOTE_BOX"), "NOTE_FIELD", "note", "For colleagues only", 4);
  if (up) {
    View& part = view.add("ESCALATE");
    field(part, "REASON_FIELD", "escalation-reason", "", 3);
    field(part, "DONE_FIELD", "escalation-done", "", 3);
    field(part, "ASKED_FIELD", "escalation-asked", "", 3);
    text_field(
        part, "NEEDED_FIELD",
        {"escalation-needed", "Needed by (optional)",
         "On the desk's clock, such as 2026-02-26 14:00", request.form.get("escalation-needed")},
        refused.faults);
    part.show_if(request.form.has("caller-waiting"), "WAITING");
    for (const billing::Fault& fault : refused.faults) {
      if (!fault.where.starts_with("escalation")) continue;
      part.show("SHOWN");
      break;
    }
  }
  if (!reply && !note && !up) view.show("READ_ONLY");
}

}  // namespace bot::pages

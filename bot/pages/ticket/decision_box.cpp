#include "bot/pages/ticket/decision_box.h"

#include <array>

#include "billing/invoicing_mode.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/decision_forms.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Site;
using tickets::Action;
using tickets::Ticket;

constexpr int months_offered = 6;

constexpr std::array<std::pair<Action, std::string_view>, 13> decisions{{
    {Action::take, marked("Take it")},
    {Action::approve, marked("Approve")},
    {Action::assign_ban, marked("Assign BANs")},
    {Action::schedule_switch, marked("Schedule the switch")},
    {Action::unschedule, marked("Take the date back")},
    {Action::confirm_invoices, marked("Confirm the invoices")},
    {Action::check_setup, marked("Check the setup again")},
    {Action::ask_customer, marked("Ask the customer")},
    {Action::answer, marked("Write down an answer")},
    {Action::reopen, marked("Open it again")},
    {Action::mark_duplicate, marked("Mark as a duplicate")},
    {Action::decline, marked("Decline")},
    {Action::withdraw, marked("Withdraw")},
}};

void set_version(View& part, const Ticket& ticket) {
  part.include("DECISION", "pages/parts/decision.html.tpl").set("VERSION", ticket.version.value);
}

void show_text_form(View& view, const Request& request, const Ticket& ticket, const TextForm& form,
                    const Refused& refused) {
  View& part = view.add("FORM");
  part.set("SUMMARY", say(form.summary)).set("BUTTON", say(form.button)).set("CLASS", form.style);
  part.set("ACTION", "/tickets/" + ticket.number.value + "/" + std::string(form.path));
  part.show_if(fault_of(refused.faults, form.field) != nullptr, "SHOWN");
  set_version(part, ticket);
  if (form.action == Action::decline) {
    View& reasons = part.add("REASONS");
    for (const NamedWord& reason : decline_choices()) {
      View& row = reasons.add("REASON");
      row.set("VALUE", reason.id).set("TEXT", say(reason.label));
      row.show_if(request.form.get("reason-code") == reason.id, "SELECTED");
    }
  }
  const std::string label = field_label(form.field), hint = say(form.hint);
  const Field field{form.field, label, hint, request.form.get(form.field)};
  if (form.action == Action::mark_duplicate) {
    text_field(part, "TEXT_FIELD", field, refused.faults);
  } else {
    text_area(part, "TEXT_FIELD", field, refused.faults, 4);
  }
}

void show_schedule(View& view, const Site& site, const Request& request, tickets::Desk& desk,
                   const Ticket& ticket, const Refused& refused) {
  View& part = view.add("SCHEDULE");
  if (const billing::Fault* fault = fault_of(refused.faults, "switch")) {
    part.add("SWITCH_FAULT").set("TEXT", fault->message);
  }
  const billing::Month first = billing::earliest_switch(desk.now, site.desk.cut_off_days);
  for (int i = 0; i < months_offered; ++i) {
    const billing::Month month = first.plus(i);
    View& row = part.add("MONTH");
    row.set("VALUE", month.text()).set("TEXT", month_for_people(month));
    row.show_if(request.form.get("switch") == month.text(), "SELECTED");
  }
  part.set("CONSEQUENCE", say("{} a month from the chosen month on",
                              {invoices_words(ticket.kind, ticket.scope.size())}));
}

void show_offer(View& view, const Site& site, const Request& request, tickets::Desk& desk,
                const Ticket& ticket, Action action, const Refused& refused) {
  const billing::Month first = billing::earliest_switch(desk.now, site.desk.cut_off_days);
  if (action == Action::approve) {
    View& part = view.add("APPROVE");
    part.set("CONSEQUENCE",
             say("{} from 1 {} at the earliest",
                 {invoices_words(ticket.kind, ticket.scope.size()), month_for_people(first)}));
  } else if (action == Action::assign_ban) {
    view.add("ASSIGN").set("CONSEQUENCE",
                           say("{} of {} assigned", {std::to_string(ticket.bans.size()),
                                                     std::to_string(ticket.scope.size())}));
  } else if (action == Action::schedule_switch) {
    show_schedule(view, site, request, desk, ticket, refused);
  } else if (action == Action::take) {
    view.add("TAKE").set("OWNER", ticket.owner ? say("Now with {}", {ticket.owner->name})
                                               : say("Nobody has taken it yet"));
  } else if (action == Action::confirm_invoices) {
    view.show("CONFIRM");
  } else if (action == Action::check_setup) {
    view.add("CHECK").set("CHECKED",
                          ticket.report
                              ? say("Last checked {}",
                                    {instant_for_people(ticket.report->checked_at, site.time_zone)})
                              : say("Not checked yet"));
  }
  for (const TextForm& form : text_forms()) {
    if (form.action == action) show_text_form(view, request, ticket, form, refused);
  }
}

// What could not be of use now anyway is not listed as missing.
bool is_pointless(const Ticket& ticket, Action action, const tickets::Actor& by) {
  if (action == Action::take) return ticket.owner && ticket.owner->email == by.email;
  const bool back = ticket.kind == tickets::RequestKind::single_invoice;
  if (action == Action::assign_ban && back) return true;
  if (action == Action::reopen) return tickets::is_active(ticket.status);
  return !tickets::is_active(ticket.status);
}

}  // namespace

const std::set<std::string>& staff_anchors() {
  static const std::set<std::string> all{"#status", "#decision", "#findings", "#structure",
                                         "#write",  "#timeline", "#bans",     "#invoices"};
  return all;
}

void show_decisions(View& view, const Site& site, const Request& request, tickets::Desk& desk,
                    const Ticket& ticket, const Refused& refused) {
  const tickets::Actor by = request.actor();
  bool any = false;
  View* not_now = nullptr;
  for (const auto& [action, label] : decisions) {
    if ((roles_for(action) & tickets::bit(by.role)) == 0) continue;
    if (is_pointless(ticket, action, by)) continue;
    const auto unmet = tickets::why_not(desk, ticket, action, by);
    if (unmet.empty()) {
      any = true;
      show_offer(view, site, request, desk, ticket, action, refused);
      continue;
    }
    if (!not_now) not_now = &view.add("NOT_NOW");
    View& act = not_now->add("ACT").set("LABEL", say(label));
    for (const tickets::Unmet& why : unmet) {
      View& row = act.add("WHY");
      row.set("TEXT", said(why.sentence)).set("LINK", why.link);
      row.show(staff_anchors().contains(why.link) ? "LINKED" : "PLAIN");
    }
  }
  if (!any) view.show("NOTHING_NOW");
}

}  // namespace bot::pages

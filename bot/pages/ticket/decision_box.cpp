#include "bot/pages/ticket/decision_box.h"

#include <array>

#include "billing/invoicing_mode.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/decision_forms.h"
#include "bot/render/format.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Site;
using tickets::Action;
using tickets::Ticket;

constexpr int months_offered = 6;

constexpr std::array<std::pair<Action, std::string_view>, 13> decisions{{
    {Action::take, "Take it"},
    {Action::approve, "Approve"},
    {Action::assign_ban, "Assign BANs"},
    {Action::schedule_switch, "Schedule the switch"},
    {Action::unschedule, "Take the date back"},
    {Action::confirm_invoices, "Confirm the invoices"},
    {Action::check_setup, "Check the setup again"},
    {Action::ask_customer, "Ask the customer"},
    {Action::answer, "Write down an answer"},
    {Action::reopen, "Open it again"},
    {Action::mark_duplicate, "Mark as a duplicate"},
    {Action::decline, "Decline"},
    {Action::withdraw, "Withdraw"},
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
    for (const Choice& reason : decline_choices()) {
      View& row = reasons.add("REASON");
      row.set("VALUE", reason.id).set("TEXT", reason.label);
      row.show_if(request.form.get("reason-code") == reason.id, "SELECTED");
    }
  }
  const Field field{form.field, field_label(form.field), form.hint, request.form.get(form.field)};
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
  part.set("CONSEQUENCE",
           invoices_words(ticket.kind, ticket.scope.size()) + " a month from the chosen month on");
}

void show_offer(View& view, const Site& site, const Request& request, tickets::Desk& desk,
                const Ticket& ticket, Action action, const Refused& refused) {
  const billing::Month first = billing::earliest_switch(desk.now, site.desk.cut_off_days);
  if (action == Action::approve) {
    View& part = view.add("APPROVE");
    part.set("CONSEQUENCE", invoices_words(ticket.kind, ticket.scope.size()) + " from 1 " +
                                month_for_people(first) + " at the earliest");
  } else if (action == Action::assign_ban) {
    view.add("ASSIGN").set("CONSEQUENCE", std::to_string(ticket.bans.size()) + " of " +
                                              std::to_string(ticket.scope.size()) + " assigned");
  } else if (action == Action::schedule_switch) {
    show_schedule(view, site, request, desk, ticket, refused);
  } else if (action == Action::take) {
    view.add("TAKE").set(
        "OWNER", ticket.owner ? "Now with " + ticket.owner->name : "Nobody has taken it yet");
  } else if (action == Action::confirm_invoices) {
    view.show("CONFIRM");
  } else if (action == Action::check_setup) {
    view.add("CHECK").set(
        "CHECKED", ticket.report ? "Last checked " +
                                       instant_for_people(ticket.report->checked_at, site.time_zone)
                                 : "Not checked yet");
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
    View& act = not_now->add("ACT").set("LABEL", label);
    for (const tickets::Unmet& why : unmet) {
      View& row = act.add("WHY");
      row.set("TEXT", why.sentence).set("LINK", why.link);
      row.show(staff_anchors().contains(why.link) ? "LINKED" : "PLAIN");
    }
  }
  if (!any) view.show("NOTHING_NOW");
}

}  // namespace bot::pages

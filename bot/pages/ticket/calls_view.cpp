#include "bot/pages/ticket/calls_view.h"

#include <algorithm>
#include <array>

#include "bot/pages/parts/facts.h"
#include "bot/pages/ticket/call_fields.h"
#include "bot/render/format.h"
#include "bot/render/local_time.h"
#include "bot/words/say.h"
#include "tickets/call_wish.h"
#include "tickets/escalation_chain.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Site;
using tickets::Action;
using tickets::CallResult;
using tickets::Ticket;

struct ResultWords {
  CallResult result;
  std::string_view text;
};
constexpr std::array<ResultWords, 4> results{{
    {CallResult::connected, marked("Put through: they talk")},
    {CallResult::no_answer, marked("No answer")},
    {CallResult::declined, marked("The TAM cannot take the call")},
    {CallResult::prefers_callback, marked("The caller prefers to be called back")},
}};

// By role and status alone: the wish for a call comes in with the form.
bool role_may(const Ticket& ticket, Action action, const Request& request) {
  return tickets::transition(ticket.status, action, request.user->role) != nullptr;
}

bool has_fault(const Faults& faults, std::string_view prefix) {
  return std::any_of(faults.begin(), faults.end(),
                     [&](const billing::Fault& fault) { return fault.where.starts_with(prefix); });
}

std::string_view or_typed(const Request& request, std::string_view id, std::string_view proposed) {
  return request.form.has(id) ? request.form.get(id) : proposed;
}

std::string_view known_number(const Ticket& ticket) {
  return ticket.call_wish ? ticket.call_wish->number : ticket.requester.phone;
}

tickets::PromisedCall proposal(const Site& site, const Request& request, std::string_view number) {
  tickets::PromisedCall proposed;
  proposed.number = number;
  proposed.time_zone = site.time_zone;
  proposed.owner = request.actor().email;
  return proposed;
}

std::vector<Fact> call_facts(const Site& site, tickets::Desk& desk, const Ticket& ticket,
                             const tickets::PrimaryTam& primary) {
  std::vector<Fact> facts;
  if (ticket.call_wish) {
    const auto& window = ticket.call_wish->window;
    facts.push_back({say("The customer wants a call"),
                     ticket.call_wish->number + (window.empty() ? "" : "\n" + window)});
  } else {
    facts.push_back({say("The customer wants a call"),
                     say("No wish is recorded: ask before you hand a call over")});
  }
  const std::string& zone =
      primary && is_time_zone(primary->time_zone) ? primary->time_zone : site.time_zone;
  const bool on_duty = tickets::is_on_duty(desk.settings.tam_calendar, desk.now);
  facts.push_back({on_duty ? say("TAM on duty") : say("TAM off duty"),
                   say("It is {}", {instant_for_people(desk.now, zone)}) +
                       (on_duty ? "" : "\n" + say("Promise a call-back straight away"))});
  return facts;
}

void show_promised(View& part, const Site& site, const Request& request, tickets::Desk& desk,
                   const Ticket& ticket, const Faults& faults) {
  const bool may_call = role_may(ticket, Action::call_back, request);
  for (const tickets::CallBack& one : ticket.call_backs) {
    const auto& promised = one.promised;
    View& row = part.add("PROMISED");
    row.set("NUMBER", promised.number).set("OWNER", promised.owner.value);
    row.set("WINDOW", window_for_people(promised.from, promised.to, promised.time_zone));
    row.show_if(promised.to <= desk.now, "LATE");
    if (!may_call) continue;
    View& form = row.add("CALLED");
    form.set("ACTION",
             "/tickets/" + ticket.number.value + "/call-backs/" + std::to_string(one.sequence));
    form.show_if(has_fault(faults, call_back_prefix(one.sequence)), "SHOWN");
    show_called_back(form, request, one, proposal(site, request, promised.number), faults);
  }
}

// Before dialing: whoever is called shall have read what it is about.
void show_brief(View& part, const Request& request, const Ticket& ticket, const Faults& faults) {
  View& form = part.add("BRIEF");
  form.set("ACTION", "/tickets/" + ticket.number.value + "/call-briefs");
  form.show_if(has_fault(faults, "brief-"), "SHOWN");
  text_field(form, "NUMBER_FIELD",
             {"brief-number", say("Caller's number"), say("In case the line breaks"),
              or_typed(request, "brief-number", known_number(ticket))},
             faults, "off", "tel");
  text_field(form, "WINDOW_FIELD",
             {"brief-window", say("Or when to call back (optional)"), say("In the caller's words"),
              or_typed(request, "brief-window",
                       ticket.call_wish ? std::string_view(ticket.call_wish->window) : "")},
             faults);
  text_area(
      form, "ASKED_FIELD",
      {"brief-asked", say("What the caller wants of the TAM"), "", request.form.get("brief-asked")},
      faults, 3);
}

// Whom to dial, in this order; the first is proposed while on duty.
void show_dialed(View& form, const Request& request, const std::vector<tickets::Email>& chain,
                 const tickets::PrimaryTam& primary, bool on_duty) {
  const std::string first = on_duty && !chain.empty() ? chain.front().value : "";
  const std::string_view chosen = or_typed(request, "call-dialed", first);
  const auto option = [&](std::string_view value, std::string_view text) {
    View& row = form.add("DIALED");
    row.set("VALUE", value).set("TEXT", text).show_if(value == chosen, "SELECTED");
  };
  for (const tickets::Email& email : chain) {
    const bool is_primary = primary && billing::folded(primary->email) == email.value;
    option(email.value, is_primary ? primary->name + ", " + email.value : email.value);
  }
  option("", say("Nobody: no one is on duty"));
}

void show_hand_over(View& part, const Site& site, const Request& request, tickets::Desk& desk,
                    const Ticket& ticket, const tickets::PrimaryTam& primary,
                    const Faults& faults) {
  const bool on_duty = tickets::is_on_duty(desk.settings.tam_calendar, desk.now);
  View& form = part.add("HAND_OVER");
  form.set("SUMMARY",
           on_duty ? say("Hand over the call: how it went") : say("Promise a call-back"));
  form.set("ACTION", "/tickets/" + ticket.number.value + "/calls");
  form.show_if(has_fault(faults, "call-"), "SHOWN");
  if (const auto* fault = fault_of(faults, "call-dialed"))
    form.add("DIALED_FAULT").set("TEXT", fault->message);
  show_dialed(form, request, tickets::escalation_chain(primary, desk.settings.addresses), primary,
              on_duty);
  const std::string_view chosen =
      or_typed(request, "call-result",
               tickets::text_of(on_duty ? CallResult::connected : CallResult::prefers_callback));
  for (const ResultWords& result : results) {
    View& row = form.add("RESULT");
    row.set("VALUE", tickets::text_of(result.result)).set("TEXT", say(result.text));
    row.show_if(chosen == tickets::text_of(result.result), "SELECTED");
  }
  text_area(form, "TEXT_FIELD",
            {"call-text", say("What was said (optional)"), say("For colleagues and the TAM"),
             request.form.get("call-text")},
            faults, 3);
  const tickets::Email& back_up = desk.settings.addresses.backup_tam;
  if (on_duty && !back_up.value.empty()) form.add("BACK_UP").set("EMAIL", back_up.value);
  show_promise_fields(form, "PROMISE", "call-", request,
                      proposal(site, request, known_number(ticket)), faults);
}

}  // namespace

void show_calls(View& view, std::string_view place, const Site& site, const Request& request,
                tickets::Desk& desk, const Ticket& ticket, const Refused& refused) {
  const auto organization = desk.work.billing().organization(ticket.organization);
  const tickets::PrimaryTam primary = organization ? organization->primary_tam : std::nullopt;
  View& part = view.include(place, "pages/parts/calls.html.tpl");
  show_facts(part, "CALL_FACTS", call_facts(site, desk, ticket, primary));
  show_promised(part, site, request, desk, ticket, refused.faults);
  if (!role_may(ticket, Action::hand_over_call, request)) return;
  if (tickets::is_on_duty(desk.settings.tam_calendar, desk.now))
    show_brief(part, request, ticket, refused.faults);
  show_hand_over(part, site, request, desk, ticket, primary, refused.faults);
}

void show_promised_calls(View& view, std::string_view section, const Ticket& ticket) {
  for (const tickets::CallBack& one : ticket.call_backs) {
    View& row = view.add(section);
    row.set("NUMBER", one.promised.number);
    row.set("WINDOW",
            window_for_people(one.promised.from, one.promised.to, one.promised.time_zone));
  }
}

}  // namespace bot::pages

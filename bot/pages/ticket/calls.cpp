// Calls as the desk writes them down: the brief that goes first, how the hand-over went, and what
// became of a promised call.
#include <charconv>

#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/after_verb.h"
#include "bot/pages/ticket/call_fields.h"
#include "bot/pages/ticket/calls_view.h"
#include "bot/words/say.h"
#include "tickets/call_wish.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Action;
using tickets::CallResult;
using Answer = billing::Result<tickets::Ticket>;

std::string text_typed(const Request& request, const std::string& id) {
  return trimmed(request.form.get(id));
}

Response after_call(const Site& site, const Request& request, const Answer& answer,
                    std::string_view prefix) {
  if (answer.ok() || answer.refusal().kind == billing::RefusalKind::not_allowed)
    return after_verb(site, request, answer, "", "#calls");
  return ticket_page(site, request,
                     {faults_at(answer.refusal(), prefix), http::status_of(answer.refusal().kind)});
}

// The one reason of such an escalation: a caller who calls again adds to it. It is recorded.
constexpr std::string_view caller_on_the_line = marked("A caller is on the line");

Response send_brief(const Site& site, const Request& request) {
  tickets::Escalated brief;
  brief.reason = caller_on_the_line;
  brief.asked_of_tam = text_typed(request, "brief-asked");
  brief.caller_waiting = true;
  brief.call_wish =
      tickets::CallWish{text_typed(request, "brief-number"), text_typed(request, "brief-window")};
  Faults faults;
  if (brief.call_wish->number.empty())
    faults.push_back({"brief-number", say("Enter the caller's number")});
  if (brief.asked_of_tam.empty())
    faults.push_back({"brief-asked", say("Say what the caller wants of the TAM")});
  if (!faults.empty()) return ticket_page(site, request, {faults, 422});
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::escalate(desk, request.actor(), number_in(request), brief);
  });
  const bool about_words = !answer.ok() && answer.refusal().subject == "asked_of_tam";
  return about_words ? after_verb(site, request, answer, "brief-asked")
                     : after_call(site, request, answer, "brief-");
}

Response hand_over(const Site& site, const Request& request) {
  TypedPromise promise = promise_in(request, "call-");
  if (!promise.faults.empty()) return ticket_page(site, request, {promise.faults, 422});
  tickets::CallHandedOver call;
  const auto result = tickets::call_result_from(request.form.get("call-result"));
  if (!result)
    return ticket_page(site, request, {{{"call-result", say("Choose how it went")}}, 422});
  call.result = *result;
  call.to = {text_typed(request, "call-dialed")};
  call.text = text_typed(request, "call-text");
  call.call_wish = tickets::CallWish{promise.promised.number, ""};
  const bool in_vain = *result == CallResult::no_answer || *result == CallResult::prefers_callback;
  const bool through = *result == CallResult::connected;
  if (promise.any) call.promised = promise.promised;
  const bool needs_promise = in_vain || (call.to.value.empty() && !through);
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    const auto ticket = desk.work.tickets().ticket(number_in(request));
    tickets::CallHandedOver with_wish = call;
    // A wish in the customer's own words stays as it is.
    if (ticket && ticket->call_wish && ticket->call_wish->number == call.call_wish->number)
      with_wish.call_wish.reset();
    const bool back_up_is_next = ticket && *result == CallResult::no_answer &&
                                 tickets::back_up_is_next(desk, *ticket, call.to);
    // Asked for as fields, so that each says what is missing.
    if (needs_promise && !back_up_is_next) with_wish.promised = promise.promised;
    return tickets::hand_over_call(desk, request.actor(), number_in(request), with_wish);
  });
  return after_call(site, request, answer, "call-");
}

Response called_back(const Site& site, const Request& request) {
  const std::string_view text = request.path_values.get("promise");
  std::uint32_t promise = 0;
  std::from_chars(text.data(), text.data() + text.size(), promise);
  const TypedCall typed = called_back_in(request, promise);
  if (!typed.faults.empty()) return ticket_page(site, request, {typed.faults, 422});
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::call_back(desk, request.actor(), number_in(request), typed.call);
  });
  return after_call(site, request, answer, call_back_prefix(promise));
}

}  // namespace

void add_calls(http::Router& router, const Site& site) {
  router.post("/tickets/{number}/call-briefs", roles_for(Action::hand_over_call),
              [&site](const Request& request) { return send_brief(site, request); });
  router.post("/tickets/{number}/calls", roles_for(Action::hand_over_call),
              [&site](const Request& request) { return hand_over(site, request); });
  router.post("/tickets/{number}/call-backs/{promise}", roles_for(Action::call_back),
              [&site](const Request& request) { return called_back(site, request); });
}

}  // namespace bot::pages

// Escalations to the Primary TAM, calls handed over and calls promised.
#include <charconv>

#include "bot/api/ticket_routes.h"
#include "bot/render/format.h"

namespace bot::api {
namespace {

using tickets::Action;
using tickets::Desk;

std::optional<tickets::PromisedCall> promise_in(const Object& object, std::string_view key) {
  const auto promise = object.object(key, {"number", "from", "to", "time_zone", "owner"});
  if (!promise) return std::nullopt;
  tickets::PromisedCall call;
  call.number = promise->text("number");
  const auto from = promise->instant("from"), to = promise->instant("to");
  if (!promise->has("from")) promise->fault("from", "This key is missing; add it.");
  if (!promise->has("to")) promise->fault("to", "This key is missing; add it.");
  if (from) call.from = *from;
  if (to) call.to = *to;
  call.time_zone = promise->text("time_zone");
  if (!call.time_zone.empty() && !is_time_zone(call.time_zone))
    promise->fault("time_zone", "There is no such time zone; write it like America/New_York.");
  call.owner = {billing::folded(promise->text("owner"))};
  return call;
}

std::optional<tickets::CallWish> wish_in(const Body& body) {
  const auto call = body->object("call", {"number", "window"});
  if (!call) return std::nullopt;
  return tickets::CallWish{call->text("number"), call->optional_text("window")};
}

Response escalate(const Api& api, Desk& desk, const Request& request) {
  Body body(request, {"reason", "done_so_far", "asked_of_tam", "needed_by", "caller_waiting",
                      "call", "version"});
  tickets::Escalated words;
  words.reason = body->words("reason");
  words.done_so_far = body->optional_words("done_so_far");
  words.asked_of_tam = body->words("asked_of_tam");
  words.needed_by = body->instant("needed_by");
  words.caller_waiting = body->flag("caller_waiting");
  words.call_wish = wish_in(body);
  if (auto wrong = body.refused()) return std::move(*wrong);
  if (auto no = stale(api, desk, request, Action::escalate, body)) return std::move(*no);
  return after_verb(api, desk, request, Action::escalate,
                    tickets::escalate(desk, request.actor(), number_in(request), words));
}

// An escalation's number in the address; 0, which none has, if it is no number.
std::uint32_t escalation_in(const Request& request) {
  const std::string_view text = request.path_values.get("escalation");
  std::uint32_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : 0;
}

Response move(const Api& api, Desk& desk, const Request& request) {
  using tickets::EscalationState;
  Body body(request, {"state", "text", "version"});
  const auto to = body->word<EscalationState>("state", EscalationState::answered,
                                              tickets::escalation_state_from);
  const std::string text = body->optional_words("text");
  if (to == EscalationState::sent || to == EscalationState::expired)
    body->fault("state", "Write acknowledged, answered or declined.");
  if (auto wrong = body.refused()) return std::move(*wrong);
  if (auto no = stale(api, desk, request, Action::move_escalation, body)) return std::move(*no);
  return after_verb(api, desk, request, Action::move_escalation,
                    tickets::move_escalation(desk, request.actor(), number_in(request),
                                             escalation_in(request), to, text));
}

Response hand_over(const Api& api, Desk& desk, const Request& request) {
  Body body(request, {"result", "to", "text", "promised", "call", "version"});
  tickets::CallHandedOver call;
  call.result = body->word<tickets::CallResult>("result", call.result, tickets::call_result_from);
  if (!body->has("result")) body->fault("result", "This key is missing; add it.");
  call.to = {billing::folded(body->optional_text("to"))};
  call.text = body->optional_words("text");
  call.promised = promise_in(*body, "promised");
  call.call_wish = wish_in(body);
  if (auto wrong = body.refused()) return std::move(*wrong);
  if (auto no = stale(api, desk, request, Action::hand_over_call, body)) return std::move(*no);
  return after_verb(api, desk, request, Action::hand_over_call,
                    tickets::hand_over_call(desk, request.actor(), number_in(request), call));
}

Response call_back(const Api& api, Desk& desk, const Request& request) {
  Body body(request, {"promise", "reached", "text", "promised_again", "version"});
  tickets::CalledBack call;
  const auto promise = body->number("promise");
  if (!body->has("promise")) body->fault("promise", "This key is missing; add it.");
  if (!body->has("reached")) body->fault("reached", "This key is missing; add it.");
  call.promise = promise.value_or(0);
  call.reached = body->flag("reached");
  call.text = body->optional_words("text");
  call.promised_again = promise_in(*body, "promised_again");
  if (auto wrong = body.refused()) return std::move(*wrong);
  if (auto no = stale(api, desk, request, Action::call_back, body)) return std::move(*no);
  return after_verb(api, desk, request, Action::call_back,
                    tickets::call_back(desk, request.actor(), number_in(request), call));
}

}  // namespace

void add_ticket_calls(http::Router& router, const Api& api) {
  using Act = Response (*)(const Api&, Desk&, const Request&);
  const auto act = [&](std::string_view path, Action action, Act done) {
    router.post("/api/v1/tickets/{number}/" + std::string(path), pages::roles_for(action),
                changing(api, [&api, done](Desk& desk, const Request& request) {
                  return done(api, desk, request);
                }));
  };
  act("escalations", Action::escalate, escalate);
  act("escalations/{escalation}/answer", Action::move_escalation, move);
  act("calls", Action::hand_over_call, hand_over);
  act("call-backs", Action::call_back, call_back);
}

}  // namespace bot::api

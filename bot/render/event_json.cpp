#include "bot/render/event_json.h"

#include <nlohmann/json.hpp>

#include "bot/render/json_value.h"

namespace bot {
namespace {

using nlohmann::json;
using namespace tickets;

std::uint32_t number_at(const json& body, const char* key) {
  return body.at(key).get<std::uint32_t>();
}

// One pair of functions for each alternative of EventBody: what it writes, and what it reads.
json body_of(const Nothing&) { return {{"kind", "nothing"}}; }

json body_of(const Opened& body) {
  json result = {{"kind", "opened"},
                 {"request", text_of(body.kind)},
                 {"channel", text_of(body.channel)},
                 {"organization", body.organization.value},
                 {"account_name", body.account_name},
                 {"requester", json_of<json>(body.requester)},
                 {"description", body.description},
                 {"scope", json_of<json>(body.scope)}};
  if (body.call_wish) result["call_wish"] = json_of<json>(*body.call_wish);
  if (body.follows) result["follows"] = body.follows->value;
  return result;
}
Opened opened_from(const json& body) {
  return {known(request_kind_from(text_at(body, "request"))),
          known(channel_from(text_at(body, "channel"))),
          {text_at(body, "organization")},
          text_at(body, "account_name"),
          requester_from(body.at("requester")),
          text_at(body, "description"),
          scope_from(body.at("scope")),
          maybe_at(body, "call_wish", call_wish_from<json>),
          maybe_at(body, "follows",
                   [](const json& value) { return TicketNumber{value.get<std::string>()}; })};
}

json body_of(const SetupChecked& body) {
  return {{"kind", "setup_checked"}, {"report", json_of<json>(body.report)}};
}
SetupChecked setup_checked_from(const json& body) { return {report_from(body.at("report"))}; }

json body_of(const Asked& body) { return {{"kind", "asked"}, {"question", body.question}}; }
Asked asked_from(const json& body) { return {text_at(body, "question")}; }

json body_of(const Answered& body) {
  return {{"kind", "answered"}, {"text", body.text}, {"channel", text_of(body.channel)}};
}
Answered answered_from(const json& body) {
  return {text_at(body, "text"), known(channel_from(text_at(body, "channel")))};
}

json body_of(const Acknowledged& body) {
  return {{"kind", "acknowledged"},
          {"code", body.code},
          {"object_id", body.object_id},
          {"reason", body.reason},
          {"override_block", body.override_block}};
}
Acknowledged acknowledged_from(const json& body) {
  return {text_at(body, "code"), text_at(body, "object_id"), text_at(body, "reason"),
          body.at("override_block").get<bool>()};
}

json body_of(const Approved& body) {
  return {{"kind", "approved"}, {"fingerprint", body.fingerprint.lines}};
}
Approved approved_from(const json& body) { return {{text_at(body, "fingerprint")}}; }

json body_of(const ApprovalFell& body) {
  return {
      {"kind", "approval_fell"}, {"changes", body.changes}, {"report", json_of<json>(body.report)}};
}
ApprovalFell approval_fell_from(const json& body) {
  return {body.at("changes").get<std::vector<std::string>>(), report_from(body.at("report"))};
}

json body_of(const BansAssigned& body) {
  json bans = json::object();
  for (const auto& [cost_center, ban] : body.bans) bans[cost_center.value] = ban.value;
  return {{"kind", "bans_assigned"}, {"bans", std::move(bans)}};
}
BansAssigned bans_assigned_from(const json& body) {
  BansAssigned result;
  for (const auto& [cost_center, ban] : body.at("bans").items()) {
    result.bans[{cost_center}] = {ban.get<std::string>()};
  }
  return result;
}

json body_of(const Scheduled& body) { return {{"kind", "scheduled"}, {"from", body.from.text()}}; }
Scheduled scheduled_from(const json& body) { return {month_at(body, "from")}; }

json body_of(const TookEffect& body) {
  json names = json::object();
  for (const auto& [cost_center, name] : body.names) names[cost_center.value] = name;
  return {{"kind", "took_effect"}, {"from", body.from.text()}, {"names", std::move(names)}};
}
TookEffect took_effect_from(const json& body) {
  TookEffect result{month_at(body, "from")};
  for (const auto& [cost_center, name] : body.at("names").items())
    result.names[{cost_center}] = name.get<std::string>();
  return result;
}

json body_of(const Confirmed& body) {
  return {{"kind", "confirmed"},
          {"period", body.period.text()},
          {"invoice_numbers", body.invoice_numbers}};
}
Confirmed confirmed_from(const json& body) {
  return {month_at(body, "period"), body.at("invoice_numbers").get<std::vector<std::string>>()};
}

json body_of(const Closed& body) {
  return {{"kind", "closed"}, {"reason_code", body.reason_code}, {"text", body.text}};
}
Closed closed_from(const json& body) {
  return {text_at(body, "reason_code"), text_at(body, "text")};
}

json body_of(const Said& body) {
  return {{"kind", "said"}, {"text", body.text}, {"channel", text_of(body.channel)}};
}
Said said_from(const json& body) {
  return {text_at(body, "text"), known(channel_from(text_at(body, "channel")))};
}

json body_of(const Escalated& body) {
  json result = {{"kind", "escalated"},
                 {"reason", body.reason},
                 {"done_so_far", body.done_so_far},
                 {"asked_of_tam", body.asked_of_tam},
                 {"caller_waiting", body.caller_waiting},
                 {"adds_to", body.adds_to}};
  if (body.needed_by) result["needed_by"] = billing::text_of(*body.needed_by);
  if (body.call_wish) result["call_wish"] = json_of<json>(*body.call_wish);
  return result;
}
Escalated escalated_from(const json& body) {
  Escalated result{text_at(body, "reason"),
                   text_at(body, "done_so_far"),
                   text_at(body, "asked_of_tam"),
                   std::nullopt,
                   body.at("caller_waiting").get<bool>(),
                   number_at(body, "adds_to"),
                   maybe_at(body, "call_wish", call_wish_from<json>)};
  if (body.contains("needed_by")) result.needed_by = instant_at(body, "needed_by");
  return result;
}

json body_of(const Duplicated& body) { return {{"kind", "duplicated"}, {"of", body.of.value}}; }
Duplicated duplicated_from(const json& body) { return {{text_at(body, "of")}}; }

json body_of(const Reopened& body) { return {{"kind", "reopened"}, {"reason", body.reason}}; }
Reopened reopened_from(const json& body) { return {text_at(body, "reason")}; }

json body_of(const Taken& body) {
  return {{"kind", "taken"}, {"owner", body.owner.value}, {"name", body.name}};
}
Taken taken_from(const json& body) { return {{text_at(body, "owner")}, text_at(body, "name")}; }

json body_of(const EscalationMoved& body) {
  json result = {{"kind", "escalation_moved"},
                 {"escalation", body.escalation},
                 {"state", text_of(body.state)},
                 {"text", body.text}};
  if (body.asked) result["asked"] = body.asked->value;
  return result;
}
EscalationMoved escalation_moved_from(const json& body) {
  return {number_at(body, "escalation"), known(escalation_state_from(text_at(body, "state"))),
          text_at(body, "text"), maybe_at(body, "asked", [](const json& value) {
            return Email{value.get<std::string>()};
          })};
}

json body_of(const CallHandedOver& body) {
  json result = {{"kind", "call_handed_over"},
                 {"result", text_of(body.result)},
                 {"to", body.to.value},
                 {"text", body.text}};
  if (body.promised) result["promised"] = json_of<json>(*body.promised);
  if (body.call_wish) result["call_wish"] = json_of<json>(*body.call_wish);
  return result;
}
CallHandedOver call_handed_over_from(const json& body) {
  return {known(call_result_from(text_at(body, "result"))),
          {text_at(body, "to")},
          text_at(body, "text"),
          maybe_at(body, "promised", promised_call_from<json>),
          maybe_at(body, "call_wish", call_wish_from<json>)};
}

json body_of(const CalledBack& body) {
  json result = {{"kind", "called_back"},
                 {"promise", body.promise},
                 {"reached", body.reached},
                 {"text", body.text}};
  if (body.promised_again) result["promised_again"] = json_of<json>(*body.promised_again);
  return result;
}
CalledBack called_back_from(const json& body) {
  return {number_at(body, "promise"), body.at("reached").get<bool>(), text_at(body, "text"),
          maybe_at(body, "promised_again", promised_call_from<json>)};
}

json body_of(const Reminded& body) {
  json result = {{"kind", "reminded"}, {"timer", json_of<json>(body.timer)}, {"items", body.items}};
  if (body.from) result["from"] = body.from->text();
  if (body.to) result["to"] = body.to->text();
  return result;
}
Reminded reminded_from(const json& body) {
  Reminded result{timer_key_from(body.at("timer")),
                  body.at("items").get<std::vector<std::string>>(), std::nullopt, std::nullopt};
  if (body.contains("from")) result.from = month_at(body, "from");
  if (body.contains("to")) result.to = month_at(body, "to");
  return result;
}

json body_of(const DriftSeen& body) {
  return {{"kind", "drift_seen"}, {"drift", text_of(body.kind)}, {"sentences", body.sentences}};
}
DriftSeen drift_seen_from(const json& body) {
  return {known(drift_kind_from(text_at(body, "drift"))),
          body.at("sentences").get<std::vector<std::string>>()};
}

json body_of(const DriftGone& body) {
  return {{"kind", "drift_gone"}, {"drift", text_of(body.kind)}};
}
DriftGone drift_gone_from(const json& body) {
  return {known(drift_kind_from(text_at(body, "drift")))};
}

EventBody body_from(const json& body) {
  const std::string kind = text_at(body, "kind");
  if (kind == "nothing") return Nothing{};
  if (kind == "opened") return opened_from(body);
  if (kind == "setup_checked") return setup_checked_from(body);
  if (kind == "asked") return asked_from(body);
  if (kind == "answered") return answered_from(body);
  if (kind == "acknowledged") return acknowledged_from(body);
  if (kind == "approved") return approved_from(body);
  if (kind == "approval_fell") return approval_fell_from(body);
  if (kind == "bans_assigned") return bans_assigned_from(body);
  if (kind == "scheduled") return scheduled_from(body);
  if (kind == "took_effect") return took_effect_from(body);
  if (kind == "confirmed") return confirmed_from(body);
  if (kind == "closed") return closed_from(body);
  if (kind == "said") return said_from(body);
  if (kind == "escalated") return escalated_from(body);
  if (kind == "duplicated") return duplicated_from(body);
  if (kind == "reopened") return reopened_from(body);
  if (kind == "taken") return taken_from(body);
  if (kind == "escalation_moved") return escalation_moved_from(body);
  if (kind == "call_handed_over") return call_handed_over_from(body);
  if (kind == "called_back") return called_back_from(body);
  if (kind == "reminded") return reminded_from(body);
  if (kind == "drift_seen") return drift_seen_from(body);
  if (kind == "drift_gone") return drift_gone_from(body);
  throw std::runtime_error("an unknown kind of event: " + kind);
}

}  // namespace

std::string event_body_json(const EventBody& body) {
  return std::visit([](const auto& alternative) { return body_of(alternative).dump(); }, body);
}

EventBody event_body_from_json(std::string_view text) {
  try {
    return body_from(json::parse(text));
  } catch (const json::exception& problem) {
    throw std::runtime_error(std::string("an event cannot be read: ") +
                             without_name(problem.what()));
  }
}

std::string text_list_json(const std::vector<std::string>& texts) { return json(texts).dump(); }

std::vector<std::string> text_list_from_json(std::string_view text) {
  try {
    return json::parse(text).get<std::vector<std::string>>();
  } catch (const json::exception& problem) {
    throw std::runtime_error(std::string("a list cannot be read: ") + without_name(problem.what()));
  }
}

}  // namespace bot

#include <nlohmann/json.hpp>

#include "bot/render/event_json.h"
#include "bot/render/json_value.h"

namespace bot {
namespace {

using nlohmann::json;
using namespace tickets;

json acknowledgements_json(const Ticket& ticket) {
  json list = json::array();
  for (const auto& given : ticket.acknowledgements) {
    list.push_back({{"code", given.code},
                    {"object_id", given.object_id},
                    {"reason", given.reason},
                    {"override_block", given.override_block},
                    {"by", given.by.value}});
  }
  return list;
}

json bans_json(const Ticket& ticket) {
  json bans = json::object();
  for (const auto& [cost_center, assigned] : ticket.bans) {
    bans[cost_center.value] = {{"ban", assigned.ban.value}, {"by", assigned.by.value}};
  }
  return bans;
}

json owner_json(const tickets::Owner& owner) {
  return {{"email", owner.email.value}, {"name", owner.name}};
}
tickets::Owner owner_from(const json& owner) {
  return {{text_at(owner, "email")}, text_at(owner, "name")};
}

json stages_json(const Ticket& ticket) {
  json list = json::array();
  for (const Stage& stage : ticket.stages)
    list.push_back({{"status", text_of(stage.status)},
                    {"since", billing::text_of(stage.since)},
                    {"sequence", stage.sequence}});
  return list;
}

json escalations_json(const Ticket& ticket) {
  json list = json::array();
  for (const Escalation& one : ticket.escalations) {
    json escalation = {{"sequence", one.sequence},
                       {"reason", one.reason},
                       {"done_so_far", one.done_so_far},
                       {"asked_of_tam", one.asked_of_tam},
                       {"caller_waiting", one.caller_waiting},
                       {"state", text_of(one.state)},
                       {"place", one.place},
                       {"sent_at", billing::text_of(one.sent_at)}};
    if (one.needed_by) escalation["needed_by"] = billing::text_of(*one.needed_by);
    if (one.asked) escalation["asked"] = one.asked->value;
    if (one.holder) escalation["holder"] = owner_json(*one.holder);
    list.push_back(std::move(escalation));
  }
  return list;
}

Escalation escalation_from(const json& escalation) {
  Escalation one;
  one.sequence = escalation.at("sequence").get<std::uint32_t>();
  one.reason = text_at(escalation, "reason");
  one.done_so_far = text_at(escalation, "done_so_far");
  one.asked_of_tam = text_at(escalation, "asked_of_tam");
  one.caller_waiting = escalation.at("caller_waiting").get<bool>();
  one.state = known(escalation_state_from(text_at(escalation, "state")));
  one.place = escalation.at("place").get<std::uint32_t>();
  one.sent_at = instant_at(escalation, "sent_at");
  if (escalation.contains("needed_by")) one.needed_by = instant_at(escalation, "needed_by");
  if (escalation.contains("asked")) one.asked = Email{text_at(escalation, "asked")};
  one.holder = maybe_at(escalation, "holder", owner_from);
  return one;
}

// What hangs on a ticket beside its way through the statuses.
void write_care(const Ticket& ticket, json& summary) {
  summary["revision"] = ticket.revision;
  summary["stages"] = stages_json(ticket);
  if (ticket.duplicate_of) summary["duplicate_of"] = ticket.duplicate_of->value;
  if (ticket.follows) summary["follows"] = ticket.follows->value;
  if (ticket.call_wish) summary["call_wish"] = json_of<json>(*ticket.call_wish);
  if (ticket.owner) summary["owner"] = owner_json(*ticket.owner);
  if (!ticket.escalations.empty()) summary["escalations"] = escalations_json(ticket);
  for (const CallBack& one : ticket.call_backs)
    summary["call_backs"].push_back(
        {{"sequence", one.sequence}, {"promised", json_of<json>(one.promised)}});
  for (const FollowUp& one : ticket.follow_ups)
    summary["follow_ups"].push_back({{"kind", text_of(one.kind)},
                                     {"sentences", one.sentences},
                                     {"opened_at", billing::text_of(one.opened_at)}});
  for (const TimerKey& key : ticket.fired) summary["fired"].push_back(json_of<json>(key));
}

json list_at(const json& summary, const char* key) {
  return summary.contains(key) ? summary.at(key) : json::array();
}

void read_care(const json& summary, Ticket& ticket) {
  ticket.revision = summary.at("revision").get<std::uint32_t>();
  for (const auto& stage : summary.at("stages"))
    ticket.stages.push_back({known(status_from(text_at(stage, "status"))),
                             instant_at(stage, "since"),
                             stage.at("sequence").get<std::uint32_t>()});
  const auto number = [](const json& value) { return TicketNumber{value.get<std::string>()}; };
  ticket.duplicate_of = maybe_at(summary, "duplicate_of", number);
  ticket.follows = maybe_at(summary, "follows", number);
  ticket.call_wish = maybe_at(summary, "call_wish", call_wish_from<json>);
  ticket.owner = maybe_at(summary, "owner", owner_from);
  for (const auto& one : list_at(summary, "escalations"))
    ticket.escalations.push_back(escalation_from(one));
  for (const auto& one : list_at(summary, "call_backs"))
    ticket.call_backs.push_back(
        {one.at("sequence").get<std::uint32_t>(), promised_call_from(one.at("promised"))});
  for (const auto& one : list_at(summary, "follow_ups"))
    ticket.follow_ups.push_back({known(drift_kind_from(text_at(one, "kind"))),
                                 one.at("sentences").get<std::vector<std::string>>(),
                                 instant_at(one, "opened_at")});
  for (const auto& key : list_at(summary, "fired")) ticket.fired.insert(timer_key_from(key));
}

void read_progress(const json& summary, Ticket& ticket) {
  if (summary.contains("report")) ticket.report = report_from(summary.at("report"));
  for (const auto& given : summary.at("acknowledgements")) {
    ticket.acknowledgements.push_back({text_at(given, "code"),
                                       text_at(given, "object_id"),
                                       text_at(given, "reason"),
                                       given.at("override_block").get<bool>(),
                                       {text_at(given, "by")}});
  }
  if (summary.contains("approval")) {
    const json& approval = summary.at("approval");
    ticket.approval = {
        {text_at(approval, "by")}, instant_at(approval, "at"), {text_at(approval, "fingerprint")}};
  }
  for (const auto& [cost_center, assigned] : summary.at("bans").items()) {
    ticket.bans[{cost_center}] = {{text_at(assigned, "ban")}, {text_at(assigned, "by")}};
  }
  if (summary.contains("scheduled")) {
    const json& scheduled = summary.at("scheduled");
    ticket.scheduled = {
        month_at(scheduled, "from"), {text_at(scheduled, "by")}, instant_at(scheduled, "at")};
  }
  if (summary.contains("in_effect_from")) {
    ticket.in_effect_from = month_at(summary, "in_effect_from");
  }
  ticket.invoice_numbers = summary.at("invoice_numbers").get<std::vector<std::string>>();
  ticket.closing_reason = text_at(summary, "closing_reason");
}

}  // namespace

std::string ticket_json(const Ticket& ticket) {
  json summary = {{"number", ticket.number.value},
                  {"version", ticket.version.value},
                  {"kind", text_of(ticket.kind)},
                  {"channel", text_of(ticket.channel)},
                  {"organization", ticket.organization.value},
                  {"account_name", ticket.account_name},
                  {"requester", json_of<json>(ticket.requester)},
                  {"description", ticket.description},
                  {"scope", json_of<json>(ticket.scope)},
                  {"status", text_of(ticket.status)},
                  {"question", ticket.question},
                  {"opened_at", billing::text_of(ticket.opened_at)},
                  {"changed_at", billing::text_of(ticket.changed_at)},
                  {"acknowledgements", acknowledgements_json(ticket)},
                  {"bans", bans_json(ticket)},
                  {"invoice_numbers", ticket.invoice_numbers},
                  {"closing_reason", ticket.closing_reason}};
  if (ticket.asked_from) summary["asked_from"] = text_of(*ticket.asked_from);
  if (ticket.report) summary["report"] = json_of<json>(*ticket.report);
  if (ticket.approval) {
    summary["approval"] = {{"by", ticket.approval->by.value},
                           {"at", billing::text_of(ticket.approval->at)},
                           {"fingerprint", ticket.approval->fingerprint.lines}};
  }
  if (ticket.scheduled) {
    summary["scheduled"] = {{"from", ticket.scheduled->from.text()},
                            {"by", ticket.scheduled->by.value},
                            {"at", billing::text_of(ticket.scheduled->at)}};
  }
  if (ticket.in_effect_from) summary["in_effect_from"] = ticket.in_effect_from->text();
  write_care(ticket, summary);
  return summary.dump();
}

Ticket ticket_from_json(std::string_view text) {
  try {
    const json summary = json::parse(text);
    Ticket ticket;
    ticket.number = {text_at(summary, "number")};
    ticket.version = {summary.at("version").get<std::uint32_t>()};
    ticket.kind = known(request_kind_from(text_at(summary, "kind")));
    ticket.channel = known(channel_from(text_at(summary, "channel")));
    ticket.organization = {text_at(summary, "organization")};
    ticket.account_name = text_at(summary, "account_name");
    ticket.requester = requester_from(summary.at("requester"));
    ticket.description = text_at(summary, "description");
    ticket.scope = scope_from(summary.at("scope"));
    ticket.status = known(status_from(text_at(summary, "status")));
    if (summary.contains("asked_from")) {
      ticket.asked_from = known(status_from(text_at(summary, "asked_from")));
    }
    ticket.question = text_at(summary, "question");
    ticket.opened_at = instant_at(summary, "opened_at");
    ticket.changed_at = instant_at(summary, "changed_at");
    read_progress(summary, ticket);
    read_care(summary, ticket);
    return ticket;
  } catch (const json::exception& problem) {
    throw std::runtime_error(std::string("a ticket cannot be read: ") +
                             without_name(problem.what()));
  }
}

}  // namespace bot

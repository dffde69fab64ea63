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
    return ticket;
  } catch (const json::exception& problem) {
    throw std::runtime_error(std::string("a ticket cannot be read: ") + problem.what());
  }
}

}  // namespace bot

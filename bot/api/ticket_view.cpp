#include "bot/api/ticket_view.h"

#include "bot/pages/ticket/timeline.h"
#include "bot/render/event_json.h"
#include "tickets/clock/sentence.h"

namespace bot::api {
namespace {

using tickets::Actor;
using tickets::Ticket;

template <class T>
Json instant_or_null(const std::optional<T>& instant) {
  return instant ? Json(billing::text_of(*instant)) : Json();
}

Json month_or_null(const std::optional<billing::Month>& month) {
  return month ? Json(month->text()) : Json();
}

Json number_or_null(const std::optional<tickets::TicketNumber>& number) {
  return number ? Json(number->value) : Json();
}

Json texts_json(const std::vector<std::string>& texts) {
  Json list = Json::list();
  for (const std::string& text : texts) list.add(text);
  return list;
}

Json finding_json(const billing::Finding& finding) {
  Json json = Json::object();
  json.set("code", finding.code).set("severity", billing::text_of(finding.severity));
  json.set("object_id", finding.object_id).set("object_name", finding.object_name);
  json.set("sentence", finding.sentence).set("remedy", finding.remedy);
  json.set("cost_center", finding.cost_center);
  return json;
}

Json findings_json(const std::vector<billing::Finding>& findings, const Actor& reader) {
  Json list = Json::list();
  for (const billing::Finding& finding : findings) {
    if (is_customer(reader) && finding.severity != billing::Severity::block) continue;
    list.add(finding_json(finding));
  }
  return list;
}

Json requester_json(const tickets::Requester& requester) {
  Json json = Json::object();
  json.set("email", requester.email.value).set("name", requester.name);
  json.set("phone", requester.phone);
  return json;
}

Json call_json(const std::optional<tickets::CallWish>& wish) {
  if (!wish) return {};
  Json json = Json::object();
  json.set("number", wish->number).set("window", wish->window);
  return json;
}

Json owner_json(const std::optional<tickets::Owner>& owner) {
  if (!owner) return {};
  Json json = Json::object();
  json.set("email", owner->email.value).set("name", owner->name);
  return json;
}

Json actions_json(const std::vector<tickets::Action>& actions) {
  Json list = Json::list();
  for (const tickets::Action action : actions) list.add(tickets::text_of(action));
  return list;
}

Json escalation_json(const tickets::Escalation& one) {
  Json json = Json::object();
  json.set("number", one.sequence).set("state", tickets::text_of(one.state));
  json.set("reason", one.reason).set("done_so_far", one.done_so_far);
  json.set("asked_of_tam", one.asked_of_tam).set("needed_by", instant_or_null(one.needed_by));
  json.set("caller_waiting", one.caller_waiting).set("place", one.place);
  json.set("asked", one.asked ? Json(one.asked->value) : Json());
  json.set("holder", owner_json(one.holder)).set("sent_at", billing::text_of(one.sent_at));
  return json;
}

Json call_back_json(const tickets::CallBack& one) {
  Json json = Json::object();
  json.set("promise", one.sequence).set("number", one.promised.number);
  json.set("from", billing::text_of(one.promised.from));
  json.set("to", billing::text_of(one.promised.to)).set("time_zone", one.promised.time_zone);
  json.set("owner", one.promised.owner.value);
  return json;
}

Json acknowledgements_json(const Ticket& ticket) {
  Json list = Json::list();
  for (const tickets::Acknowledgement& one : ticket.acknowledgements) {
    Json json = Json::object();
    json.set("code", one.code).set("object_id", one.object_id).set("reason", one.reason);
    json.set("override", one.override_block).set("by", one.by.value);
    list.add(std::move(json));
  }
  return list;
}

Json bans_json(const Ticket& ticket) {
  Json bans = Json::object();
  for (const auto& [cost_center, given] : ticket.bans) {
    Json json = Json::object();
    json.set("ban", given.ban.value).set("by", given.by.value);
    bans.set(cost_center.value, std::move(json));
  }
  return bans;
}

// What only colleagues may know.
void add_inner_side(Json& json, const Ticket& ticket) {
  json.set("owner", owner_json(ticket.owner));
  json.set("acknowledgements", acknowledgements_json(ticket));
  Json approval;
  if (ticket.approval) {
    approval = Json::object();
    approval.set("by", ticket.approval->by.value);
    approval.set("at", billing::text_of(ticket.approval->at));
  }
  json.set("approval", std::move(approval)).set("bans", bans_json(ticket));
  Json escalations = Json::list(), calls = Json::list(), drifts = Json::list();
  for (const auto& one : ticket.escalations) escalations.add(escalation_json(one));
  for (const auto& one : ticket.call_backs) calls.add(call_back_json(one));
  for (const auto& one : ticket.follow_ups) {
    Json drift = Json::object();
    drift.set("kind", tickets::text_of(one.kind)).set("sentences", texts_json(one.sentences));
    drift.set("opened_at", billing::text_of(one.opened_at));
    drifts.add(std::move(drift));
  }
  json.set("escalations", std::move(escalations)).set("call_backs", std::move(calls));
  json.set("follow_ups", std::move(drifts));
}

Json account_numbers_json(const Ticket& ticket) {
  Json json = Json::object();
  json.set("assigned", ticket.scope.size() - tickets::cost_centers_without_ban(ticket).size());
  json.set("of", ticket.scope.size());
  return json;
}

Json scope_json(const Ticket& ticket) {
  Json list = Json::list();
  for (const auto& id : ticket.scope) list.add(id.value);
  return list;
}

}  // namespace

bool is_customer(const Actor& actor) { return actor.role == tickets::Role::customer; }

Json ticket_row(const tickets::Desk& desk, const Ticket& ticket, const Actor& reader) {
  const tickets::Standing standing = tickets::standing(ticket, desk.settings, desk.now);
  Json json = Json::object();
  json.set("number", ticket.number.value).set("version", ticket.version.value);
  json.set("kind", tickets::text_of(ticket.kind)).set("status", tickets::text_of(ticket.status));
  json.set("sentence", tickets::status_sentence(ticket, desk.settings, reader.role));
  json.set("turn", tickets::text_of(standing.turn));
  json.set("next_news_by", instant_or_null(standing.next_news_by));
  json.set("organization", ticket.organization.value);
  json.set("opened_at", billing::text_of(ticket.opened_at));
  json.set("changed_at", billing::text_of(ticket.changed_at));
  return json;
}

Json ticket_json(const tickets::Desk& desk, const Ticket& ticket, const Actor& reader) {
  Json json = ticket_row(desk, ticket, reader);
  json.set("revision", ticket.revision).set("channel", tickets::text_of(ticket.channel));
  json.set("account_name", ticket.account_name);
  json.set("requester", requester_json(ticket.requester));
  json.set("description", ticket.description).set("scope", scope_json(ticket));
  json.set("question", ticket.question);
  json.set("verdict", ticket.report ? Json(billing::text_of(ticket.report->verdict)) : Json());
  json.set("checked_at",
           ticket.report ? Json(billing::text_of(ticket.report->checked_at)) : Json());
  json.set("findings", findings_json(tickets::open_findings(ticket), reader));
  json.set("account_numbers", account_numbers_json(ticket));
  json.set("switch_from", ticket.scheduled ? Json(ticket.scheduled->from.text()) : Json());
  json.set("in_effect_from", month_or_null(ticket.in_effect_from));
  json.set("invoices", texts_json(ticket.invoice_numbers));
  json.set("closing_reason", ticket.closing_reason);
  json.set("duplicate_of", number_or_null(ticket.duplicate_of));
  json.set("follows", number_or_null(ticket.follows));
  json.set("call", call_json(ticket.call_wish));
  json.set("actions", actions_json(tickets::available_actions(ticket.status, reader.role)));
  if (!is_customer(reader)) add_inner_side(json, ticket);
  return json;
}

Json event_json(const tickets::StoredEvent& stored, tickets::RequestKind kind,
                const Actor& reader) {
  using pages::Reader;
  const tickets::Event& event = stored.event;
  const Reader side = is_customer(reader) ? Reader::customer : Reader::staff;
  const pages::EventWords words = pages::words_of(event, side, kind);
  Json json = Json::object();
  json.set("sequence", event.sequence).set("at", billing::text_of(event.at));
  json.set("action", tickets::text_of(event.action));
  json.set("from", event.from ? Json(tickets::text_of(*event.from)) : Json());
  json.set("to", tickets::text_of(event.to)).set("audience", tickets::text_of(event.audience));
  json.set("by", pages::who_did(event.by, side));
  json.set("title", words.title).set("text", words.text);
  if (is_customer(reader)) return json;
  json.set("by_email", event.by.email.value).set("hash", stored.hash);
  json.set("body", Json::parsed(event_body_json(event.body)));
  return json;
}

Json report_json(const billing::SetupReport& report, const Actor& reader) {
  Json json = Json::object();
  json.set("verdict", billing::text_of(report.verdict));
  json.set("checked_at", billing::text_of(report.checked_at));
  json.set("findings", findings_json(report.findings, reader));
  return json;
}

std::vector<tickets::Unmet> with_addresses(std::vector<tickets::Unmet> unmet,
                                           std::string_view base_url,
                                           const tickets::TicketNumber& number) {
  for (tickets::Unmet& one : unmet) {
    if (one.link.starts_with('/'))
      one.link = std::string(base_url) + one.link;
    else
      one.link = std::string(base_url) + "/tickets/" + number.value + one.link;
  }
  return unmet;
}

Json unmet_json(const std::vector<tickets::Unmet>& unmet) {
  Json list = Json::list();
  for (const tickets::Unmet& one : unmet) {
    Json json = Json::object();
    json.set("code", one.code).set("sentence", one.sentence).set("link", one.link);
    list.add(std::move(json));
  }
  return list;
}

Json explanation_json(const Ticket& ticket, const tickets::Explanation& facts,
                      std::string_view base_url) {
  Json clock = Json::object(), segments = Json::list();
  for (const tickets::Segment& segment : facts.segments) {
    Json json = Json::object();
    json.set("from", billing::text_of(segment.from)).set("to", instant_or_null(segment.to));
    json.set("runs", segment.runs).set("cause", segment.cause);
    json.set("used_seconds", segment.used.count());
    segments.add(std::move(json));
  }
  clock.set("runs", facts.runs).set("sentence", facts.clock);
  clock.set("used_seconds", facts.used.count()).set("promised_seconds", facts.promised.count());
  clock.set("segments", std::move(segments));
  Json json = Json::object();
  json.set("number", ticket.number.value).set("version", ticket.version.value);
  json.set("status", tickets::text_of(ticket.status)).set("sentence", facts.sentence);
  json.set("turn", tickets::text_of(facts.turn));
  json.set("missing", unmet_json(with_addresses(facts.missing, base_url, ticket.number)));
  json.set("next_news_by", instant_or_null(facts.next_news_by)).set("clock", std::move(clock));
  json.set("month", month_or_null(facts.month)).set("slips_at", instant_or_null(facts.slips_at));
  json.set("possible", actions_json(facts.possible));
  return json;
}

std::string etag_of(const Ticket& ticket) {
  return "\"" + std::to_string(ticket.version.value) + "\"";
}

}  // namespace bot::api

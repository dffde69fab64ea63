#include "bot/render/evidence_json.h"

#include <nlohmann/json.hpp>

#include "billing/structure/fingerprint_words.h"
#include "bot/crypto/crypto.h"
#include "bot/render/event_json.h"
#include "bot/render/json_value.h"

namespace bot {
namespace {

using Json = nlohmann::ordered_json;
using tickets::Event;

Json actor_json(const tickets::Actor& actor) {
  Json by = {
      {"email", actor.email.value}, {"name", actor.name}, {"role", tickets::text_of(actor.role)}};
  if (actor.organization) by["organization"] = actor.organization->value;
  return by;
}

// What every part of the document begins with: the event it is read off.
Json begun(const Event& event) {
  return {
      {"event", event.sequence}, {"at", billing::text_of(event.at)}, {"by", actor_json(event.by)}};
}

Json asked(const Event& event, const tickets::Opened& body) {
  Json request = begun(event);
  request["kind"] = tickets::text_of(body.kind);
  request["channel"] = tickets::text_of(body.channel);
  request["account_name"] = body.account_name;
  request["requester"] = json_of<Json>(body.requester);
  request["description"] = body.description;
  request["scope"] = json_of<Json>(body.scope);
  if (body.call_wish) request["call_wish"] = json_of<Json>(*body.call_wish);
  if (body.follows) request["follows"] = body.follows->value;
  return request;
}

Json check(const Event& event, const billing::SetupReport& report) {
  Json made = begun(event);
  made["report"] = json_of<Json>(report);
  made["structure_sha256"] = digest_of(report.fingerprint);
  return made;
}

Json accepted(const Event& event, const tickets::Acknowledged& body) {
  Json made = begun(event);
  made["code"] = body.code;
  made["object_id"] = body.object_id;
  made["override"] = body.override_block;
  made["reason"] = body.reason;
  return made;
}

Json approval(const Event& event, const tickets::Approved& body) {
  Json made = begun(event);
  made["structure_sha256"] = digest_of(body.fingerprint);
  made["structure"] = billing::in_words(body.fingerprint);
  return made;
}

// Each kind of event that proves something goes to its part of the document.
struct Sort {
  Json& document;
  const Event& event;

  void operator()(const tickets::Opened& body) const { document["asked"] = asked(event, body); }
  void operator()(const tickets::SetupChecked& body) const {
    document["checks"].push_back(check(event, body.report));
  }
  void operator()(const tickets::Acknowledged& body) const {
    document["accepted"].push_back(accepted(event, body));
  }
  void operator()(const tickets::Approved& body) const {
    document["approvals"].push_back(approval(event, body));
  }
  void operator()(const tickets::ApprovalFell& body) const {
    document["checks"].push_back(check(event, body.report));
    Json fallen = begun(event);
    fallen["changes"] = body.changes;
    document["approvals_fallen"].push_back(std::move(fallen));
  }
  void operator()(const tickets::BansAssigned& body) const {
    for (const auto& [cost_center, ban] : body.bans) {
      Json row = begun(event);
      row["cost_center"] = cost_center.value;
      row["ban"] = ban.value.empty() ? Json(nullptr) : Json(ban.value);
      document["bans"].push_back(std::move(row));
    }
  }
  template <class Other>
  void operator()(const Other&) const {}
};

void add_decisions(Json& document, const Evidence& evidence) {
  for (const char* part : {"checks", "accepted", "approvals", "approvals_fallen", "bans"}) {
    document[part] = Json::array();
  }
  for (const tickets::StoredEvent& stored : evidence.events) {
    std::visit(Sort{document, stored.event}, stored.event.body);
  }
}

Json assignments_of(const Evidence& evidence) {
  Json list = Json::array();
  for (const billing::BanAssignment& one : evidence.assignments) {
    list.push_back({{"ban", one.ban.value},
                    {"cost_center", one.cost_center ? Json(one.cost_center->value) : Json(nullptr)},
                    {"from", one.from.text()},
                    {"retired", one.retired ? Json(one.retired->text()) : Json(nullptr)}});
  }
  return list;
}

Json dates_of(const tickets::Ticket& ticket) {
  Json dates = {{"opened_at", billing::text_of(ticket.opened_at)},
                {"scheduled_for", nullptr},
                {"scheduled_by", nullptr},
                {"in_effect_from", nullptr}};
  if (ticket.scheduled) {
    dates["scheduled_for"] = ticket.scheduled->from.text();
    dates["scheduled_by"] = ticket.scheduled->by.value;
  }
  if (ticket.in_effect_from) dates["in_effect_from"] = ticket.in_effect_from->text();
  return dates;
}

Json mode_changes_of(const Evidence& evidence) {
  Json list = Json::array();
  for (const billing::ModeChange& one : evidence.mode_changes) {
    list.push_back({{"mode", billing::text_of(one.mode)},
                    {"from", one.from.text()},
                    {"scope", json_of<Json>(one.scope)},
                    {"recorded_at", billing::text_of(one.recorded_at)}});
  }
  return list;
}

Json invoices_of(const Evidence& evidence) {
  Json list = Json::array();
  for (const EvidenceInvoice& one : evidence.invoices) {
    const billing::Invoice& invoice = one.invoice;
    list.push_back({{"number", invoice.number ? invoice.number->value : ""},
                    {"bearer", invoice.bearer_name},
                    {"ban", invoice.ban ? Json(invoice.ban->value) : Json(nullptr)},
                    {"period", invoice.period.text()},
                    {"currency", invoice.total.currency.code()},
                    {"total", invoice.total.text()},
                    {"seal", one.seal}});
  }
  return list;
}

Json events_of(const Evidence& evidence) {
  Json list = Json::array();
  for (const tickets::StoredEvent& stored : evidence.events) {
    Json row = begun(stored.event);
    row["action"] = tickets::text_of(stored.event.action);
    row["from"] = stored.event.from ? Json(tickets::text_of(*stored.event.from)) : Json(nullptr);
    row["to"] = tickets::text_of(stored.event.to);
    row["audience"] = tickets::text_of(stored.event.audience);
    row["body"] = Json::parse(event_body_json(stored.event.body));
    row["previous_hash"] = stored.previous_hash;
    row["hash"] = stored.hash;
    list.push_back(std::move(row));
  }
  return list;
}

Json chain_of(const Evidence& evidence) {
  return {{"algorithm", "SHA-256 of the hash before and the event's canonical text"},
          {"holds", !evidence.first_altered.has_value()},
          {"first_altered", evidence.first_altered ? Json(*evidence.first_altered) : Json(nullptr)},
          {"last_hash", evidence.events.empty() ? "" : evidence.events.back().hash}};
}

}  // namespace

std::string digest_of(const billing::Fingerprint& fingerprint) {
  return sha256_hex(fingerprint.lines);
}

std::string evidence_json(const Evidence& evidence) {
  const tickets::Ticket& ticket = evidence.ticket;
  Json document = {{"ticket", ticket.number.value},
                   {"kind", tickets::text_of(ticket.kind)},
                   {"status", tickets::text_of(ticket.status)},
                   {"revision", ticket.revision},
                   {"organization",
                    {{"name", ticket.organization.value}, {"title", evidence.organization_title}}},
                   {"made_at", billing::text_of(evidence.made_at)},
                   {"chain", chain_of(evidence)}};
  add_decisions(document, evidence);
  document["ban_assignments"] = assignments_of(evidence);
  document["dates"] = dates_of(ticket);
  document["mode_changes"] = mode_changes_of(evidence);
  document["invoices"] = invoices_of(evidence);
  document["events"] = events_of(evidence);
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bot

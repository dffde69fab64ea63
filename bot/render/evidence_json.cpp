#include "bot/render/evidence_json.h"

#include <nlohmann/json.hpp>

#include "billing/structure/fingerprint_words.h"
#include "bot/crypto/crypto.h"
#include "bot/render/event_json.h"
#include "bot/render/json_value.h"

namespace bot {
namespace {

using nlohmann::ordered_json;
using tickets::Event;

ordered_json actor_json(const tickets::Actor& actor) {
  ordered_json by = {
      {"email", actor.email.value}, {"name", actor.name}, {"role", tickets::text_of(actor.role)}};
  if (actor.organization) by["organization"] = actor.organization->value;
  return by;
}

// What every part of the document begins with: the event it is read off.
ordered_json begun(const Event& event) {
  return {
      {"event", event.sequence}, {"at", billing::text_of(event.at)}, {"by", actor_json(event.by)}};
}

ordered_json asked(const Event& event, const tickets::Opened& body) {
  ordered_json request = begun(event);
  request["kind"] = tickets::text_of(body.kind);
  request["channel"] = tickets::text_of(body.channel);
  request["account_name"] = body.account_name;
  request["requester"] = json_of<ordered_json>(body.requester);
  request["description"] = body.description;
  request["scope"] = json_of<ordered_json>(body.scope);
  if (body.call_wish) request["call_wish"] = json_of<ordered_json>(*body.call_wish);
  if (body.follows) request["follows"] = body.follows->value;
  return request;
}

ordered_json check(const Event& event, const billing::SetupReport& report) {
  ordered_json made = begun(event);
  made["report"] = json_of<ordered_json>(report);
  made["structure_sha256"] = digest_of(report.fingerprint);
  return made;
}

ordered_json accepted(const Event& event, const tickets::Acknowledged& body) {
  ordered_json made = begun(event);
  made["code"] = body.code;
  made["object_id"] = body.object_id;
  made["override"] = body.override_block;
  made["reason"] = body.reason;
  return made;
}

ordered_json approval(const Event& event, const tickets::Approved& body) {
  ordered_json made = begun(event);
  made["structure_sha256"] = digest_of(body.fingerprint);
  made["structure"] = billing::in_words(body.fingerprint);
  return made;
}

// Each kind of event that proves something goes to its part of the document.
struct Sort {
  ordered_json& document;
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
    ordered_json fallen = begun(event);
    fallen["changes"] = body.changes;
    document["approvals_fallen"].push_back(std::move(fallen));
  }
  void operator()(const tickets::BansAssigned& body) const {
    for (const auto& [cost_center, ban] : body.bans) {
      ordered_json row = begun(event);
      row["cost_center"] = cost_center.value;
      row["ban"] = ban.value.empty() ? ordered_json(nullptr) : ordered_json(ban.value);
      document["bans"].push_back(std::move(row));
    }
  }
  template <class Other>
  void operator()(const Other&) const {}
};

void add_decisions(ordered_json& document, const Evidence& evidence) {
  for (const char* part : {"checks", "accepted", "approvals", "approvals_fallen", "bans"}) {
    document[part] = ordered_json::array();
  }
  for (const tickets::StoredEvent& stored : evidence.events) {
    std::visit(Sort{document, stored.event}, stored.event.body);
  }
}

ordered_json assignments_of(const Evidence& evidence) {
  ordered_json list = ordered_json::array();
  for (const billing::BanAssignment& one : evidence.assignments) {
    list.push_back(
        {{"ban", one.ban.value},
         {"cost_center",
          one.cost_center ? ordered_json(one.cost_center->value) : ordered_json(nullptr)},
         {"from", one.from.text()},
         {"retired", one.retired ? ordered_json(one.retired->text()) : ordered_json(nullptr)}});
  }
  return list;
}

ordered_json dates_of(const tickets::Ticket& ticket) {
  ordered_json dates = {{"opened_at", billing::text_of(ticket.opened_at)},
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

ordered_json mode_changes_of(const Evidence& evidence) {
  ordered_json list = ordered_json::array();
  for (const billing::ModeChange& one : evidence.mode_changes) {
    list.push_back({{"mode", billing::text_of(one.mode)},
                    {"from", one.from.text()},
                    {"scope", json_of<ordered_json>(one.scope)},
                    {"recorded_at", billing::text_of(one.recorded_at)}});
  }
  return list;
}

ordered_json invoices_of(const Evidence& evidence) {
  ordered_json list = ordered_json::array();
  for (const EvidenceInvoice& one : evidence.invoices) {
    const billing::Invoice& invoice = one.invoice;
    list.push_back({{"number", invoice.number ? invoice.number->value : ""},
                    {"bearer", invoice.bearer_name},
                    {"ban", invoice.ban ? ordered_json(invoice.ban->value) : ordered_json(nullptr)},
                    {"period", invoice.period.text()},
                    {"currency", invoice.total.currency.code()},
                    {"total", invoice.total.text()},
                    {"seal", one.seal}});
  }
  return list;
}

ordered_json events_of(const Evidence& evidence) {
  ordered_json list = ordered_json::array();
  for (const tickets::StoredEvent& stored : evidence.events) {
    ordered_json row = begun(stored.event);
    row["action"] = tickets::text_of(stored.event.action);
    row["from"] = stored.event.from ? ordered_json(tickets::text_of(*stored.event.from))
                                    : ordered_json(nullptr);
    row["to"] = tickets::text_of(stored.event.to);
    row["audience"] = tickets::text_of(stored.event.audience);
    row["body"] = ordered_json::parse(event_body_json(stored.event.body));
    row["previous_hash"] = stored.previous_hash;
    row["hash"] = stored.hash;
    list.push_back(std::move(row));
  }
  return list;
}

ordered_json chain_of(const Evidence& evidence) {
  return {{"algorithm", "SHA-256 of the hash before and the event's canonical text"},
          {"holds", !evidence.first_altered.has_value()},
          {"first_altered",
           evidence.first_altered ? ordered_json(*evidence.first_altered) : ordered_json(nullptr)},
          {"last_hash", evidence.events.empty() ? "" : evidence.events.back().hash}};
}

}  // namespace

std::string digest_of(const billing::Fingerprint& fingerprint) {
  return sha256_hex(fingerprint.lines);
}

std::string evidence_json(const Evidence& evidence) {
  const tickets::Ticket& ticket = evidence.ticket;
  ordered_json document = {
      {"ticket", ticket.number.value},
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
  return document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace bot

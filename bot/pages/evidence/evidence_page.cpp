#include <algorithm>

#include "billing/structure/fingerprint_words.h"
#include "bot/pages/billing/certificate_view.h"
#include "bot/pages/evidence/evidence.h"
#include "bot/pages/evidence/evidence_pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/channel_words.h"
#include "bot/pages/parts/facts.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/ticket_page.h"
#include "bot/pages/ticket/timeline.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Event;

std::string when_and_who(const Site& site, const Event& event) {
  return instant_for_people(event.at, site.time_zone) + ", " + who_did(event.by, Reader::staff) +
         (event.by.email.value == "bot" ? "" : " (" + event.by.email.value + ")");
}

void show_asked(View& view, const Site& site, const Event& event, const tickets::Opened& body) {
  const std::string requester = body.requester.name + ", " + body.requester.email.value +
                                (body.requester.phone.empty() ? "" : ", " + body.requester.phone);
  show_facts(view, "ASKED",
             {{say("What"), std::string(words_of(body.kind).wish)},
              {say("Requester"), requester},
              {say("Opened"), when_and_who(site, event)},
              {say("Door"), std::string(channel_words(body.channel))},
              {say("CAM account name"), body.account_name},
              {say("Description"), body.description}});
}

std::string verdict_words(billing::Verdict verdict) {
  switch (verdict) {
    case billing::Verdict::ready: return say("ready");
    case billing::Verdict::blocked: return say("blocked");
    case billing::Verdict::unknown: return say("unknown");
  }
  return {};
}

std::string severity_words(billing::Severity severity) {
  switch (severity) {
    case billing::Severity::block: return say("block");
    case billing::Severity::warn: return say("warn");
    case billing::Severity::note: return say("note");
  }
  return {};
}

void show_check(View& view, const Site& site, const Event& event,
                const billing::SetupReport& report) {
  View& check = view.add("CHECK");
  check.set("WHEN", when_and_who(site, event)).set("VERDICT", verdict_words(report.verdict));
  check.set("DIGEST", digest_of(report.fingerprint));
  check.show_if(report.findings.empty(), "NO_FINDING");
  for (const billing::Finding& finding : report.findings) {
    View& row = check.add("FINDING");
    row.set("SEVERITY", severity_words(finding.severity)).set("CODE", finding.code);
    row.set("SENTENCE", said(finding.sentence)).set("OBJECT", finding.object_id);
  }
}

void show_accepted(View& view, const Site& site, const Event& event,
                   const tickets::Acknowledged& body) {
  View& row = view.add("ACCEPTED");
  row.set("WHEN", when_and_who(site, event)).set("CODE", body.code).set("OBJECT", body.object_id);
  row.set("HOW", body.override_block ? say("Overridden") : say("Accepted"))
      .set("REASON", body.reason);
}

void show_approval(View& view, const Site& site, const Event& event,
                   const tickets::Approved& body) {
  View& approval = view.add("APPROVAL");
  approval.set("WHEN", when_and_who(site, event)).set("DIGEST", digest_of(body.fingerprint));
  for (const std::string& sentence : billing::in_words(body.fingerprint)) {
    approval.add("SENTENCE").set("TEXT", said(sentence));
  }
}

void show_fallen(View& view, const Site& site, const Event& event,
                 const tickets::ApprovalFell& body) {
  View& fallen = view.add("FALLEN").set("WHEN", when_and_who(site, event));
  for (const std::string& change : body.changes) fallen.add("CHANGE").set("TEXT", said(change));
}

void show_assigned_bans(View& view, const Site& site, const Event& event,
                        const tickets::BansAssigned& body) {
  for (const auto& [cost_center, ban] : body.bans) {
    View& row = view.add("BAN").set("COST_CENTER", cost_center.value);
    row.set("VALUE", ban.value.empty() ? say("taken back") : ban.value);
    row.set("WHEN", when_and_who(site, event));
  }
}

template <class Body>
bool has(const Evidence& evidence) {
  return std::any_of(evidence.events.begin(), evidence.events.end(), [](const auto& stored) {
    return std::holds_alternative<Body>(stored.event.body);
  });
}

void show_parts(View& view, const Site& site, const Evidence& evidence) {
  view.show_if(!has<tickets::Acknowledged>(evidence), "NOTHING_ACCEPTED");
  view.show_if(!has<tickets::Approved>(evidence), "NOT_APPROVED");
  view.show_if(!has<tickets::BansAssigned>(evidence), "NO_BAN");
  for (const tickets::StoredEvent& stored : evidence.events) {
    const Event& event = stored.event;
    if (const auto* opened = std::get_if<tickets::Opened>(&event.body)) {
      show_asked(view, site, event, *opened);
    } else if (const auto* checked = std::get_if<tickets::SetupChecked>(&event.body)) {
      show_check(view, site, event, checked->report);
    } else if (const auto* accepted = std::get_if<tickets::Acknowledged>(&event.body)) {
      show_accepted(view, site, event, *accepted);
    } else if (const auto* approved = std::get_if<tickets::Approved>(&event.body)) {
      show_approval(view, site, event, *approved);
    } else if (const auto* fallen = std::get_if<tickets::ApprovalFell>(&event.body)) {
      show_fallen(view, site, event, *fallen);
    } else if (const auto* bans = std::get_if<tickets::BansAssigned>(&event.body)) {
      show_assigned_bans(view, site, event, *bans);
    }
  }
}

void show_dates(View& view, const Site& site, const Evidence& evidence) {
  const tickets::Ticket& ticket = evidence.ticket;
  std::vector<Fact> facts{{say("Opened"), instant_for_people(ticket.opened_at, site.time_zone)}};
  if (ticket.scheduled) {
    facts.push_back({say("Scheduled"),
                     say("{}, set by {}",
                         {month_for_people(ticket.scheduled->from), ticket.scheduled->by.value})});
  }
  for (const billing::ModeChange& change : evidence.mode_changes) {
    facts.push_back(
        {say("Mode changed"),
         say("{} from {}, recorded {}", {mode_words(change.mode), month_for_people(change.from),
                                         instant_for_people(change.recorded_at, site.time_zone)})});
  }
  if (evidence.mode_changes.empty())
    facts.push_back({say("Mode changed"), say("not by this request")});
  for (const billing::BanAssignment& one : evidence.assignments) {
    const std::string from = month_for_people(one.from);
    const std::string& cost_center = one.cost_center->value;
    facts.push_back({say("BAN {}", {one.ban.value}),
                     one.retired ? say("Cost Center {} from {}, retired {}",
                                       {cost_center, from, month_for_people(*one.retired)})
                                 : say("Cost Center {} from {}", {cost_center, from})});
  }
  show_facts(view, "DATES", facts);
}

void show_first_invoices(View& view, const Evidence& evidence) {
  view.show_if(evidence.invoices.empty(), "NO_INVOICE");
  View* table = evidence.invoices.empty() ? nullptr : &view.add("INVOICES");
  for (const EvidenceInvoice& one : evidence.invoices) {
    View& row = table->add("INVOICE");
    row.set("NUMBER", one.invoice.number ? one.invoice.number->value : "");
    row.set("BEARER", one.invoice.bearer_name).set("TOTAL", money_for_people(one.invoice.total));
    row.set("PERIOD", month_for_people(one.invoice.period)).set("SEAL", one.seal);
  }
}

void show_events(View& view, const Site& site, const Evidence& evidence) {
  for (const tickets::StoredEvent& stored : evidence.events) {
    const EventWords words = words_of(stored.event, Reader::staff, evidence.ticket.kind);
    View& row = view.add("EVENT");
    row.set("SEQUENCE", static_cast<std::int64_t>(stored.event.sequence));
    row.set("TITLE", words.title).set("WHEN", when_and_who(site, stored.event));
    row.set("HASH", stored.hash);
    row.set("PREVIOUS", stored.previous_hash.empty() ? say("none") : stored.previous_hash);
    const bool altered = evidence.first_altered == stored.event.sequence;
    row.show_if(altered, "ALTERED");
  }
}

std::string chain_sentence(const Evidence& evidence) {
  if (evidence.first_altered) {
    return say("The chain is broken: event {} was altered, put in or taken out.",
               {std::to_string(*evidence.first_altered)});
  }
  return say(
      "The chain holds: each of {} events has the hash that its words and the event before "
      "give.",
      {std::to_string(evidence.events.size())});
}

Response show_evidence(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    if (!ticket.ok()) return http::refusal_page(site, request, ticket.refusal());
    const Evidence evidence = evidence_of(desk, *ticket);
    View view;
    view.set("NUMBER", ticket->number.value).set("ORGANIZATION", evidence.organization_title);
    view.set("MADE", instant_for_people(evidence.made_at, site.time_zone));
    view.set("CHAIN", chain_sentence(evidence)).set("CLASS", evidence.first_altered ? "bad" : "");
    show_parts(view, site, evidence);
    show_dates(view, site, evidence);
    show_first_invoices(view, evidence);
    show_events(view, site, evidence);
    return page(site, request, "pages/evidence.html.tpl", std::move(view),
                {say("Evidence for {}", {ticket->number.value}), 200, "/queue"});
  });
}

Response evidence_file(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    if (!ticket.ok()) return http::refusal_page(site, request, ticket.refusal());
    Response response;
    response.content_type = "application/json";
    response.body = evidence_json(evidence_of(desk, *ticket));
    return response;
  });
}

}  // namespace

void add_evidence_pages(http::Router& router, const Site& site) {
  const http::Roles may_read = readers & ~tickets::bit(tickets::Role::tam);
  router.get("/tickets/{number}/evidence", may_read,
             [&site](const Request& request) { return show_evidence(site, request); });
  router.get("/tickets/{number}/evidence.json", may_read,
             [&site](const Request& request) { return evidence_file(site, request); });
}

}  // namespace bot::pages

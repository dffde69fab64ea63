#include "bot/http/assets.h"
#include "bot/http/known.h"
#include "bot/pages/parts/channel_words.h"
#include "bot/pages/parts/inbound_view.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/parts/structure_view.h"
#include "bot/pages/ticket/calls_view.h"
#include "bot/pages/ticket/decision_box.h"
#include "bot/pages/ticket/decision_forms.h"
#include "bot/pages/ticket/escalations_view.h"
#include "bot/pages/ticket/explanation_view.h"
#include "bot/pages/ticket/findings_view.h"
#include "bot/pages/ticket/mails.h"
#include "bot/pages/ticket/stages.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/pages/ticket/ticket_commands.h"
#include "bot/pages/ticket/ticket_page.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/put_back.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Ticket;

// As somebody wrote it, unless it is what the clock says when nobody answers.
std::string closing_words(const Ticket& ticket) {
  const bool ours = ticket.closing_reason.starts_with("We have not heard from you for ");
  return ours ? said(ticket.closing_reason) : ticket.closing_reason;
}

std::vector<Fact> request_facts(const Site& site, const Ticket& ticket) {
  std::vector<Fact> facts{
      {say("Requester"), ticket.requester.name + "\n" + ticket.requester.email.value +
                             (ticket.requester.phone.empty() ? "" : "\n" + ticket.requester.phone)},
      {say("CAM account name"), ticket.account_name},
      {say("Opened"),
       instant_for_people(ticket.opened_at, site.time_zone) + "\n" + channel_words(ticket.channel)},
      {say("Description"), ticket.description}};
  facts.push_back(
      {say("Owner"), ticket.owner ? ticket.owner->name : say("Nobody has taken it yet")});
  if (ticket.approval) {
    facts.push_back({say("Approved by"), ticket.approval->by.value});
  }
  if (ticket.scheduled) {
    facts.push_back({say("Scheduled"), month_for_people(ticket.scheduled->from) + "\n" +
                                           say("by {}", {ticket.scheduled->by.value})});
  }
  if (!ticket.question.empty()) facts.push_back({say("Open question"), ticket.question});
  if (!ticket.closing_reason.empty())
    facts.push_back({say("Closed because"), closing_words(ticket)});
  return facts;
}

std::vector<Fact> ban_facts(const Ticket& ticket,
                            const std::optional<billing::Organization>& organization) {
  std::vector<Fact> facts;
  if (ticket.kind == tickets::RequestKind::single_invoice) {
    facts.push_back({say("None"), say("One invoice has the organization's own BAN")});
  }
  for (const billing::CostCenterId& id : ticket.scope) {
    const billing::CostCenter* cost_center = organization ? find(*organization, id) : nullptr;
    const auto ban = ticket.bans.find(id);
    facts.push_back({cost_center ? cost_center->name : id.value,
                     ban == ticket.bans.end() ? say("None yet") : ban->second.ban.value});
  }
  return facts;
}

std::vector<Fact> tam_facts(const std::optional<billing::Organization>& organization) {
  if (!organization || !organization->primary_tam) {
    return {{say("Warning"), say("No Primary TAM is on file: the desk lead gets the mail")}};
  }
  const billing::TechnicalAccountManager& tam = *organization->primary_tam;
  return {{say("Name"), tam.name}, {say("E-mail"), tam.email}, {say("Time zone"), tam.time_zone}};
}

// What was typed into forms that may no longer be there, so that no word of it is lost.
void show_typed(View& view, const Request& request, const Refused& refused) {
  if (refused.status != 409 && refused.status != 403) return;
  View* part = nullptr;
  for (const auto& [name, value] : request.form.pairs()) {
    const std::string label = field_label(name);
    if (label.empty() || trimmed(value).empty()) continue;
    if (!part) part = &view.add("TYPED");
    part->add("TEXT").set("LABEL", label).set("WORDS", value);
  }
}

// Who has just taken it may put it back: no mail has gone out.
void show_undo(View& view, const Request& request, const Ticket& ticket,
               const std::vector<tickets::StoredEvent>& events) {
  if (request.query.get("done") != "taken") return;
  if (!tickets::took_it_last(events, request.actor())) return;
  view.add("TAKEN")
      .include("DECISION", "pages/parts/decision.html.tpl")
      .set("VERSION", ticket.version.value);
}

}  // namespace

Response staff_page(const Site& site, const Request& request, tickets::Desk& desk,
                    const Ticket& ticket, const Refused& refused) {
  const auto organization = desk.work.billing().organization(ticket.organization);
  const auto events = desk.work.tickets().events(ticket.number);
  View view;
  error_summary(view, refused.faults);
  view.set("NUMBER", ticket.number.value).set("VERSION", ticket.version.value);
  view.set("SCRIPT", http::asset_path("live.js"));
  show_typed(view, request, refused);
  show_undo(view, request, ticket, events);
  view.set("KIND", words_of(ticket.kind).title);
  view.set("ORGANIZATION", organization_title(organization, ticket));
  view.set("ORGANIZATION_LINK", "/organizations/" + ticket.organization.value);
  show_explanation(view, "EXPLANATION", site, ticket,
                   tickets::explanation(desk, ticket, request.actor()), Reader::staff,
                   staff_anchors());
  show_decisions(view, site, request, desk, ticket, refused);
  show_findings(view, site, request, desk, ticket, refused);
  if (organization) {
    show_structure(view.add("STRUCTURE"), "TREE", *organization, ticket.scope, desk.now);
  } else {
    view.show("NO_STRUCTURE");
  }
  show_composers(view, request, desk, ticket, refused);
  show_escalations(view, "ESCALATIONS", site, request, desk, ticket, refused);
  show_calls(view, "CALLS", site, request, desk, ticket, refused);
  show_timeline(view, "TIMELINE", site.time_zone, events, Reader::staff, ticket.kind);
  show_facts(view, "REQUEST_FACTS", request_facts(site, ticket));
  show_facts(view, "BANS", ban_facts(ticket, organization));
  show_facts(view, "TAM", tam_facts(organization));
  show_stages(view, "STAGES", site, ticket, events, Reader::staff);
  show_mails(view, "MAILS", site, desk.work.outbox().mails_of(ticket.number), Reader::staff,
             may_send_again(request.user->role));
  show_inbound(view, "INBOUND", site, desk.work.inbound().inbound_of(ticket.number));
  view.show_if(request.user->role != tickets::Role::tam, "EVIDENCE");
  const std::string title = ticket.number.value + " " + organization_title(organization, ticket);
  return http::unless_known(request,
                            page(site, request, "pages/ticket.html.tpl", std::move(view),
                                 {title_with(title, refused.faults), refused.status, "/queue",
                                  ticket_commands(desk, ticket, request.actor())}));
}

}  // namespace bot::pages

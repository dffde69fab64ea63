#include "bot/pages/parts/joined.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/parts/setup_view.h"
#include "bot/pages/ticket/calls_view.h"
#include "bot/pages/ticket/explanation_view.h"
#include "bot/pages/ticket/mails.h"
#include "bot/pages/ticket/stages.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/pages/ticket/ticket_page.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Action;
using tickets::Ticket;

bool may(tickets::Desk& desk, const Ticket& ticket, Action action, const tickets::Actor& by) {
  return tickets::why_not(desk, ticket, action, by).empty();
}

std::vector<billing::Finding> left_to_fix(const Ticket& ticket) {
  std::vector<billing::Finding> left;
  for (const billing::Finding& finding : tickets::open_findings(ticket)) {
    if (finding.severity == billing::Severity::block) left.push_back(finding);
  }
  return left;
}

std::string what_you_can_do(const Ticket& ticket, std::size_t left) {
  if (ticket.status != tickets::Status::awaiting_customer) {
    return tickets::is_active(ticket.status) ? say("Nothing now")
                                             : say("Nothing: the request is closed");
  }
  if (!ticket.question.empty()) return say("Answer our question below");
  if (left == 0) return say("Fix no things in CAM, then choose Check again");
  return say_count(left, "Fix 1 thing in CAM, then choose Check again",
                   "Fix {} things in CAM, then choose Check again", {std::to_string(left)});
}

View& show_version(View& part, const Ticket& ticket) {
  part.include("DECISION", "pages/parts/decision.html.tpl").set("VERSION", ticket.version.value);
  return part;
}

// An active administrator of the organization can vouch for a requester who is not one.
void show_vouching(View& view, const Request& request, const Ticket& ticket,
                   const std::optional<billing::Organization>& organization,
                   std::string_view organization_name, const Refused& refused) {
  if (!organization) return;
  if (!billing::has_active_administrator(*organization, request.user->email.value)) return;
  for (const billing::Finding& finding : tickets::open_findings(ticket)) {
    if (finding.code != "requester_not_authorized") continue;
    View& part = view.add("VOUCH");
    part.set("WHO", ticket.requester.name).set("ORGANIZATION", organization_name);
    part.set("CODE", finding.code).set("OBJECT", finding.object_id);
    show_version(part, ticket);
    text_area(
        part, "REASON_FIELD",
        {"acknowledge", say("How you know that they may ask"), "", request.form.get("acknowledge")},
        refused.faults, 3);
  }
}

void show_customer_forms(View& view, const Request& request, tickets::Desk& desk,
                         const Ticket& ticket, const Refused& refused) {
  const tickets::Actor by = request.actor();
  if (!ticket.question.empty() && may(desk, ticket, Action::answer, by)) {
    View& question = show_version(view.add("QUESTION"), ticket);
    question.set("TEXT", ticket.question);
    text_area(question, "ANSWER_FIELD",
              {"answer", say("Your answer"), "", request.form.get("answer")}, refused.faults);
  }
  if (may(desk, ticket, Action::reply, by)) {
    text_area(show_version(view.add("REPLY"), ticket), "REPLY_FIELD",
              {"reply", say("Message to the support desk"), "", request.form.get("reply")},
              refused.faults);
  }
  if (may(desk, ticket, Action::reopen, by)) {
    View& reopen = view.add("REOPEN");
    reopen.show_if(fault_of(refused.faults, "reopening"), "OPENED");
    text_area(reopen, "REOPEN_FIELD",
              {"reopening", say("Why it should go on"), "", request.form.get("reopening")},
              refused.faults, 3);
  }
  if (may(desk, ticket, Action::withdraw, by)) {
    View& withdraw = show_version(view.add("WITHDRAW"), ticket);
    withdraw.show_if(fault_of(refused.faults, "withdrawal"), "OPENED");
    text_area(withdraw, "WITHDRAW_FIELD",
              {"withdrawal", say("Why you withdraw it"), "", request.form.get("withdrawal")},
              refused.faults, 3);
  }
}

void show_setup(View& view, const Site& site, const Ticket& ticket,
                const std::optional<billing::Organization>& organization,
                const std::vector<billing::Finding>& left, bool may_check) {
  if (!left.empty()) {
    show_remaining(view.add("REMAINING"), "SETUP", organization ? &*organization : nullptr, left);
  }
  if (!may_check) return;
  View& check = view.add("CHECK");
  check.set("CLASS", left.empty() ? "secondary" : "");
  check.set("CHECKED", ticket.report
                           ? say("Last checked {}",
                                 {instant_for_people(ticket.report->checked_at, site.time_zone)})
                           : say("Not checked yet"));
}

std::vector<Fact> own_request_facts(const Site& site, const Ticket& ticket,
                                    const std::optional<billing::Organization>& organization) {
  std::vector<std::string> names;
  for (const billing::CostCenterId& id : ticket.scope) {
    const billing::CostCenter* cost_center = organization ? find(*organization, id) : nullptr;
    names.push_back(cost_center ? cost_center->name : id.value);
  }
  std::vector<Fact> facts{
      {say("Asked by"), ticket.requester.name + ", " + ticket.requester.email.value},
      {say("CAM account name"), ticket.account_name},
      {say("Opened"), instant_for_people(ticket.opened_at, site.time_zone)}};
  // On the way back none is chosen.
  if (!names.empty()) facts.push_back({say("Cost Centers"), joined(names)});
  facts.push_back({say("What you need"), ticket.description});
  return facts;
}

}  // namespace

Response status_page(const Site& site, const Request& request, tickets::Desk& desk,
                     const Ticket& ticket, const Refused& refused) {
  const auto organization = desk.work.billing().organization(ticket.organization);
  const std::string name = organization_title(organization, ticket);
  const std::vector<billing::Finding> left = left_to_fix(ticket);
  const auto events = desk.work.tickets().events(ticket.number);
  View view;
  error_summary(view, refused.faults);
  view.set("NUMBER", ticket.number.value).set("ORGANIZATION", name);
  view.set("KIND", words_of(ticket.kind).title);
  std::set<std::string> anchors{"#progress"};
  if (!left.empty()) anchors.insert("#findings");
  show_explanation(view, "EXPLANATION", site, ticket,
                   tickets::explanation(desk, ticket, request.actor()), Reader::customer, anchors,
                   {{say("What you can do now"), what_you_can_do(ticket, left.size())}});
  show_promised_calls(view, "PROMISED_CALL", ticket);
  show_customer_forms(view, request, desk, ticket, refused);
  show_setup(view, site, ticket, organization, left,
             may(desk, ticket, Action::check_setup, request.actor()));
  show_vouching(view, request, ticket, organization, name, refused);
  show_stages(view, "STAGES", site, ticket, events, Reader::customer);
  show_timeline(view, "TIMELINE", site.time_zone, events, Reader::customer, ticket.kind);
  show_mails(view, "MAILS", site, desk.work.outbox().mails_of(ticket.number), Reader::customer);
  show_facts(view, "REQUEST_FACTS", own_request_facts(site, ticket, organization));
  return page(site, request, "pages/status.html.tpl", std::move(view),
              {title_with(say("Request {}", {ticket.number.value}), refused.faults), refused.status,
               "/requests"});
}

}  // namespace bot::pages

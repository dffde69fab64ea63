#include <algorithm>

#include "bot/http/form_token.h"
#include "bot/pages/parts/facts.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/tam/brief.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/pages/ticket/timeline.h"
#include "bot/render/escalation_words.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/clock/timers.h"
#include "tickets/hands.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Escalation;
using tickets::EscalationState;

constexpr std::size_t facts_shown = 5;

bool has_it(const Brief& brief) {
  const auto& holder = brief.escalation->holder;
  return holder && tickets::same_person(holder->email, brief.reader.email);
}

std::string please_take_it(const Brief& brief, billing::Instant now) {
  const auto& needed = brief.escalation->needed_by;
  if (!needed) return say("Please take this.");
  const std::string by = instant_for_people(*needed, brief.time_zone);
  return *needed > now ? say("Please take this by {}.", {by}) : say("This was needed by {}.", {by});
}

// What happens if he does nothing.
std::string otherwise(const Brief& brief, const tickets::DeskSettings& settings) {
  const auto expires = tickets::escalation_expires_at(*brief.escalation, settings);
  const std::string by = instant_for_people(expires, brief.time_zone);
  return brief.next ? say("If nobody takes it by {}, it goes to {}.", {by, brief.next->value})
                    : say("If nobody takes it by {}, the support desk is on its own.", {by});
}

// The state, in one sentence to this reader.
std::string brief_sentence(const Brief& brief, billing::Instant now) {
  if (!brief.escalation)
    return brief.calls.empty() ? say("For your information: nothing is asked of you now.")
                               : say("Please call the customer: it was promised that you do.");
  const Escalation& one = *brief.escalation;
  const bool over = !tickets::is_active(brief.ticket.status);
  switch (one.state) {
    case EscalationState::sent:
      if (brief.is_his) return please_take_it(brief, now);
      return brief.asked
                 ? say("This is with {} now: nothing is asked of you any more.",
                       {brief.asked->value})
                 : say("This is with the support desk now: nothing is asked of you any more.");
    case EscalationState::acknowledged:
      if (has_it(brief)) return say("You have it. Please answer when it is done.");
      return say("{} has it: nothing is asked of you now.", {one.holder->name});
    case EscalationState::answered: return say("Answered: nothing is asked of you any more.");
    case EscalationState::declined:
      return say("Closed: nobody who was asked could take it, and the support desk knows.");
    case EscalationState::expired:
      if (brief.ran_out) return say("Closed: nobody answered in time.");
      return over ? say("Closed: the request is over.") : say("Closed: the request was closed.");
  }
  return {};
}

std::vector<Fact> asked_facts(const Brief& brief) {
  std::vector<Fact> facts;
  if (!brief.escalation) return facts;
  const Escalation& one = *brief.escalation;
  const EscalationWords words = escalation_words(one);
  facts.push_back({say("Asked of you"), words.asked_of_tam});
  facts.push_back({say("Why"), words.reason});
  if (!one.done_so_far.empty()) facts.push_back({say("Done so far"), words.done_so_far});
  if (one.needed_by)
    facts.push_back({say("Needed by"), instant_for_people(*one.needed_by, brief.time_zone)});
  facts.push_back({say("Asked since"), instant_for_people(one.sent_at, brief.time_zone)});
  if (one.caller_waiting && tickets::is_open(one))
    facts.push_back({say("Caller"), say("Waiting on the line: the support desk will dial you")});
  return facts;
}

std::vector<Fact> brief_request_facts(tickets::Desk& desk, const Brief& brief) {
  const tickets::Ticket& ticket = brief.ticket;
  const tickets::Standing standing = tickets::standing(ticket, desk.settings, desk.now);
  std::vector<Fact> facts{{say("Customer"), organization_title(desk.work.billing(), ticket) + "\n" +
                                                say("CAM account name {}", {ticket.account_name})},
                          {say("Where it stands"), pages::sentence_of(standing, Reader::staff)},
                          {say("Whose turn"), turn_words(standing.turn, Reader::staff)},
                          {say("Opened"), instant_for_people(ticket.opened_at, brief.time_zone)},
                          {say("What they want"), ticket.description}};
  return facts;
}

void show_contact(View& view, const tickets::Ticket& ticket) {
  view.set("REQUESTER", ticket.requester.name);
  view.add("EMAIL").set("ADDRESS", ticket.requester.email.value);
  if (!ticket.requester.phone.empty()) {
    const std::string& phone = ticket.requester.phone;
    view.add("PHONE").set("TEXT", phone).set("DIALED", dialed(phone));
  }
  if (!ticket.call_wish) return;
  View& wish = view.add("WISH");
  wish.set("TEXT", ticket.call_wish->number).set("DIALED", dialed(ticket.call_wish->number));
  if (!ticket.call_wish->window.empty()) wish.add("WINDOW").set("TEXT", ticket.call_wish->window);
}

void show_open_findings(View& view, const tickets::Ticket& ticket) {
  const auto findings = tickets::open_findings(ticket);
  if (findings.empty()) {
    view.show("NO_FINDING");
    return;
  }
  View& list = view.add("FINDINGS");
  for (const billing::Finding& finding : findings) {
    View& row = list.add("FINDING");
    row.set("TEXT", said(finding.sentence));
    if (!finding.remedy.empty()) row.add("REMEDY").set("TEXT", said(finding.remedy));
  }
}

// What a TAM may read here, and what he wrote himself; notes among colleagues stay in the house,
// where a link in a mail does not lead.
void show_last_facts(View& view, tickets::Desk& desk, const Brief& brief) {
  auto events = desk.work.tickets().events(brief.ticket.number);
  std::erase_if(events, [&](const tickets::StoredEvent& stored) {
    return stored.event.audience == tickets::Audience::internal &&
           !tickets::same_person(stored.event.by.email, brief.reader.email);
  });
  const std::size_t older = events.size() > facts_shown ? events.size() - facts_shown : 0;
  show_timeline(view, "TIMELINE", brief.time_zone, std::span(events).subspan(older), Reader::staff,
                brief.ticket.kind);
}

void show_brief_forms(View& view, const Request& request, tickets::Desk& desk, const Brief& brief,
                      const Faults& faults, std::string_view token) {
  const auto form = [&](View& part, std::string_view path) -> View& {
    return part.set("ACTION", below_brief(request, path)).set("FORM_TOKEN", token);
  };
  if (brief.is_his) {
    if (!has_it(brief)) form(view.add("TAKE"), "/acknowledgement");
    View& answer = form(view.add("ANSWER"), "/answer");
    text_area(answer, "ANSWER_FIELD",
              {"answer", say("Your answer"), say("The support desk reads it"),
               request.form.get("answer")},
              faults, 4);
    View& pass = form(view.add("PASS"), "/passing-on");
    pass.show_if(fault_of(faults, "passing-on") != nullptr, "SHOWN");
    pass.set("SUMMARY",
             brief.next ? say("Pass it on to {}", {brief.next->value}) : say("Decline it"));
    pass.set("BUTTON", brief.next ? say("Pass it on") : say("Decline it"));
    text_area(pass, "PASS_FIELD",
              {"passing-on", say("Why you cannot take it"), "", request.form.get("passing-on")},
              faults, 3);
  }
  const bool may_note =
      tickets::why_not(desk, brief.ticket, tickets::Action::note, brief.reader).empty();
  if (!may_note) return;
  View& note = form(view.add("NOTE"), "/notes");
  note.show_if(fault_of(faults, "note") != nullptr, "SHOWN");
  text_area(note, "NOTE_FIELD",
            {"note", say("Note for the support desk"), say("The customer cannot see it"),
             request.form.get("note")},
            faults, 3);
}

}  // namespace

Response brief_page(const Site& site, const Request& request, tickets::Desk& desk,
                    const Brief& brief, const Faults& faults, int status) {
  const std::string token =
      request.session ? request.session->csrf_token : http::form_token(request);
  View view;
  error_summary(view, faults);
  view.set("NUMBER", brief.ticket.number.value).set("READER", brief.reader.name);
  view.set("KIND", words_of(brief.ticket.kind).title);
  view.set("CUSTOMER", organization_title(desk.work.billing(), brief.ticket));
  view.set("SENTENCE", brief_sentence(brief, desk.now));
  if (brief.escalation) show_facts(view.add("ASKED"), "ASKED_FACTS", asked_facts(brief));
  if (brief.is_his && brief.escalation->state == EscalationState::sent)
    view.add("OTHERWISE").set("TEXT", otherwise(brief, desk.settings));
  show_brief_calls(view, site, request, brief, faults, token);
  show_brief_forms(view, request, desk, brief, faults, token);
  show_contact(view, brief.ticket);
  show_facts(view, "REQUEST_FACTS", brief_request_facts(desk, brief));
  show_open_findings(view, brief.ticket);
  show_last_facts(view, desk, brief);
  Response response =
      page(site, request, "pages/brief.html.tpl", std::move(view),
           {title_with(say("Brief of {}", {brief.ticket.number.value}), faults), status, {}});
  response.headers.emplace_back("X-Robots-Tag", "noindex, nofollow");
  if (!request.session) http::keep_form_token(response, site, token);
  return response;
}

}  // namespace bot::pages

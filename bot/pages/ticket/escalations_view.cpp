#include "bot/pages/ticket/escalations_view.h"

#include <array>
#include <ranges>

#include "bot/pages/parts/facts.h"
#include "bot/render/escalation_words.h"
#include "bot/render/format.h"
#include "bot/words/say.h"
#include "tickets/escalation_chain.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Site;
using tickets::Escalation;
using tickets::EscalationState;

struct EscalationChoice {
  EscalationState state;
  std::string_view to_desk, to_tam;
};
constexpr std::array<EscalationChoice, 3> choices{{
    {EscalationState::acknowledged, marked("They have it"), marked("I have it")},
    {EscalationState::answered, marked("They answered"), marked("My answer is")},
    {EscalationState::declined, marked("They cannot take it: ask the next"),
     marked("I cannot take it")},
}};

std::string escalation_state_words(const Escalation& one,
                                   const std::optional<tickets::Email>& asked) {
  const std::string who = asked ? asked->value : say("nobody");
  switch (one.state) {
    case EscalationState::sent: return say("Waits for {}", {who});
    case EscalationState::acknowledged: return say("{} has it", {one.holder->name});
    case EscalationState::answered: return say("Answered");
    case EscalationState::declined: return say("Declined by everybody who was asked");
    case EscalationState::expired: return say("Expired without an answer");
  }
  return {};
}

std::vector<Fact> escalation_facts(const Site& site, const Escalation& one,
                                   const std::optional<tickets::Email>& next) {
  const EscalationWords words = escalation_words(one);
  std::vector<Fact> facts{{say("Reason"), words.reason},
                          {say("Asked of the TAM"), words.asked_of_tam}};
  if (!one.done_so_far.empty()) facts.push_back({say("Done so far"), words.done_so_far});
  if (one.needed_by)
    facts.push_back({say("Needed by"), instant_for_people(*one.needed_by, site.time_zone)});
  facts.push_back({say("Since"), instant_for_people(one.sent_at, site.time_zone)});
  if (!tickets::is_open(one)) return facts;
  if (one.caller_waiting) facts.push_back({say("Caller"), say("Waiting on the line")});
  facts.push_back(
      {say("Then goes to"), next ? next->value : say("Nobody: this is the last who is asked")});
  return facts;
}

void show_move(View& view, const Request& request, const tickets::Ticket& ticket,
               const Escalation& one, const Refused& refused) {
  const std::string state = escalation_state_field(one.sequence);
  const std::string text = escalation_text_field(one.sequence);
  const bool is_tam = request.user->role == tickets::Role::tam;
  View& form = view.add("MOVE");
  form.set("SUMMARY", is_tam ? say("Take or answer it") : say("Write down what the TAM said"));
  form.set("ACTION",
           "/tickets/" + ticket.number.value + "/escalations/" + std::to_string(one.sequence));
  form.set("STATE_ID", state)
      .set("STATE_LABEL", is_tam ? say("Your answer") : say("What they said"));
  form.show_if(fault_of(refused.faults, text) != nullptr, "SHOWN");
  for (const EscalationChoice& choice : choices) {
    View& option = form.add("CHOICE");
    option.set("VALUE", tickets::text_of(choice.state));
    option.set("TEXT", say(is_tam ? choice.to_tam : choice.to_desk));
    option.show_if(request.form.get(state) == tickets::text_of(choice.state), "SELECTED");
  }
  text_area(form, "TEXT_FIELD", {text, say("In words"), "", request.form.get(text)}, refused.faults,
            3);
}

}  // namespace

std::string escalation_state_field(std::uint32_t sequence) {
  return "escalation-state-" + std::to_string(sequence);
}
std::string escalation_text_field(std::uint32_t sequence) {
  return "escalation-text-" + std::to_string(sequence);
}

void show_escalations(View& view, std::string_view place, const Site& site, const Request& request,
                      tickets::Desk& desk, const tickets::Ticket& ticket, const Refused& refused) {
  if (ticket.escalations.empty()) return;
  const auto organization = desk.work.billing().organization(ticket.organization);
  const tickets::PrimaryTam primary = organization ? organization->primary_tam : std::nullopt;
  const auto& addresses = desk.settings.addresses;
  const bool may_move =
      tickets::why_not(desk, ticket, tickets::Action::move_escalation, request.actor()).empty();
  View& part = view.include(place, "pages/parts/escalations.html.tpl");
  for (const Escalation& one : std::views::reverse(ticket.escalations)) {
    View& row = part.add("ESCALATION");
    row.set("STATE", escalation_state_words(one, tickets::asked_now(one, primary, addresses)));
    show_facts(row, "ESCALATION_FACTS",
               escalation_facts(site, one, tickets::next_in_chain(one, primary, addresses)));
    if (may_move && tickets::is_open(one)) show_move(row, request, ticket, one, refused);
  }
}

}  // namespace bot::pages

#include "bot/pages/ticket/escalations_view.h"

#include <array>
#include <ranges>

#include "bot/pages/parts/facts.h"
#include "bot/render/format.h"
#include "tickets/escalation_chain.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Site;
using tickets::Escalation;
using tickets::EscalationState;

struct Choice {
  EscalationState state;
  std::string_view to_desk, to_tam;
};
constexpr std::array<Choice, 3> choices{{
    {EscalationState::acknowledged, "They have it", "I have it"},
    {EscalationState::answered, "They answered", "My answer is"},
    {EscalationState::declined, "They cannot take it: ask the next", "I cannot take it"},
}};

std::string state_words(const Escalation& one, const std::optional<tickets::Email>& asked) {
  const std::string who = asked ? asked->value : "nobody";
  switch (one.state) {
    case EscalationState::sent: return "Waits for " + who;
    case EscalationState::acknowledged: return one.holder->name + " has it";
    case EscalationState::answered: return "Answered";
    case EscalationState::declined: return "Declined by everybody who was asked";
    case EscalationState::expired: return "Expired without an answer";
  }
  return {};
}

std::vector<Fact> facts_of(const Site& site, const Escalation& one,
                           const std::optional<tickets::Email>& next) {
  std::vector<Fact> facts{{"Reason", one.reason}, {"Asked of the TAM", one.asked_of_tam}};
  if (!one.done_so_far.empty()) facts.push_back({"Done so far", one.done_so_far});
  if (one.needed_by)
    facts.push_back({"Needed by", instant_for_people(*one.needed_by, site.time_zone)});
  facts.push_back({"Since", instant_for_people(one.sent_at, site.time_zone)});
  if (!tickets::is_open(one)) return facts;
  if (one.caller_waiting) facts.push_back({"Caller", "Waiting on the line"});
  facts.push_back({"Then goes to", next ? next->value : "Nobody: this is the last who is asked"});
  return facts;
}

void show_move(View& view, const Request& request, const tickets::Ticket& ticket,
               const Escalation& one, const Refused& refused) {
  const std::string state = escalation_state_field(one.sequence);
  const std::string text = escalation_text_field(one.sequence);
  const bool is_tam = request.user->role == tickets::Role::tam;
  View& form = view.add("MOVE");
  form.set("SUMMARY", is_tam ? "Take or answer it" : "Write down what the TAM said");
  form.set("ACTION",
           "/tickets/" + ticket.number.value + "/escalations/" + std::to_string(one.sequence));
  form.set("STATE_ID", state).set("STATE_LABEL", is_tam ? "Your answer" : "What they said");
  form.show_if(fault_of(refused.faults, text) != nullptr, "SHOWN");
  for (const Choice& choice : choices) {
    View& option = form.add("CHOICE");
    option.set("VALUE", tickets::text_of(choice.state));
    option.set("TEXT", is_tam ? choice.to_tam : choice.to_desk);
    option.show_if(request.form.get(state) == tickets::text_of(choice.state), "SELECTED");
  }
  text_area(form, "TEXT_FIELD", {text, "In words", "", request.form.get(text)}, refused.faults, 3);
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
    row.set("STATE", state_words(one, tickets::asked_now(one, primary, addresses)));
    show_facts(row, "ESCALATION_FACTS",
               facts_of(site, one, tickets::next_in_chain(one, primary, addresses)));
    if (may_move && tickets::is_open(one)) show_move(row, request, ticket, one, refused);
  }
}

}  // namespace bot::pages

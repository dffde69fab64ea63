#include "bot/pages/ticket/ticket_commands.h"

#include <array>

#include "bot/pages/parts/roles.h"
#include "bot/words/say.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Command;
using tickets::Action;

struct Offer {
  Action action;
  std::string_view text, keys;
  std::string_view target;  // "#id", or what comes behind the request's address
  std::string_view form = "";
};

constexpr std::array<Offer, 9> offers{{
    {Action::approve, marked("Approve"), "a", "/approval"},
    {Action::assign_ban, marked("BAN grid"), "b", "/ban-assignments"},
    {Action::schedule_switch, marked("Choose the first month"), "m", "#switch"},
    {Action::take, marked("Take it"), "t", "", take_form},
    {Action::reply, marked("Reply to the customer"), "r", "#reply"},
    {Action::note, marked("Internal note"), "i", "#note"},
    {Action::escalate, marked("Escalate to the Primary TAM"), "e", "#escalate"},
    {Action::hand_over_call, marked("Hand over a call"), "h", "#hand-over"},
    {Action::check_setup, marked("Check the setup again"), "c", "", check_form},
}};

bool may_ever(const Offer& offer, tickets::Role role) {
  return (roles_for(offer.action) & tickets::bit(role)) != 0;
}

Command command_of(const Offer& offer, std::string_view page) {
  const bool is_part = offer.target.starts_with('#');
  return {say(offer.text), (is_part ? "" : std::string(page)) + std::string(offer.target),
          offer.keys, std::string(offer.form)};
}

}  // namespace

std::vector<Command> ticket_commands(tickets::Desk& desk, const tickets::Ticket& ticket,
                                     const tickets::Actor& by) {
  std::vector<Command> commands;
  for (const Offer& offer : offers) {
    if (!may_ever(offer, by.role)) continue;
    const bool have_it =
        offer.action == Action::take && ticket.owner && ticket.owner->email == by.email;
    if (have_it || !tickets::why_not(desk, ticket, offer.action, by).empty()) continue;
    commands.push_back(command_of(offer, "/tickets/" + ticket.number.value));
  }
  return commands;
}

std::vector<Command> every_ticket_command(tickets::Role role) {
  std::vector<Command> commands;
  for (const Offer& offer : offers) {
    if (may_ever(offer, role)) commands.push_back(command_of(offer, ""));
  }
  return commands;
}

}  // namespace bot::pages

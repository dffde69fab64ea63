#include <algorithm>
#include <array>

#include "tickets/commands/command.h"
#include "tickets/commands/why.h"
#include "tickets/spelled.h"

namespace tickets {

namespace {

using Words = const std::string&;

bool nothing(Words words) { return words.empty(); }
bool something(Words words) { return !words.empty(); }
bool two_words(Words words) { return !parted(words, " ").second.empty(); }
bool reason_and_text(Words words) {
  const TwoParts parts = parted(words, ":");
  return !parts.first.empty() && !parts.second.empty();
}
// The object's id may have blanks and colons in it, but no colon before a blank.
bool finding_and_reason(Words words) {
  const TwoParts parts = parted(words, ": ");
  return two_words(parts.first) && !parts.second.empty();
}
bool month(Words words) { return billing::Month::parse(words).ok(); }
bool ticket_number_only(Words words) { return parse_ticket_number(words).has_value(); }

Result<Ticket> acknowledge(Desk& desk, const Actor& by, const Ticket& now, Words words) {
  const TwoParts parts = parted(words, ": ");
  const TwoParts finding = parted(parts.first, " ");
  // The command settles, be it by an override: which of them it is, the finding says.
  return acknowledge_finding(desk, by, now.number, now.version,
                             {finding.first, finding.second, parts.second, true});
}
Result<Ticket> approve_it(Desk& desk, const Actor& by, const Ticket& now, Words) {
  return approve(desk, by, now.number, now.version);
}
Result<Ticket> ask_it(Desk& desk, const Actor& by, const Ticket& now, Words words) {
  return ask(desk, by, now.number, now.version, words);
}
Result<Ticket> assign_it(Desk& desk, const Actor& by, const Ticket& now, Words words) {
  const TwoParts cell = parted(words, " ");
  return assign_bans(desk, by, now.number, now.version, {{{cell.first}, cell.second}});
}
Result<Ticket> decline_it(Desk& desk, const Actor& by, const Ticket& now, Words words) {
  const TwoParts parts = parted(words, ":");
  return decline(desk, by, now.number, now.version, {parts.first, parts.second});
}
Result<Ticket> join_it(Desk& desk, const Actor& by, const Ticket& now, Words words) {
  return mark_duplicate(desk, by, now.number, now.version, *parse_ticket_number(words));
}
Result<Ticket> escalate_it(Desk& desk, const Actor& by, const Ticket& now, Words words) {
  const TwoParts parts = parted(words, ":");
  return escalate(desk, by, now.number, {parts.first, "", parts.second, std::nullopt, false});
}
Result<Ticket> check_it(Desk& desk, const Actor& by, const Ticket& now, Words) {
  return check_setup(desk, by, now.number);
}
Result<Ticket> schedule_it(Desk& desk, const Actor& by, const Ticket& now, Words words) {
  return schedule_switch(desk, by, now.number, now.version, *billing::Month::parse(words));
}
Result<Ticket> take_it(Desk& desk, const Actor& by, const Ticket& now, Words) {
  return take(desk, by, now.number);
}
Result<Ticket> unschedule_it(Desk& desk, const Actor& by, const Ticket& now, Words words) {
  return unschedule(desk, by, now.number, now.version, words);
}
Result<Ticket> withdraw_it(Desk& desk, const Actor& by, const Ticket& now, Words words) {
  return withdraw(desk, by, now.number, words);
}

constexpr std::array command_table{
    Command{
        "acknowledge", "/acknowledge CODE OBJECT: REASON",
        billing::marked("settles a finding of the check"),
        billing::marked("/acknowledge CODE OBJECT: REASON settles a finding of the check ({~})."),
        Action::acknowledge_finding, true, finding_and_reason, acknowledge},
    Command{"approve", "/approve", billing::marked("approves the request"),
            billing::marked("/approve approves the request ({~})."), Action::approve, true, nothing,
            approve_it},
    Command{"ask", "/ask TEXT", billing::marked("asks the customer and waits for the answer"),
            billing::marked("/ask TEXT asks the customer and waits for the answer ({~})."),
            Action::ask_customer, true, something, ask_it},
    Command{"ban", "/ban COST-CENTER NUMBER", billing::marked("assigns a BAN to a Cost Center"),
            billing::marked("/ban COST-CENTER NUMBER assigns a BAN to a Cost Center ({~})."),
            Action::assign_ban, true, two_words, assign_it},
    Command{"decline", "/decline CODE: TEXT",
            billing::marked("declines the request; the customer reads the text"),
            billing::marked(
                "/decline CODE: TEXT declines the request; the customer reads the text ({~})."),
            Action::decline, true, reason_and_text, decline_it},
    Command{"duplicate", "/duplicate SPL-...",
            billing::marked("joins the request with that ticket"),
            billing::marked("/duplicate SPL-... joins the request with that ticket ({~})."),
            Action::mark_duplicate, true, ticket_number_only, join_it},
    Command{"escalate", "/escalate REASON: WHAT IS ASKED",
            billing::marked("escalates to the Primary TAM"),
            billing::marked("/escalate REASON: WHAT IS ASKED escalates to the Primary TAM ({~})."),
            Action::escalate, false, reason_and_text, escalate_it},
    Command{"recheck", "/recheck", billing::marked("checks the setup now"),
            billing::marked("/recheck checks the setup now ({~})."), Action::check_setup, false,
            nothing, check_it},
    Command{"schedule", "/schedule YYYY-MM", billing::marked("sets the month it begins with"),
            billing::marked("/schedule YYYY-MM sets the month it begins with ({~})."),
            Action::schedule_switch, true, month, schedule_it},
    Command{"take", "/take", billing::marked("makes you the one who sees to it"),
            billing::marked("/take makes you the one who sees to it ({~})."), Action::take, false,
            nothing, take_it},
    Command{"unschedule", "/unschedule REASON", billing::marked("takes the date back"),
            billing::marked("/unschedule REASON takes the date back ({~})."), Action::unschedule,
            true, something, unschedule_it},
    Command{"why", "/why", billing::marked("says what the next step waits for, in a note"),
            billing::marked("/why says what the next step waits for, in a note ({~})."),
            Action::note, false, nothing, tell_why},
    Command{"withdraw", "/withdraw REASON",
            billing::marked("withdraws the request; the customer reads the reason"),
            billing::marked(
                "/withdraw REASON withdraws the request; the customer reads the reason ({~})."),
            Action::withdraw, false, something, withdraw_it},
};

}  // namespace

std::span<const Command> commands() { return command_table; }

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(command_table, name, &Command::name);
  return found == command_table.end() ? nullptr : &*found;
}

std::string who_may(const Command& command) {
  RoleSet roles = 0;
  for (const Transition& row : lifecycle())
    if (row.action == command.action) roles |= row.by;
  std::vector<std::string> names;
  for (const Role role :
       {Role::support_desk, Role::desk_lead, Role::billing, Role::tam, Role::administrator}) {
    if ((roles & bit(role)) == 0) continue;
    names.push_back(role == Role::tam ? worded("TAM") : std::string(spelled(role)));
  }
  if (names.empty()) return {};
  std::string text = names.back();
  for (std::size_t n = names.size() - 1; n-- > 0;)
    text = n + 2 == names.size() ? worded("{~} or {~}", {names[n], text})
                                 : worded("{~}, {~}", {names[n], text});
  return text;
}

}  // namespace tickets

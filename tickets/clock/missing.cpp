#include "tickets/clock/missing.h"

#include <algorithm>

#include "tickets/clock/sentence.h"
#include "tickets/conditions.h"

namespace tickets {

namespace {

// Somebody who may do the step and has not touched this ticket: only the conditions are asked for.
Actor anybody(Role role) { return {{}, {}, role, std::nullopt}; }

std::vector<Unmet> unmet_for_check(Desk& desk, const Ticket& ticket) {
  const billing::SetupReport report = fresh_report(desk, ticket);
  const auto blocks = open_blocks(ticket, report);
  // What keeps an approval waiting but neither blocks nor is unknown is the support desk's matter.
  auto unmet = unmet_for_approval(ticket, report);
  std::erase_if(unmet, [&](const Unmet& one) {
    if (one.code == "setup_unknown" || one.code == "structure_stale") return false;
    return std::none_of(blocks.begin(), blocks.end(), [&](const billing::Finding& finding) {
      return finding.code == one.code && one.sentence.starts_with(finding.sentence);
    });
  });
  return unmet;
}

std::vector<Unmet> unmet_of_customer(Desk& desk, const Ticket& ticket) {
  if (ticket.question.empty()) return unmet_for_check(desk, ticket);
  return {{"answer_missing", worded("The question is not answered yet: {}", {ticket.question}),
           "#write"}};
}

// What the next step's conditions say, to colleagues.
std::vector<Unmet> unmet_for_next_step(Desk& desk, const Ticket& ticket) {
  switch (ticket.status) {
    case Status::submitted: return unmet_for_check(desk, ticket);
    case Status::awaiting_customer: return unmet_of_customer(desk, ticket);
    case Status::awaiting_approval:
      return why_not(desk, ticket, Action::approve, anybody(Role::desk_lead));
    case Status::awaiting_bans: return why_not(desk, ticket, Action::complete_bans, the_bot());
    case Status::ready_to_switch:
      return why_not(desk, ticket, Action::schedule_switch, anybody(Role::billing));
    case Status::switch_scheduled: return why_not(desk, ticket, Action::take_effect, the_bot());
    case Status::verifying: return why_not(desk, ticket, Action::confirm_invoices, the_bot());
    case Status::resolved:
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate: return {};
  }
  return {};
}

// Whose act is waited for where nothing is unmet.
std::string awaited(Status status) {
  switch (status) {
    case Status::submitted:
      return worded("The check of the setup is waited for; it runs by itself.");
    case Status::awaiting_customer:
      return worded("Nothing is in the way any more; the setup has to be checked again.");
    case Status::awaiting_approval: return worded("The support desk has to decide.");
    case Status::awaiting_bans: return worded("Billing is completing the account numbers.");
    case Status::ready_to_switch: return worded("Billing sets the month it begins with.");
    case Status::switch_scheduled: return worded("The switch is being made.");
    case Status::verifying: return worded("The first invoices are being confirmed.");
    case Status::resolved:
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate: return {};
  }
  return {};
}

// Account numbers are named by their Cost Center, as the customer calls it.
std::vector<Unmet> account_numbers_missing(Desk& desk, const Ticket& ticket) {
  const auto organization = organization_of(desk.work, ticket);
  std::vector<Unmet> unmet;
  for (const billing::CostCenterId& id : cost_centers_without_ban(ticket)) {
    const auto* center = billing::find(organization, id);
    const std::string name = center && !center->name.empty() ? center->name : id.value;
    unmet.push_back({"account_number_missing",
                     worded("The account number of Cost Center {} is being assigned.", {name}),
                     "#progress"});
  }
  return unmet;
}

std::vector<Unmet> invoices_missing(const Ticket& ticket) {
  return {{"invoices_not_issued",
           worded("The invoices of {~} are not issued yet.",
                  {in_words(ticket.in_effect_from.value_or(billing::Month()))}),
           "#progress"}};
}

// Findings are of his own structure, and he is told of them anyway. So are changes of it.
bool may_be_told(const Unmet& unmet) {
  return unmet.link == "#findings" || unmet.code == "switch_not_due" ||
         unmet.code == "answer_missing";
}

std::string for_customer(const Ticket& ticket, const Unmet& unmet) {
  if (unmet.code == "setup_unknown" || unmet.code == "structure_stale")
    return worded(
        "Your setup cannot be checked at the moment; we are reading it from the platform again.");
  if (unmet.code == "switch_not_due" && ticket.scheduled)
    return worded("It begins with {~}, by itself.", {in_words(ticket.scheduled->from)});
  if (unmet.code == "answer_missing")
    return worded("Please answer our question: {}", {ticket.question});
  return unmet.sentence;
}

std::vector<Unmet> told_to_customer(Desk& desk, const Ticket& ticket, std::vector<Unmet> unmet) {
  if (ticket.status == Status::awaiting_bans && !unmet.empty())
    return account_numbers_missing(desk, ticket);
  if (ticket.status == Status::verifying && !unmet.empty()) return invoices_missing(ticket);
  std::erase_if(unmet, [](const Unmet& one) { return !may_be_told(one); });
  for (Unmet& one : unmet) one.sentence = for_customer(ticket, one);
  return unmet;
}

}  // namespace

std::vector<Unmet> missing_of(Desk& desk, const Ticket& ticket, Audience audience) {
  auto unmet = unmet_for_next_step(desk, ticket);
  if (audience == Audience::customer) unmet = told_to_customer(desk, ticket, std::move(unmet));
  if (unmet.empty() && is_active(ticket.status))
    unmet.push_back({"step_awaited", awaited(ticket.status), "#status"});
  return unmet;
}

std::vector<std::string> missing_in_words(Desk& desk, const Ticket& ticket, Audience audience) {
  std::vector<std::string> sentences;
  for (Unmet& one : missing_of(desk, ticket, audience))
    sentences.push_back(std::move(one.sentence));
  return sentences;
}

}  // namespace tickets

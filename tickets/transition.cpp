#include "tickets/transition.h"

#include <algorithm>

#include "tickets/clock/timers.h"
#include "tickets/hands.h"
#include "tickets/name_for_customer.h"
#include "tickets/posting.h"
#include "tickets/spelled.h"

namespace tickets {

namespace {

bool is_foreign(const Actor& by, const billing::OrganizationName& organization) {
  return by.role == Role::customer && by.organization != organization;
}

Refusal not_yours(const billing::OrganizationName& organization) {
  return {RefusalKind::not_allowed,
          "not_your_organization",
          worded("You can act for your own organization only."),
          organization.value,
          {}};
}

Refusal not_allowed(Action action, const Actor& by, std::string subject) {
  return {RefusalKind::not_allowed,
          "action_not_allowed",
          worded("The role {~} may not do this ({~}); ask somebody who may.",
                 {spelled(by.role), spelled(action)}),
          std::move(subject),
          {}};
}

std::string act_and_actor(const Event& event, Role reader) {
  const std::string_view act = spelled(event.action);
  if (reader != Role::customer) return worded("{~} by {}", {act, event.by.name});
  switch (event.by.role) {
    case Role::support_desk:
    case Role::desk_lead: return worded("{~} by Support desk", {act});
    case Role::billing: return worded("{~} by Billing team", {act});
    case Role::tam: return worded("{~} by Technical Account Manager", {act});
    case Role::customer:
    case Role::auditor:
    case Role::administrator:
    case Role::bot: return worded("{~} by {}", {act, name_for_customer(event.by)});
  }
  return {};
}

// What happened since that version, as far as this reader may know.
Refusal changed_meanwhile(UnitOfWork& work, const Ticket& ticket, Version seen, const Actor& by) {
  Refusal refusal{RefusalKind::conflict,
                  "ticket_changed_meanwhile",
                  worded("The ticket has changed since you opened it and is now {~}; look at it "
                         "again, then decide.",
                         {spelled(ticket.status)}),
                  ticket.number.value,
                  {}};
  for (const StoredEvent& stored : work.tickets().events(ticket.number)) {
    const Event& event = stored.event;
    if (event.sequence <= seen.value || !may_read(by.role, event.audience)) continue;
    refusal.faults.push_back({std::to_string(event.sequence), act_and_actor(event, by.role)});
  }
  return refusal;
}

bool may_ever(Action action, Role role) {
  const auto rows = lifecycle();
  return std::any_of(rows.begin(), rows.end(), [&](const Transition& row) {
    return row.action == action && (row.by & bit(role)) != 0;
  });
}

// "The ticket is awaiting customer; this is possible when it is awaiting approval."
std::string possible_when(Status now, Action action) {
  std::string statuses;
  for (const Status status : possible_statuses(action)) {
    statuses = statuses.empty() ? std::string(spelled(status))
                                : worded("{~} or {~}", {statuses, spelled(status)});
  }
  return worded("The ticket is {~}; this is possible when it is {~}.", {spelled(now), statuses});
}

Status target_of(const Transition& row, const std::optional<Ticket>& before) {
  switch (row.target) {
    case Target::status: return row.to;
    case Target::stays: return before->status;
    case Target::back: return before->asked_from.value_or(Status::submitted);
  }
  return row.to;
}

// Mails to people, and the event to every program that wants to know: each in the same outbox.
void tell(Desk& desk, const Event& event, const Ticket& after) {
  const auto organization = desk.work.billing().organization(after.organization);
  const auto tam = organization ? organization->primary_tam : std::nullopt;
  std::vector<Notice> told = notices(event, after, tam, desk.settings.addresses);
  for (const Webhook& webhook : desk.work.programs().webhooks())
    if (webhook.active)
      told.push_back({MailTemplate::webhook, MailAudience::program, Email{webhook.id}});
  unsigned place = 0;
  for (const Notice& notice : told) {
    OutgoingMail mail;
    mail.ticket = after.number;
    mail.event_sequence = event.sequence;
    mail.notice = notice;
    mail.message_id = after.number.value + "." + std::to_string(event.sequence) + "." +
                      std::to_string(++place) + "@" + desk.settings.message_id_domain;
    post_mail(desk, mail);
  }
}

std::optional<Refusal> refusal_to_open(const Actor& by, const EventBody& body) {
  if (!transition(std::nullopt, Action::open, by.role)) return not_allowed(Action::open, by, {});
  const auto& organization = std::get<Opened>(body).organization;
  if (is_foreign(by, organization)) return not_yours(organization);
  return std::nullopt;
}

}  // namespace

std::optional<Refusal> refusal_of(Desk& desk, const Ticket& ticket, Action action, const Actor& by,
                                  std::optional<Version> seen) {
  if (is_foreign(by, ticket.organization)) return not_yours(ticket.organization);
  if (!may_ever(action, by.role)) return not_allowed(action, by, ticket.number.value);
  if (seen && *seen != ticket.version) return changed_meanwhile(desk.work, ticket, *seen, by);
  if (!is_possible(ticket.status, action))
    return Refusal{RefusalKind::conflict,
                   "action_not_possible_now",
                   possible_when(ticket.status, action),
                   ticket.number.value,
                   {}};
  if (!transition(ticket.status, action, by.role))
    return not_allowed(action, by, ticket.number.value);
  return wrong_hands(desk, ticket, action, by);
}

Result<Ticket> apply(Desk& desk, const std::optional<Ticket>& before, Action action,
                     const Actor& by, std::optional<Version> seen, Audience audience,
                     EventBody body) {
  const auto refusal =
      before ? refusal_of(desk, *before, action, by, seen) : refusal_to_open(by, body);
  if (refusal) return *refusal;
  const auto from = before ? std::optional(before->status) : std::nullopt;
  Event event;
  event.ticket = before ? before->number : ticket_number(desk.work.tickets().next_ticket_ordinal());
  event.sequence = before ? before->version.value + 1 : 1;
  event.at = desk.now;
  event.by = by;
  event.action = action;
  event.from = from;
  event.to = target_of(*transition(from, action, by.role), before);
  event.audience = audience;
  event.body = std::move(body);
  Ticket after = tickets::advance(before, event);
  desk.work.tickets().append(event, after);
  tell(desk, event, after);
  set_timers(desk, after);
  return after;
}

Result<Ticket> find_ticket(UnitOfWork& work, const Actor& by, const TicketNumber& number) {
  auto ticket = work.tickets().ticket(number);
  if (!ticket || is_foreign(by, ticket->organization))
    return Refusal{RefusalKind::not_found,
                   "ticket_unknown",
                   worded("There is no ticket {}; check the number.", {number.value}),
                   number.value,
                   {}};
  return *ticket;
}

}  // namespace tickets

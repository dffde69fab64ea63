#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "bot/mail/mail_content.h"
#include "tickets/posting.h"
#include "tickets/scope.h"

namespace bot {
namespace {

using tickets::MailTemplate;

constexpr std::size_t morning_rows = 10;

void add_invoices(tickets::UnitOfWork& work, MailOccasion& occasion) {
  const auto* confirmed = std::get_if<tickets::Confirmed>(&occasion.event.body);
  if (confirmed == nullptr) return;
  for (const std::string& number : confirmed->invoice_numbers)
    if (auto invoice = work.billing().invoice({number}))
      occasion.invoices.push_back(std::move(*invoice));
}

// Who has an invoice of its own on the separate side of the change, whichever way it goes.
std::set<billing::CostCenterId> separate_side(tickets::UnitOfWork& work,
                                              const tickets::Ticket& ticket) {
  const billing::Month first = ticket.scheduled->from;
  const auto before = billing::mode_in(work.billing().mode_changes(ticket.organization),
                                       ticket.organization, first.previous());
  return tickets::separate_scope(before, ticket.kind, ticket.scope);
}

void add_ticket(tickets::UnitOfWork& work, MailOccasion& occasion) {
  const tickets::OutgoingMail& mail = occasion.mail;
  const auto events = work.tickets().events(mail.ticket);
  // Without an event it is about the ticket as it is now.
  const std::size_t count = mail.event_sequence == 0
                                ? events.size()
                                : std::min<std::size_t>(mail.event_sequence, events.size());
  if (count == 0) throw std::runtime_error("no event for the mail about " + mail.ticket.value);
  if (mail.event_sequence != 0) occasion.event = events[count - 1].event;
  occasion.ticket = tickets::rebuilt(std::span(events).first(count));
  occasion.report = tickets::rebuilt(events).report;
  auto organization = work.billing().organization(occasion.ticket.organization);
  if (!organization) throw std::runtime_error("no organization of " + mail.ticket.value);
  occasion.organization = std::move(*organization);
  add_invoices(work, occasion);
  if (occasion.ticket.scheduled) occasion.separate_side = separate_side(work, occasion.ticket);
  if (mail.notice.template_name == MailTemplate::switch_scheduled)
    occasion.preview = billing::preview(work.billing(), occasion.organization,
                                        occasion.separate_side, mail.queued_at);
  if (mail.notice.template_name == MailTemplate::date_slips && count > 1) {
    const auto before = tickets::rebuilt(std::span(events).first(count - 1));
    if (before.scheduled) occasion.start_before = before.scheduled->from;
  }
}

// 17 of "inbound:17".
std::int64_t id_in(const tickets::OutgoingMail& mail, std::string_view what) {
  std::int64_t id = 0;
  const std::string_view about = mail.about;
  if (!about.starts_with(what)) return 0;
  std::from_chars(about.data() + what.size(), about.data() + about.size(), id);
  return id;
}

template <class Found>
Found found_for(const std::optional<Found>& found, const tickets::OutgoingMail& mail) {
  if (!found) throw std::runtime_error("nothing is left of " + mail.about);
  return *found;
}

std::vector<tickets::Ticket> some(tickets::UnitOfWork& work, tickets::TicketFilter filter) {
  filter.limit = morning_rows;
  return work.tickets().tickets(filter);
}

bool was_warned_of(const tickets::Ticket& ticket) {
  return std::ranges::any_of(ticket.fired, [](const tickets::TimerKey& key) {
    return key.kind == tickets::TimerKind::slip_risk;
  });
}

MorningList morning_list(tickets::UnitOfWork& work) {
  MorningList list;
  list.counts = work.tickets().counts();
  tickets::TicketFilter filter;
  filter.statuses = {tickets::Status::submitted, tickets::Status::awaiting_customer,
                     tickets::Status::awaiting_approval, tickets::Status::awaiting_bans,
                     tickets::Status::ready_to_switch};
  filter.order = tickets::TicketOrder::by_risk;
  list.at_risk = some(work, filter);
  std::erase_if(list.at_risk, [](const auto& ticket) { return !was_warned_of(ticket); });
  filter = {};
  filter.escalated = true;
  list.escalated = some(work, filter);
  filter = {};
  filter.with_call_back = true;
  list.with_call_back = some(work, filter);
  filter = {};
  filter.with_follow_up = true;
  list.with_follow_up = some(work, filter);
  list.lost = work.outbox().lost_of_active_tickets(morning_rows);
  list.quarantined = work.inbound().quarantined();
  return list;
}

void add_what_it_is_about(tickets::UnitOfWork& work, MailOccasion& occasion) {
  const tickets::OutgoingMail& mail = occasion.mail;
  const MailTemplate name = mail.notice.template_name;
  if (name == MailTemplate::mail_undeliverable)
    occasion.lost = found_for(work.outbox().mail(id_in(mail, "lost:")), mail);
  if (name == MailTemplate::finish_request || name == MailTemplate::mail_quarantined)
    occasion.inbound = found_for(work.inbound().inbound(id_in(mail, "inbound:")), mail);
  if (name == MailTemplate::digest) occasion.held = tickets::mails_in(work, mail);
  if (name == MailTemplate::morning_digest) occasion.morning = morning_list(work);
}

}  // namespace

MailOccasion occasion_of(tickets::UnitOfWork& work, const tickets::OutgoingMail& mail) {
  MailOccasion occasion;
  occasion.mail = mail;
  occasion.language = language_from(work.accounts().preferences(mail.notice.recipient).language)
                          .value_or(Language::english);
  if (!mail.ticket.value.empty()) add_ticket(work, occasion);
  add_what_it_is_about(work, occasion);
  return occasion;
}

}  // namespace bot

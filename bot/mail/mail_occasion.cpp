#include <algorithm>
#include <stdexcept>

#include "bot/mail/mail_content.h"

namespace bot {
namespace {

using tickets::MailTemplate;

void add_invoices(tickets::UnitOfWork& work, MailOccasion& occasion) {
  const auto* confirmed = std::get_if<tickets::Confirmed>(&occasion.event.body);
  if (confirmed == nullptr) return;
  for (const std::string& number : confirmed->invoice_numbers)
    if (auto invoice = work.billing().invoice({number}))
      occasion.invoices.push_back(std::move(*invoice));
}

}  // namespace

MailOccasion occasion_of(tickets::UnitOfWork& work, const tickets::OutgoingMail& mail) {
  const auto events = work.tickets().events(mail.ticket);
  const std::size_t count = std::min<std::size_t>(mail.event_sequence, events.size());
  if (count == 0) throw std::runtime_error("no event for the mail about " + mail.ticket.value);
  MailOccasion occasion;
  occasion.mail = mail;
  occasion.event = events[count - 1].event;
  occasion.ticket = tickets::rebuilt(std::span(events).first(count));
  occasion.report = tickets::rebuilt(events).report;
  auto organization = work.billing().organization(occasion.ticket.organization);
  if (!organization) throw std::runtime_error("no organization of " + mail.ticket.value);
  occasion.organization = std::move(*organization);
  add_invoices(work, occasion);
  if (mail.notice.template_name == MailTemplate::switch_scheduled)
    occasion.preview = billing::preview(work.billing(), occasion.organization,
                                        occasion.ticket.scope, mail.queued_at);
  return occasion;
}

}  // namespace bot

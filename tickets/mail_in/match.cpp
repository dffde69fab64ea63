#include "tickets/mail_in/match.h"

namespace tickets {

namespace {

constexpr int longest_chain = 20;  // of tickets joined with one another

std::optional<Ticket> standing_for(Desk& desk, const TicketNumber& number) {
  auto ticket = desk.work.tickets().ticket(number);
  for (int step = 0; ticket && ticket->duplicate_of && step < longest_chain; ++step) {
    auto next = desk.work.tickets().ticket(*ticket->duplicate_of);
    if (!next) break;
    ticket = std::move(next);
  }
  return ticket;
}

std::optional<TicketMatch> matched(Desk& desk, const TicketNumber& number, const ReadMail& mail,
                                   bool shows_customers_address) {
  const auto ticket = standing_for(desk, number);
  if (!ticket) return std::nullopt;
  auto sender = participant(desk, *ticket, mail.sender);
  if (!sender && shows_customers_address) sender = bearer_of_address(desk, *ticket, mail);
  return sender ? std::optional(TicketMatch{*ticket, *std::move(sender)}) : std::nullopt;
}

std::optional<TicketNumber> answered_ticket(Desk& desk, const std::string& message_id) {
  const auto ours = desk.work.outbox().mail_with_message_id(message_id);
  if (!ours || ours->ticket.value.empty()) return std::nullopt;
  return ours->ticket;
}

}  // namespace

std::optional<TicketMatch> match(Desk& desk, const ReadMail& mail) {
  for (const SignedAddress& address : mail.signed_addresses) {
    const bool customers = address.audience == MailAudience::customer;
    if (auto found = matched(desk, address.ticket, mail, customers)) return found;
  }
  for (const std::string& id : mail.references) {
    const auto number = answered_ticket(desk, id);
    if (!number) continue;
    if (auto found = matched(desk, *number, mail, false)) return found;
  }
  for (const TicketNumber& number : mail.numbers_in_subject)
    if (auto found = matched(desk, number, mail, false)) return found;
  return std::nullopt;
}

std::optional<TicketNumber> ticket_of_automatic(Desk& desk, const ReadMail& mail) {
  for (const SignedAddress& address : mail.signed_addresses)
    if (desk.work.tickets().ticket(address.ticket)) return address.ticket;
  for (const std::string& id : mail.references)
    if (const auto number = answered_ticket(desk, id)) return number;
  const auto found = match(desk, mail);
  return found ? std::optional(found->ticket.number) : std::nullopt;
}

}  // namespace tickets

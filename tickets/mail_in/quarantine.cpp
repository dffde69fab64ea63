#include "tickets/mail_in/quarantine.h"

#include "tickets/mail_in/participant.h"
#include "tickets/posting.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

// Whether another mail that came in in the same hour waits already: the desk was told of it.
bool was_told_this_hour(Desk& desk, const InboundMail& mail) {
  const auto hour = std::chrono::floor<std::chrono::hours>(mail.received_at);
  for (const InboundState state : states_for_desk)
    for (const InboundMail& other : desk.work.inbound().inbound_in(state, 2, 0))
      if (other.id != mail.id && other.received_at >= hour &&
          other.received_at < hour + std::chrono::hours(1))
        return true;
  return false;
}

void tell_desk(Desk& desk, const InboundMail& mail) {
  const Email recipient{billing::folded(desk.settings.addresses.desk.value)};
  if (recipient.value.empty() || was_told_this_hour(desk, mail)) return;
  OutgoingMail notice;
  notice.about = "inbound:" + std::to_string(mail.id);
  notice.notice = {MailTemplate::mail_quarantined, MailAudience::desk, recipient};
  post_mail(desk, std::move(notice));
}

// The mail, if `by` may still decide about it.
Result<InboundMail> decidable(Desk& desk, const Actor& by, std::int64_t id) {
  if (!transition(std::nullopt, Action::open, by.role) || by.role == Role::customer)
    return Refusal{RefusalKind::not_allowed,
                   "action_not_allowed",
                   worded("Only the support desk decides about mail that was set aside."),
                   std::to_string(id),
                   {}};
  auto mail = desk.work.inbound().inbound(id);
  if (!mail)
    return Refusal{RefusalKind::not_found,
                   "inbound_unknown",
                   worded("There is no such mail; go back to the list."),
                   std::to_string(id),
                   {}};
  if (!waits_for_desk(mail->state))
    return Refusal{RefusalKind::conflict,
                   "inbound_settled",
                   worded("This mail is settled already; look at it again."),
                   std::to_string(id),
                   {}};
  return *mail;
}

InboundMail settled_by_hand(Desk& desk, InboundMail mail, InboundState state, const Actor& by) {
  mail.state = state;
  mail.settled_by = by.email;
  desk.work.inbound().settle(mail);
  return mail;
}

Result<Ticket> noted(Desk& desk, const Actor& by, const ReadMail& read, const Ticket& ticket) {
  const std::string heading = "Mail from " +
                              (read.sender.value.empty() ? "nobody" : read.sender.value) + ", \"" +
                              one_line(read.subject) + "\":\n\n";
  const std::size_t room = longest_text - std::min(characters_in(heading), longest_text / 2);
  // Not by note(): it would take lines of a mail for commands.
  return apply(desk, ticket, Action::note, by, std::nullopt, Audience::internal,
               Said{heading + words_of(read, room), Channel::mail});
}

}  // namespace

InboundMail set_aside(Desk& desk, InboundMail mail, InboundState state, std::string reason) {
  mail.state = state;
  mail.reason = std::move(reason);
  desk.work.inbound().settle(mail);
  tell_desk(desk, mail);
  return mail;
}

Result<InboundMail> file_mail(Desk& desk, const Actor& by, std::int64_t id, const ReadMail& read,
                              const TicketNumber& number) {
  auto mail = decidable(desk, by, id);
  if (!mail) return mail;
  const auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket.refusal();
  const auto sender = participant(desk, *ticket, read.sender);
  const bool customer = sender && sender->role == Role::customer;
  const auto filed = customer
                         ? reply(desk, *sender, number, words_of(read, longest_text), Channel::mail)
                         : noted(desk, by, read, *ticket);
  if (!filed) return filed.refusal();
  mail->ticket = number;
  mail->reason = customer ? worded("The desk filed it as the customer's reply.")
                          : worded("The desk filed it as an internal note.");
  return settled_by_hand(desk, *std::move(mail), InboundState::replied, by);
}

Result<InboundMail> link_mail(Desk& desk, const Actor& by, std::int64_t id,
                              const TicketNumber& number) {
  auto mail = decidable(desk, by, id);
  if (!mail) return mail;
  const auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket.refusal();
  mail->ticket = number;
  mail->reason = worded("The desk opened a request from it.");
  return settled_by_hand(desk, *std::move(mail), InboundState::opened, by);
}

Result<InboundMail> discard_mail(Desk& desk, const Actor& by, std::int64_t id, std::string reason) {
  auto mail = decidable(desk, by, id);
  if (!mail) return mail;
  const std::string why = one_line(reason);
  if (why.empty())
    return Refusal{RefusalKind::invalid,
                   "reason_missing",
                   worded("Write down why this mail is thrown away."),
                   "reason",
                   {}};
  mail->reason = why;
  return settled_by_hand(desk, *std::move(mail), InboundState::discarded, by);
}

}  // namespace tickets

#include "tickets/mail_in/place_mail.h"

#include <algorithm>

#include "tickets/mail_in/match.h"
#include "tickets/mail_in/new_request.h"
#include "tickets/mail_in/quarantine.h"
#include "tickets/posting.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

constexpr std::chrono::hours cap_window{1};

// What the list of mails shows, in one line each.
InboundMail described(InboundMail mail, const ReadMail& read) {
  mail.message_id = read.message_id;
  mail.sender = read.sender;
  mail.sender_name = one_line(read.sender_name);
  mail.subject = one_line(read.subject);
  return mail;
}

InboundMail settled(Desk& desk, InboundMail mail, InboundState state, std::string reason,
                    std::optional<TicketNumber> ticket = std::nullopt) {
  mail.state = state;
  mail.reason = std::move(reason);
  mail.ticket = std::move(ticket);
  desk.work.inbound().settle(mail);
  return mail;
}

// Every mail of a ticket leaves under the ticket's signed address, to which mail servers return
// it: a report that comes elsewhere is nobody's word.
bool came_back(const ReadMail& read, const OutgoingMail& ours) {
  return std::ranges::any_of(read.signed_addresses, [&](const SignedAddress& address) {
    return address == SignedAddress{ours.ticket, ours.notice.audience};
  });
}

// The mails of ours a bounce is about: by their ids; failing that, the latest one on the ticket
// whose address it was returned to that went to somebody it names.
std::vector<OutgoingMail> bounced_mails(Desk& desk, const ReadMail& read) {
  std::vector<OutgoingMail> mails;
  for (const std::string& id : read.bounce->message_ids)
    if (auto ours = desk.work.outbox().mail_with_message_id(id); ours && came_back(read, *ours))
      mails.push_back(*std::move(ours));
  if (!mails.empty()) return mails;
  for (const SignedAddress& address : read.signed_addresses) {
    const auto sent = desk.work.outbox().mails_of(address.ticket);
    for (auto mail = sent.rbegin(); mail != sent.rend(); ++mail)
      if (std::ranges::find(read.bounce->recipients, mail->notice.recipient) !=
              read.bounce->recipients.end() &&
          came_back(read, *mail))
        return {*mail};
  }
  return mails;
}

InboundMail place_bounce(Desk& desk, const InboundMail& mail, const ReadMail& read) {
  std::optional<TicketNumber> ticket;
  bool marked = false;
  for (const OutgoingMail& ours : bounced_mails(desk, read)) {
    if (!desk.work.outbox().mark_bounced(ours.id, read.bounce->answer)) continue;
    tell_undeliverable(desk, ours);
    marked = true;
    ticket = ours.ticket;
  }
  if (marked) return settled(desk, mail, InboundState::bounce, read.bounce->answer, ticket);
  return settled(desk, mail, InboundState::automatic,
                 worded("It says that a mail did not arrive, but none of ours."),
                 ticket_of_automatic(desk, read));
}

// A colleague's mail is filed for colleagues, whatever address it was sent to. Not by note(): it
// would take lines of a mail for commands.
Result<InboundMail> place_note(Desk& desk, const InboundMail& mail, const ReadMail& read,
                               const TicketMatch& on) {
  const Audience audience = on.sender.role == Role::tam ? Audience::tam : Audience::internal;
  const auto noted = apply(desk, on.ticket, Action::note, on.sender, std::nullopt, audience,
                           Said{words_of(read, longest_text), Channel::mail});
  if (!noted) return noted.refusal();
  return settled(desk, mail, InboundState::replied, worded("A note of a colleague."),
                 on.ticket.number);
}

// An answer needs words of its own: an empty mail answers nothing.
bool answers_question(const Ticket& ticket, const ReadMail& read) {
  return ticket.status == Status::awaiting_customer && !ticket.question.empty() &&
         !(trimmed(read.text).empty() && read.attachments.empty());
}

Result<InboundMail> place_reply(Desk& desk, const InboundMail& mail, const ReadMail& read,
                                const TicketMatch& on) {
  const std::string words = words_of(read, longest_text);
  const TicketNumber& number = on.ticket.number;
  if (answers_question(on.ticket, read)) {
    const auto answered = answer(desk, on.sender, number, words, Channel::mail);
    if (!answered) return answered.refusal();
    return settled(desk, mail, InboundState::answered, worded("The answer to the open question."),
                   number);
  }
  const auto replied = reply(desk, on.sender, number, words, Channel::mail);
  if (!replied) return replied.refusal();
  return settled(desk, mail, InboundState::replied, worded("A message on its ticket."), number);
}

Result<InboundMail> place_on_ticket(Desk& desk, const InboundMail& mail, const ReadMail& read,
                                    const TicketMatch& on) {
  if (desk.work.inbound().inbound_on(on.ticket.number, desk.now - cap_window) >=
      mails_on_a_ticket_an_hour) {
    InboundMail capped = mail;
    capped.ticket = on.ticket.number;
    return set_aside(desk, std::move(capped), InboundState::capped,
                     worded("More mails came for the ticket within an hour than are taken."));
  }
  const bool customer = on.sender.role == Role::customer;
  if (is_active(on.ticket.status))
    return customer ? place_reply(desk, mail, read, on) : place_note(desk, mail, read, on);
  if (customer) return continue_request(desk, mail, read, on);
  return set_aside(desk, mail, InboundState::quarantined,
                   worded("A colleague wrote to {}, which is closed.", {on.ticket.number.value}));
}

}  // namespace

Result<InboundMail> place_mail(Desk& desk, const InboundMail& stored, const ReadMail& read) {
  const InboundMail mail = described(stored, read);
  Inbound& inbound = desk.work.inbound();
  if (!read.message_id.empty() && inbound.is_repeated(read.message_id, mail.id))
    return settled(desk, mail, InboundState::repeated,
                   worded("A mail with its Message-ID came before."));
  if (read.bounce) return place_bounce(desk, mail, read);
  if (!read.automatic.empty())
    return settled(desk, mail, InboundState::automatic, read.automatic,
                   ticket_of_automatic(desk, read));
  if (inbound.inbound_from(read.sender, desk.now - cap_window) >= mails_of_a_sender_an_hour)
    return set_aside(desk, mail, InboundState::capped,
                     worded("The sender wrote more mails within an hour than are taken."));
  if (const auto on = match(desk, read)) return place_on_ticket(desk, mail, read, *on);
  return new_request(desk, mail, read);
}

InboundMail refuse_mail(Desk& desk, const InboundMail& stored, const ReadMail& read,
                        const Refusal& refusal) {
  return set_aside(desk, described(stored, read), InboundState::quarantined, refusal.message);
}

InboundMail keep_unreadable(Desk& desk, InboundMail mail) {
  return set_aside(desk, std::move(mail), InboundState::unreadable,
                   worded("These bytes are no mail."));
}

}  // namespace tickets

#include <algorithm>

#include "tickets/posting.h"
#include "tickets/transition.h"

namespace tickets {

namespace {

Refusal no(RefusalKind kind, billing::RefusalCode code, std::string message, std::int64_t id) {
  return {kind, code, std::move(message), std::to_string(id), {}};
}

bool is_settled(MailState state) {
  return state == MailState::accepted || state == MailState::bounced || state == MailState::dead;
}

constexpr std::chrono::minutes double_press{1};

bool is_same(const OutgoingMail& a, const OutgoingMail& b) {
  return a.event_sequence == b.event_sequence && a.notice == b.notice;
}

// The mail itself or a copy of it is still to arrive.
bool is_on_its_way(const OutgoingMail& mail, const std::vector<OutgoingMail>& mails) {
  return std::ranges::any_of(mails, [&](const OutgoingMail& other) {
    return is_same(other, mail) && !is_settled(other.state);
  });
}

bool was_sent_again_just_now(const OutgoingMail& mail, const std::vector<OutgoingMail>& mails,
                             billing::Instant now) {
  return std::ranges::any_of(mails, [&](const OutgoingMail& other) {
    return is_same(other, mail) && other.about.starts_with("again:") &&
           now - other.queued_at < double_press;
  });
}

bool is_of_event(const OutgoingMail& mail) {
  return mail.event_sequence != 0 && mail.notice.audience != MailAudience::program;
}

bool may_repeat(Role role) {
  return role == Role::support_desk || role == Role::desk_lead || role == Role::billing ||
         role == Role::administrator;
}

std::optional<Refusal> refusal_to_repeat(const Actor& by, const TicketNumber& number,
                                         const std::optional<OutgoingMail>& mail,
                                         const std::vector<OutgoingMail>& mails, std::int64_t id) {
  if (!may_repeat(by.role))
    return no(RefusalKind::not_allowed, "action_not_allowed",
              worded("The desk or billing may send a mail again; ask them."), id);
  if (!mail || mail->ticket != number)
    return no(RefusalKind::not_found, "mail_unknown",
              worded("There is no such mail on the ticket."), id);
  if (!is_of_event(*mail))
    return no(
        RefusalKind::conflict, "mail_not_repeatable",
        worded("This mail is about no event of the ticket; what it tells of has its own page."),
        id);
  if (is_on_its_way(*mail, mails))
    return no(RefusalKind::conflict, "mail_not_sent_yet",
              worded("The mail is still on its way; wait until it has arrived or failed."), id);
  return std::nullopt;
}

}  // namespace

bool may_be_repeated(const OutgoingMail& mail, const std::vector<OutgoingMail>& mails) {
  return is_of_event(mail) && is_settled(mail.state) && !is_on_its_way(mail, mails);
}

Result<Ticket> send_again(Desk& desk, const Actor& by, const TicketNumber& number,
                          std::int64_t id) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  const auto mail = desk.work.outbox().mail(id);
  const auto mails = desk.work.outbox().mails_of(number);
  const bool pressed_twice = mail && mail->ticket == number && may_repeat(by.role) &&
                             was_sent_again_just_now(*mail, mails, desk.now);
  if (pressed_twice) return ticket;
  if (auto refusal = refusal_to_repeat(by, number, mail, mails, id)) return *std::move(refusal);
  const auto copies = std::ranges::count_if(
      mails, [&](const OutgoingMail& other) { return is_same(other, *mail); });
  OutgoingMail copy;
  copy.ticket = number;
  copy.event_sequence = mail->event_sequence;
  copy.about = "again:" + std::to_string(copies);
  copy.notice = mail->notice;
  copy.queued_at = copy.next_attempt_at = desk.now;
  copy.message_id = number.value + "." + std::to_string(mail->event_sequence) + "." +
                    std::to_string(id) + "-again-" + std::to_string(copies) + "@" +
                    desk.settings.message_id_domain;
  desk.work.outbox().enqueue(copy);
  return ticket;
}

}  // namespace tickets

#include "bot/mail/mail_draft.h"
#include "bot/mail/mail_words.h"
#include "bot/render/format.h"
#include "bot/render/mail_title.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/mail_in/new_request.h"

namespace bot {
namespace {

using tickets::MailAudience;

void tell_lost(const MailDraft& draft, const tickets::OutgoingMail& lost) {
  draft.set("LOST_TO", lost.notice.recipient.value);
  draft.set("LOST_TITLE", mail_title(lost.notice.template_name));
  draft.set_instant("LOST_AT", lost.queued_at);
  draft.quote("ANSWER", lost.last_answer);
  const bool is_late =
      lost.state != tickets::MailState::dead && lost.state != tickets::MailState::bounced;
  draft.body.show(is_late ? "IS_LATE" : "IS_LOST");
}

void tell_inbound(const MailDraft& draft, const tickets::InboundMail& mail) {
  draft.set("MAIL_FROM", mail.sender.value.empty() ? say("nobody") : mail.sender.value);
  draft.set("MAIL_SUBJECT", mail.subject.empty() ? "-" : mail.subject);
  draft.set_instant("MAIL_AT", mail.received_at);
  draft.quote("REASON", said(mail.reason));
  draft.body.show_if(!mail.subject.empty(), "HAS_MAIL_SUBJECT");
  draft.body.show_if(!mail.reason.empty(), "HAS_REASON");
  draft.body.show_if(is_about_ticket(draft.occasion), "ALREADY_OPEN");
  draft.body.show_if(!is_about_ticket(draft.occasion), "UNFINISHED");
  const tickets::MissingFacts missing = tickets::missing_facts(mail);
  draft.body.show_if(mail.sender_name.empty(), "NAME_MISSING");
  draft.body.show_if(missing.account, "ACCOUNT_MISSING");
  draft.body.show_if(missing.wish, "WISH_MISSING");
}

void tell_held(const MailDraft& draft) {
  draft.set("COUNT", mails(draft.occasion.held.size()));
  for (const tickets::OutgoingMail& held : draft.occasion.held) {
    View& row = draft.body.add("HELD");
    row.set("TITLE", short_mail_title(held.notice.template_name));
    row.set("TIME", instant_for_people(held.queued_at, draft.settings.desk_time_zone));
    if (!held.ticket.value.empty()) row.add("OF").set("NUMBER", held.ticket.value);
  }
}

void tell_tickets(const MailDraft& draft, const std::string& section,
                  const std::vector<tickets::Ticket>& list) {
  draft.body.show_if(!list.empty(), section);
  for (const tickets::Ticket& ticket : list) {
    const auto standing = tickets::standing(ticket, draft.desk, draft.occasion.mail.queued_at);
    draft.body.add(section + "_TICKET")
        .set("NUMBER", ticket.number.value)
        .set("ACCOUNT", ticket.account_name)
        .set("STATE", turn_in_words(standing.turn, MailAudience::desk));
  }
}

std::string status_in_words(tickets::Status status) {
  using tickets::Status;
  switch (status) {
    case Status::submitted: return say("submitted");
    case Status::awaiting_customer: return say("awaiting customer");
    case Status::awaiting_approval: return say("awaiting approval");
    case Status::awaiting_bans: return say("awaiting bans");
    case Status::ready_to_switch: return say("ready to switch");
    case Status::switch_scheduled: return say("switch scheduled");
    case Status::verifying: return say("verifying");
    case Status::resolved: return say("resolved");
    case Status::declined: return say("declined");
    case Status::withdrawn: return say("withdrawn");
    case Status::duplicate: return say("duplicate");
  }
  return {};
}

void tell_morning(const MailDraft& draft, const MorningList& list) {
  std::uint64_t open = 0;
  for (const tickets::StatusCount& one : list.counts) {
    if (!tickets::is_active(one.status) || one.tickets == 0) continue;
    open += one.tickets;
    draft.body.add("STATUS")
        .set("NAME", status_in_words(one.status))
        .set("TICKETS", static_cast<std::int64_t>(one.tickets));
  }
  draft.set("COUNT", say_count(open, "1 request", "{} requests", {std::to_string(open)}));
  tell_tickets(draft, "AT_RISK", list.at_risk);
  tell_tickets(draft, "ESCALATED", list.escalated);
  tell_tickets(draft, "CALL_BACK", list.with_call_back);
  tell_tickets(draft, "DRIFTED", list.with_follow_up);
  draft.body.show_if(!list.lost.empty(), "UNDELIVERED");
  for (const tickets::OutgoingMail& lost : list.lost)
    draft.body.add("LOST")
        .set("NUMBER", lost.ticket.value)
        .set("RECIPIENT", lost.notice.recipient.value);
  draft.body.show_if(list.quarantined > 0, "QUARANTINED");
  draft.set("QUARANTINED_COUNT", mails(list.quarantined));
}

// Of a mail about no request: whoever reads it is asked to look.
void tell_turn(const MailDraft& draft) {
  const bool customer = draft.occasion.mail.notice.audience == MailAudience::customer;
  const bool held = !draft.occasion.held.empty();
  if (held)
    draft.set("TURN", say("See each request"));
  else
    draft.set("TURN", customer ? say("You") : say("The support desk"));
}

}  // namespace

void tell_other(const MailDraft& draft) {
  const MailOccasion& occasion = draft.occasion;
  if (!is_about_ticket(occasion)) tell_turn(draft);
  if (occasion.lost) tell_lost(draft, *occasion.lost);
  if (occasion.inbound) tell_inbound(draft, *occasion.inbound);
  if (!occasion.held.empty()) tell_held(draft);
  if (occasion.morning) tell_morning(draft, *occasion.morning);
}

}  // namespace bot

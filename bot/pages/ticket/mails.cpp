#include "bot/pages/ticket/mails.h"

#include "bot/render/format.h"
#include "bot/render/mail_title.h"
#include "bot/words/say.h"
#include "tickets/posting.h"

namespace bot::pages {

using tickets::MailState;

MailStateWords state_words(MailState state) {
  switch (state) {
    case MailState::queued: return {say("Waiting to be sent"), "soft"};
    case MailState::sending: return {say("Being sent"), "soft"};
    case MailState::accepted: return {say("Delivered to the mail server"), ""};
    case MailState::bounced: return {say("Did not arrive: check the address"), "bad"};
    case MailState::dead: return {say("Could not be delivered"), "bad"};
    case MailState::held: return {say("Waits for the next digest"), "soft"};
    case MailState::digested: return {say("Told in a digest"), ""};
  }
  return {};
}

bool may_send_again(tickets::Role role) {
  using tickets::Role;
  return role == Role::support_desk || role == Role::desk_lead || role == Role::billing ||
         role == Role::administrator;
}

void show_mails(View& view, std::string_view place, const http::Site& site,
                const std::vector<tickets::OutgoingMail>& mails, Reader reader, bool may_repeat) {
  View& part = view.include(place, "pages/parts/mails.html.tpl");
  View* list = nullptr;
  for (const tickets::OutgoingMail& mail : mails) {
    const bool to_customer = mail.notice.audience == tickets::MailAudience::customer;
    if (reader == Reader::customer && !to_customer) continue;
    // Deliveries to programs have a page of their own.
    if (mail.notice.audience == tickets::MailAudience::program) continue;
    if (!list) list = &part.add("SOME_MAIL");
    const MailStateWords state = state_words(mail.state);
    View& row = list->add("MAIL");
    row.set("SUBJECT", mail_title(mail.notice.template_name));
    row.set("RECIPIENT", mail.notice.recipient.value);
    row.set("TIME", instant_for_people(mail.queued_at, site.time_zone));
    row.set("MACHINE_TIME", billing::text_of(mail.queued_at));
    row.set("STATE", state.text).set("CLASS", state.style);
    if (reader == Reader::staff && !mail.last_answer.empty()) {
      row.add("ANSWER").set("TEXT", mail.last_answer);
    }
    if (may_repeat && tickets::may_be_repeated(mail, mails)) {
      row.add("AGAIN").set("NUMBER", mail.ticket.value).set("ID", mail.id);
    }
  }
  if (!list) part.show("NO_MAIL");
}

}  // namespace bot::pages

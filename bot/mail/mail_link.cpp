#include "bot/mail/mail_link.h"

#include <algorithm>

#include "bot/render/brief_link.h"
#include "bot/render/status_link.h"
#include "bot/words/say.h"

namespace bot {
namespace {

using tickets::MailAudience;
using tickets::MailTemplate;

// Which escalation the mail asks for; 0: none, the brief is to be read.
std::uint32_t escalation_of(const tickets::Event& event) {
  if (const auto* sent = std::get_if<tickets::Escalated>(&event.body))
    return sent->adds_to == 0 ? event.sequence : sent->adds_to;
  if (const auto* moved = std::get_if<tickets::EscalationMoved>(&event.body))
    return moved->escalation;
  return 0;
}

std::string request_path(const tickets::TicketNumber& number) { return "/tickets/" + number.value; }

MailLink brief(const MailOccasion& occasion, const MailSettings& settings,
               const tickets::TicketNumber& number) {
  return {brief_path(settings.signer, number, escalation_of(occasion.event),
                     occasion.mail.notice.recipient),
          say("Open the brief")};
}

MailLink of_request(const MailOccasion& occasion, const MailSettings& settings,
                    const tickets::TicketNumber& number) {
  if (occasion.mail.notice.audience == MailAudience::tam) return brief(occasion, settings, number);
  // A customer reads it there without signing in; not somebody who only wrote in.
  const tickets::Notice& notice = occasion.mail.notice;
  const bool by_link = notice.audience == MailAudience::customer &&
                       notice.template_name != MailTemplate::finish_request;
  return {by_link ? status_path(settings.signer, number, notice.recipient) : request_path(number),
          say("Open the request")};
}

MailLink of_list(MailAudience audience) {
  if (audience == MailAudience::customer) return {"/requests", say("Open your requests")};
  return {"/queue", say("Open the queue")};
}

// The one ticket they are all about, if it is one; a TAM, who may have no account, is led to the
// brief of the latest.
MailLink of_held(const MailOccasion& occasion, const MailSettings& settings) {
  const auto& held = occasion.held;
  const bool one = std::ranges::all_of(held, [&](const tickets::OutgoingMail& mail) {
    return !mail.ticket.value.empty() && mail.ticket == held.front().ticket;
  });
  const bool to_tam = occasion.mail.notice.audience == MailAudience::tam;
  if (!held.empty() && !held.back().ticket.value.empty() && (one || to_tam))
    return of_request(occasion, settings, held.back().ticket);
  return of_list(occasion.mail.notice.audience);
}

MailLink path_of(const MailOccasion& occasion, const MailSettings& settings) {
  const tickets::Notice& notice = occasion.mail.notice;
  const auto* joined = std::get_if<tickets::Duplicated>(&occasion.event.body);
  // The other request's link was mailed to its own requester only.
  if (joined != nullptr && notice.audience == MailAudience::customer)
    return {request_path(joined->of), say("Open the request")};
  if (joined != nullptr) return of_request(occasion, settings, joined->of);
  if (is_about_ticket(occasion)) return of_request(occasion, settings, occasion.ticket.number);
  if (notice.template_name == MailTemplate::finish_request)
    return {"/requests/new/details", say("Finish the request")};
  if (notice.template_name == MailTemplate::mail_quarantined)
    return {"/mail", say("Look at the mail")};
  if (notice.template_name == MailTemplate::digest) return of_held(occasion, settings);
  return of_list(notice.audience);
}

}  // namespace

MailLink link_of(const MailOccasion& occasion, const MailSettings& settings) {
  MailLink link = path_of(occasion, settings);
  link.url.insert(0, settings.base_url);
  return link;
}

}  // namespace bot

// The mails of a ticket and what became of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bot/http/site.h"
#include "bot/pages/ticket/timeline.h"

namespace bot::pages {

// What became of a mail, and the style to show it in.
struct MailStateWords {
  std::string text, style;
};
MailStateWords state_words(tickets::MailState);

// Whether send_again() is for that role at all.
bool may_send_again(tickets::Role);

// {{>PLACE}}; a customer sees those that went to customers, without the mail server's words.
// Whoever may repeat one is offered to.
void show_mails(View&, std::string_view place, const http::Site&,
                const std::vector<tickets::OutgoingMail>&, Reader, bool may_repeat = false);

}  // namespace bot::pages

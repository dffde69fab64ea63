// What a mail is about, in a few words: for ledgers and digests.
#pragma once

#include <string>

#include "tickets/notification.h"

namespace bot {

// "A question", "Escalation, to the Primary TAM", in the reader's language.
std::string mail_title(tickets::MailTemplate);
// "Escalation": for the reader it went to, who knows who he is.
std::string short_mail_title(tickets::MailTemplate);

}  // namespace bot

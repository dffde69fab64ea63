// What a mail is about, in a few words: for ledgers and digests.
#pragma once

#include <string_view>

#include "tickets/notification.h"

namespace bot {

// "A question", "Escalation, to the Primary TAM"
std::string_view mail_title(tickets::MailTemplate);

}  // namespace bot

// Reports that a mail did not arrive: RFC 3464, and what older mail servers send.
#pragma once

#include <optional>

#include "bot/mail_in/mime_mail.h"
#include "tickets/mail_in/read_mail.h"

namespace bot {

// None: it is no bounce, or it says that the mail is only late or did arrive.
std::optional<tickets::BounceReport> bounce_in(const MimeMail&);

}  // namespace bot

// Whether a machine wrote a mail (RFC 3834): such a mail is filed and never answered.
#pragma once

#include <string>

#include "bot/mail_in/mime_mail.h"

namespace bot {

// In whose name this program writes; answers come in at the second, with any extension.
struct OwnAddresses {
  std::string from, reply_to;
};

// Why, in one sentence; empty: a person wrote it, as far as one can tell.
std::string why_automatic(const MimeMail&, const OwnAddresses&);

// The null sender of bounces (RFC 5321 section 4.5.5), as the mail server noted it.
bool has_null_sender(const MimeMail&);

}  // namespace bot

// The one link of a mail, and what its button says.
#pragma once

#include <string>

#include "bot/mail/mail_content.h"

namespace bot {

struct MailLink {
  std::string url;    // absolute
  std::string title;  // "Open the request"
};

// A TAM's leads to the brief, which needs no account; all others to a page behind a sign-in.
MailLink link_of(const MailOccasion&, const MailSettings&);

}  // namespace bot

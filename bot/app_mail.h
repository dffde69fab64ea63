// The configuration as the room of mail wants it.
#pragma once

#include <string>

#include "bot/config.h"
#include "bot/mail/mail_settings.h"

namespace bot {

// `base_url` as people reach the pages.
MailSettings mail_settings_of(const Config&, std::string base_url, Signer);

}  // namespace bot

// Raw bytes of a mail -> what the desk has to know of it. No rule stands here: where the mail ends
// is tickets/mail_in's to say.
#pragma once

#include <optional>
#include <string_view>

#include "bot/crypto/signer.h"
#include "bot/mail_in/automatic.h"
#include "tickets/mail_in/read_mail.h"

namespace bot {

// None: these bytes are no mail. Never throws for what the bytes are.
std::optional<tickets::ReadMail> read_mail(std::string_view raw, const Signer&,
                                           const OwnAddresses&);

}  // namespace bot

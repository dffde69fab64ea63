// POST /mail/inbound: the door for mail servers that speak HTTP. Does what `splitdesk mailgate`
// does: 202 only when the bytes are on the disk.
#pragma once

#include "bot/http/site.h"

namespace bot::http {

inline constexpr std::string_view mail_path = "/mail/inbound";

// Takes message/rfc822 from a program of the support desk: 202 with the mail's number. Everything
// that may pass by itself is 503, so that the mail is sent again. The body is an upload: its limit
// stands in ServerOptions.
void add_mail_route(Router&, const Site&);

}  // namespace bot::http

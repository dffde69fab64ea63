// The mails of a ticket and what became of each.
#pragma once

#include <string_view>
#include <vector>

#include "bot/http/site.h"
#include "bot/pages/ticket/timeline.h"

namespace bot::pages {

// {{>PLACE}}; a customer sees those that went to customers, without the mail server's words.
void show_mails(View&, std::string_view place, const http::Site&,
                const std::vector<tickets::OutgoingMail>&, Reader);

}  // namespace bot::pages

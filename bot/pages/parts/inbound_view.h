// Mail that came in, in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bot/http/site.h"
#include "tickets/inbound.h"

namespace bot::pages {

// "Filed as a reply", "Waits for the desk", ...
std::string words_of(tickets::InboundState);
// "Ann Admin <ann@northwind.example>"; says so if it named nobody.
std::string sender_of(const tickets::InboundMail&);
std::string subject_of(const tickets::InboundMail&);

// {{>PLACE}}: the mails of a ticket, as staff reads them.
void show_inbound(View&, std::string_view place, const http::Site&,
                  const std::vector<tickets::InboundMail>&);

}  // namespace bot::pages

// The link of a customer's mails: it shows one request to whoever has it, to be read, without
// signing in. It is signed for that request and the one address it was mailed to.
#pragma once

#include <string>
#include <string_view>

#include "bot/crypto/signer.h"
#include "tickets/ticket.h"

namespace bot {

inline constexpr std::size_t status_mark_length = 32;

// "/s/SPL-7K3Q-9/9f2c..."; the address may be written in any case.
std::string status_path(const Signer&, const tickets::TicketNumber&, const tickets::Email& mailed);

// Whether that path's mark was made for that person.
bool is_status_of(const Signer&, const tickets::TicketNumber&, const tickets::Email& mailed,
                  std::string_view mark);

}  // namespace bot

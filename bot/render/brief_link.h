// The link to a brief: whoever has it acts as the one it was mailed to, without an account. It says
// which ticket and escalation, and is signed for that one address.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "bot/crypto/signer.h"
#include "tickets/ticket.h"

namespace bot {

// "/b/SPL-7K3Q-9/12/9f2c...": of the escalation of that sequence, for whoever `asked` is; sequence
// 0: of the ticket, to be read. The address may be written in any case.
std::string brief_path(const Signer&, const tickets::TicketNumber&, std::uint32_t sequence,
                       const tickets::Email& asked);

// Whether that path's mark was made for that person.
bool is_brief_of(const Signer&, const tickets::TicketNumber&, std::uint32_t sequence,
                 const tickets::Email& asked, std::string_view mark);

}  // namespace bot

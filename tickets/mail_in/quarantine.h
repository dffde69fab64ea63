// Mail that waits for the desk, and what its people do with it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "tickets/desk.h"
#include "tickets/mail_in/read_mail.h"

namespace tickets {

// Where a mail waits until somebody of the desk has decided about it.
inline constexpr std::array states_for_desk{InboundState::quarantined, InboundState::capped,
                                            InboundState::unreadable};
constexpr bool waits_for_desk(InboundState state) {
  return std::ranges::find(states_for_desk, state) != states_for_desk.end();
}

// Ends there (quarantined, capped or unreadable) for that reason. The desk is told of the first one
// of an hour that waits.
InboundMail set_aside(Desk&, InboundMail, InboundState, std::string reason);

// The three things a person of the desk does with a mail that was set aside or could not be read.
// Refused with `inbound_unknown`, `inbound_settled` (somebody was faster), `action_not_allowed`.

// Onto the ticket: as the sender's reply if a customer who takes part in it sent it, as a note
// otherwise.
Result<InboundMail> file_mail(Desk&, const Actor& by, std::int64_t id, const ReadMail&,
                              const TicketNumber&);
// A request was opened from it.
Result<InboundMail> link_mail(Desk&, const Actor& by, std::int64_t id, const TicketNumber&);
// Thrown away, though its bytes stay. `reason_missing`.
Result<InboundMail> discard_mail(Desk&, const Actor& by, std::int64_t id, std::string reason);

}  // namespace tickets

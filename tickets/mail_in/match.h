// Which ticket a mail belongs to: signed address, then our ids in References, then the number in
// the subject. The last two count only from a participant (workflow section 7).
#pragma once

#include <optional>

#include "tickets/mail_in/participant.h"

namespace tickets {

struct TicketMatch {
  Ticket ticket;
  Actor sender;  // in whose name it is filed
};

// None: it belongs to no ticket, or to one its sender has nothing to do with. A ticket that was
// joined with another stands for that one.
std::optional<TicketMatch> match(Desk&, const ReadMail&);

// The ticket a machine's mail is filed on: as match(), but whoever sent it shows enough with a
// signed address of any audience or with an id of ours.
std::optional<TicketNumber> ticket_of_automatic(Desk&, const ReadMail&);

}  // namespace tickets

// Who a mail's sender is to a ticket, and to the customers' organizations (workflow section 7).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "tickets/desk.h"
#include "tickets/mail_in/read_mail.h"

namespace tickets {

// In whose name the sender's mail may be filed on that ticket; none: no participant. The requester;
// an account of the organization or of staff; an active administrator; a TAM; whoever got mail
// about the ticket. An account that was closed is none of them.
std::optional<Actor> participant(Desk&, const Ticket&, const Email& sender);

// The customer who shows a signed customer's address and is no participant: he was given the mail.
// None if the address has an account, or is one of another organization.
std::optional<Actor> bearer_of_address(Desk&, const Ticket&, const ReadMail&);

// A sender who may ask for something new: the organizations he may speak for, by name. Several:
// he has to say which. Empty: a stranger, or one of staff.
struct KnownSender {
  std::string name;
  std::vector<billing::OrganizationName> organizations;
};
KnownSender known_sender(Desk&, const ReadMail&);

}  // namespace tickets

// Mail that comes in to a story's desk, read already.
#pragma once

#include "tests/support/story.h"
#include "tickets/mail_in/place_mail.h"

namespace support {

// A person's mail with words enough for a request; every one has another Message-ID.
tickets::ReadMail a_mail_from(std::string_view sender);

// Keeps bytes, then places the mail as read_stored_mail() does: a refusal puts it into quarantine.
tickets::InboundMail come_in(Story&, const tickets::ReadMail&);

// A user of that role; a customer's organization is northwind.
void add_user(Story&, std::string_view email, tickets::Role, bool active = true,
              std::string_view organization = "northwind");

// "template recipient" of every mail in the outbox about that ("inbound:3"), or of that ticket.
std::vector<std::string> mails_about(Story&, std::string_view about);

}  // namespace support

// Where a mail that came in ends: in exactly one place, decided in the order below (workflow
// section 7). No decision and no command is taken from a mail: its words are filed, nothing else.
#pragma once

#include <cstdint>

#include "tickets/desk.h"
#include "tickets/mail_in/read_mail.h"

namespace tickets {

// In an hour; what is beyond waits for the desk. They end a loop of two programs of which neither
// says that it is one.
constexpr std::uint32_t mails_of_a_sender_an_hour = 20;
constexpr std::uint32_t mails_on_a_ticket_an_hour = 50;

// The same Message-ID again: repeated. A bounce marks the mail it is about. A machine's mail is
// filed and does nothing. Beyond a cap: capped. A participant's mail on a ticket is the answer to
// its open question, a reply, or (from staff and TAMs) a note. Else a known sender opens a request,
// is told how to finish one, or has his words put onto the one that is open; a stranger is
// quarantined. Settles the mail, which must be `stored`. A refusal: a verb said no, and what was
// written must be thrown away; then refuse_mail() keeps it.
Result<InboundMail> place_mail(Desk&, const InboundMail&, const ReadMail&);

// Quarantined, with the verb's sentence as the reason.
InboundMail refuse_mail(Desk&, const InboundMail&, const ReadMail&, const Refusal&);

// Bytes that are no mail: kept, and nothing is done. The desk sees them.
InboundMail keep_unreadable(Desk&, InboundMail);

}  // namespace tickets

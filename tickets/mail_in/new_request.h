// A mail that belongs to no open ticket asks for something new.
#pragma once

#include "tickets/mail_in/match.h"

namespace tickets {

// A known sender opens a request with channel mail, if his organization is plain and his words are
// long enough: opened. Is one open already, the words go onto it and he is told so: already_open.
// Facts missing: unfinished, and he is sent finish_request. A stranger: quarantined.
Result<InboundMail> new_request(Desk&, const InboundMail&, const ReadMail&);

// A customer wrote to a closed ticket: a new request that follows it, if the facts suffice;
// quarantined otherwise.
Result<InboundMail> continue_request(Desk&, const InboundMail&, const ReadMail&,
                                     const TicketMatch& closed);

// What an unfinished mail did not say, by the reason it is kept with; an unknown one: everything.
struct MissingFacts {
  bool account = true, wish = true;
  bool operator==(const MissingFacts&) const = default;
};
MissingFacts missing_facts(const InboundMail& unfinished);

}  // namespace tickets

// What an escalation says, to its reader: what a person wrote as it is, the clock's own words and
// those of a button in the reader's language.
#pragma once

#include <string>

#include "tickets/ticket.h"

namespace bot {

struct EscalationWords {
  std::string reason, done_so_far, asked_of_tam;
};
EscalationWords escalation_words(const tickets::Escalation&);
EscalationWords escalation_words(const tickets::Escalated&);

}  // namespace bot

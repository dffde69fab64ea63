// Small words that depend on who reads, in his language: whose turn it is, who spoke, how many.
#pragma once

#include <string>

#include "tickets/desk.h"

namespace bot {

// "You", "The support desk", "Our billing team"; never a status or role name to a customer.
std::string turn_in_words(tickets::Turn, tickets::MailAudience);
// Who acted: customers see the team, everybody else the person.
std::string speaker(const tickets::Actor&, tickets::MailAudience);
// "1 thing", "3 things"; "1 mail", "3 mails"
std::string things(std::size_t count);
std::string mails(std::size_t count);
// Its name; its id where it has none or is gone.
std::string cost_center_name(const billing::Organization&, const billing::CostCenterId&);
// "March 1, 2026"
std::string first_day_of(billing::Month);

}  // namespace bot

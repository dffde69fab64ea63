// Whether the ledger is what the archived cost exports and the recorded structures make of it.
#pragma once

#include <string>
#include <vector>

#include "bot/focus/archive/archive.h"
#include "tickets/store.h"

namespace bot::focus {

// Reads every archived file that counts again and compares, to the last digit: the entries of each
// billing period, the rows that are set aside of it, who was billed for a payer whom no account
// tells, and that every invoiced month whose charges are not what was billed is marked to be
// corrected. A sentence for each difference; none if there is none. Throws as the archive does.
std::vector<std::string> ledger_problems(tickets::Store&, const Archive&);

}  // namespace bot::focus

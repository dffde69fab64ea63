// The seal of the log of administration.
#pragma once

#include <string>
#include <string_view>

#include "tickets/accounts.h"

namespace bot::sql {

// SHA-256 of the hash before and of everything the event says.
std::string administration_hash(std::string_view previous_hash,
                                const tickets::AdministrationEvent&);

}  // namespace bot::sql

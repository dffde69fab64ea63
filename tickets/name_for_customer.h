// Who did something, as a customer is told it: of the people of the desk, only what they are.
#pragma once

#include <string>

#include "tickets/lifecycle.h"

namespace tickets {

// "Support desk", "Billing team", "Technical Account Manager", "splitdesk"; a customer's own name.
std::string name_for_customer(const Actor&);

}  // namespace tickets

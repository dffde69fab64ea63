// A machine that broke, written down once with an id by which it is found again.
#pragma once

#include <string>
#include <string_view>

namespace bot {

// Logs it and returns the id. `about`: a ticket or mail, or empty.
std::string log_incident(std::string_view where, std::string_view what,
                         std::string_view about = {});

}  // namespace bot

// What is different on a ticket between two versions, in words.
#pragma once

#include <string>
#include <vector>

#include "bot/pages/ticket/timeline.h"
#include "tickets/desk.h"

namespace bot::pages {

struct Difference {
  std::string what, before, now;
};

// Staff read all of it, a customer only where the request stands.
std::vector<Difference> differences(const tickets::Ticket& before, const tickets::Ticket& now,
                                    const tickets::DeskSettings&,
                                    const std::optional<billing::Organization>&, Reader);

}  // namespace bot::pages

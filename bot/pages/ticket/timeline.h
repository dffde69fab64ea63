// What has happened, newest first, in words; a customer reads only what is meant for customers.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "bot/http/site.h"
#include "tickets/event.h"

namespace bot::pages {

enum class Reader { customer, staff };

struct EventWords {
  std::string title;
  std::string text;  // what somebody wrote, or the details; may be empty
};
// A customer's words leave account numbers and the people of the desk out. Times are told in that
// zone, with its name.
EventWords words_of(const tickets::Event&, Reader, tickets::RequestKind,
                    std::string_view time_zone = "UTC");
// "Support desk" to a customer, "Dana Lead, desk lead" to staff.
std::string who_did(const tickets::Actor&, Reader);

// {{>PLACE}}, in the reader's zone.
void show_timeline(View&, std::string_view place, std::string_view time_zone,
                   std::span<const tickets::StoredEvent>, Reader, tickets::RequestKind);

}  // namespace bot::pages

// Mail that did not arrive: the desk sees it before the customer misses it.
#pragma once

#include <string>

#include "bot/http/site.h"

namespace bot::pages {

// How many there are; beyond 100 "100+".
std::string undelivered_count(tickets::Desk&);

void add_undelivered(http::Router&, const http::Site&);

}  // namespace bot::pages

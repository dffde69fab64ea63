// One box for everything: a number, an account number, an organization, a person, words.
#pragma once

#include "bot/http/site.h"

namespace bot::pages {

// Staff look through everything, a customer through the own organization's requests.
void add_search(http::Router&, const http::Site&);

}  // namespace bot::pages

// How somebody of the staff wants the console: single keys on or off, lists dense or roomy. Kept on
// the server, so that it is the same on every machine.
#pragma once

#include "bot/http/site.h"

namespace bot::pages {

void add_preferences(http::Router&, const http::Site&);

}  // namespace bot::pages

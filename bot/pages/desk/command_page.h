// The command menu as a plain page, for whoever has no script.
#pragma once

#include "bot/http/site.h"

namespace bot::pages {

void add_command_page(http::Router&, const http::Site&);

}  // namespace bot::pages

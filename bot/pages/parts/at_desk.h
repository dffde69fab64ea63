// A page's desk is the one of every request.
#pragma once

#include "bot/http/at_desk.h"

namespace bot::pages {

using http::read_at_desk;
using http::write_at_desk;

}  // namespace bot::pages

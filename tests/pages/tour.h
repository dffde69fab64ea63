// A walk past every page there is, in every state that shows another part of it.
#pragma once

#include <functional>
#include <string>

#include "bot/http/message.h"

namespace support {

using Look = std::function<void(const std::string& name, const bot::http::Response&)>;

// Calls `look` with each page; names are unique.
void tour(const Look& look);
// The part of it that is about the console around the pages.
void past_the_console(const Look& look);

}  // namespace support

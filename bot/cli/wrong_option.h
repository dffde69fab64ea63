// An option's text that means nothing.
#pragma once

#include <optional>
#include <string_view>

#include "billing/calendar.h"
#include "bot/cli/command_line.h"

namespace bot::cli {

// Says what the option takes and returns wrong_use.
inline int tell_wrong_option(std::string_view option, std::string_view takes,
                             std::string_view found, const Streams& streams) {
  streams.err << "splitdesk: " << option << " takes " << takes << ", not '" << found << "'\n";
  return wrong_use;
}

}  // namespace bot::cli

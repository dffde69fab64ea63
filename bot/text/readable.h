// Text of others, as something that can be shown in one line on paper and in XML.
#pragma once

#include <string>
#include <string_view>

namespace bot {

// UTF-8 of what XML 1.0 may hold and a reader sees: runs of blanks, line ends, control characters
// and noncharacters become one blank, none is left at the ends; what is not UTF-8 becomes "?".
std::string readable(std::string_view);

}  // namespace bot

// A guard before the MIME library: it reads groups of addresses within one another on the stack, so
// that a header of many colons would end the program.
#pragma once

#include <string>
#include <string_view>

namespace bot {

// A copy in which headers of addresses with more than a hundred colons, wherever they stand, have
// blanks in place of the further ones. Empty: there are none.
std::string with_tame_headers(std::string_view raw);

}  // namespace bot

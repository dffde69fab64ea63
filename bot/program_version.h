// Which version of the program this is; CMakeLists.txt says it once.
#pragma once

#include <string>

namespace bot {

std::string program_version();  // "0.1.0"

}  // namespace bot

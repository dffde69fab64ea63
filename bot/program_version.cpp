#include "bot/program_version.h"

namespace bot {

std::string program_version() { return SPLITDESK_VERSION; }

}  // namespace bot

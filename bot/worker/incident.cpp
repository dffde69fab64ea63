#include "bot/worker/incident.h"

#include "bot/crypto/crypto.h"
#include "bot/log/log.h"

namespace bot {

std::string log_incident(std::string_view where, std::string_view what, std::string_view about) {
  std::string id = random_token().substr(0, 10);
  log(LogLevel::error, "incident",
      {{"incident", std::string_view(id)}, {"where", where}, {"what", what}, {"about", about}});
  return id;
}

}  // namespace bot

// Programs that call the API: whom a bearer token stands for. Only its hash is kept.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "tickets/accounts/api_tokens.h"

namespace bot::http {

struct Program {
  tickets::User user;      // whom it acts as; the role is the token's
  std::string token_hash;  // its name in the store
};

// Many threads may call at once.
class TokenKeeper {
 public:
  TokenKeeper(tickets::Store&, std::function<billing::Instant()> now);

  // None: no such token, it was revoked, its person is not active or has another role by now.
  // Writes nothing; that it was used is remembered until write_uses().
  std::optional<Program> find(std::string_view token);
  // Keeps when tokens were last used, to the hour, of those for which that changed.
  void write_uses();

 private:
  void remember(const tickets::ApiToken&);

  tickets::Store& store_;
  std::function<billing::Instant()> now_;
  std::mutex mutex_;
  std::map<std::string, billing::Instant> uses_;  // by token hash
};

using tickets::may_act_as;

}  // namespace bot::http

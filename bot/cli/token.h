// The commands about tokens of other programs.
#pragma once

#include <optional>
#include <string>

#include "bot/cli/command_line.h"
#include "bot/config.h"

namespace bot::cli {

struct TokenAddOptions {
  std::string name;                 // what it is for
  std::string user;                 // e-mail address of whom it acts as
  std::optional<std::string> role;  // auditor; none: the person's own
};
// Prints the token, and only here: what is kept is its hash.
int token_add(const Config&, const TokenAddOptions&, const Streams&);
int token_list(const Config&, const Streams&);
// The token of that name is dead from now on; its name stays taken.
int token_revoke(const Config&, const std::string& name, const Streams&);

}  // namespace bot::cli

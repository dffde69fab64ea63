// What somebody of the staff may go to or do from a page: the command menu, its keys, and the plain
// page that lists the same without script.
#pragma once

#include <string>
#include <vector>

#include "bot/http/message.h"

namespace bot::http {

struct Command {
  std::string text;
  std::string target;     // a path, or "#id" on the page itself
  std::string_view keys;  // as @github/hotkey writes them, "g d"; may be empty
  std::string form = {};  // id of the page's form that is sent instead of going to the target
};

// What is possible on every page, in the order shown; none for a customer.
std::vector<Command> standing_commands(const Request&);
// As people read keys: "g d" -> "g then d", "Control+k" -> "Ctrl+K".
std::string keys_in_words(std::string_view keys);

}  // namespace bot::http

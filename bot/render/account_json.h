// Accounts as a list in JSON: what a field that finds them while somebody types is given.
#pragma once

#include <string>
#include <vector>

namespace bot {

struct AccountLine {
  std::string name;   // unique
  std::string title;  // as people know it
  std::string typed;  // what names exactly this account when it is typed
};

// {"accounts":[{"name","title","typed"}]}
std::string account_list_json(const std::vector<AccountLine>&);

}  // namespace bot

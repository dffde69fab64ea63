#include "bot/render/account_json.h"

#include <nlohmann/json.hpp>

namespace bot {

std::string account_list_json(const std::vector<AccountLine>& lines) {
  using Json = nlohmann::ordered_json;
  Json accounts = Json::array();
  for (const AccountLine& line : lines) {
    accounts.push_back({{"name", line.name}, {"title", line.title}, {"typed", line.typed}});
  }
  return Json{{"accounts", std::move(accounts)}}.dump(-1, ' ', false,
                                                      Json::error_handler_t::replace) +
         "\n";
}

}  // namespace bot

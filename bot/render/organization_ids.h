// The ids an organization file declares and mentions: none twice, none from nowhere.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bot/render/json_document.h"

namespace bot {

class OrganizationIds {
 public:
  enum class Kind { cost_center, workspace, provider, user };

  // `where` is where the id stands. A fault if the file declared it before. Empty ids are passed
  // over: they had their fault.
  void declare(Kind, const JsonNode& where, const std::string& id);
  void mention(Kind, const JsonNode& where, const std::string& id);
  // When everything is read: a fault for each mention of what nobody declared.
  void settle() const;

 private:
  std::set<std::pair<Kind, std::string>> declared_;
  struct Mention {
    Kind kind;
    JsonNode where;
    std::string id;
  };
  std::vector<Mention> mentions_;
};

}  // namespace bot

// The question of an address: what it may hold, and how a list goes on.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bot/api/answers.h"

namespace bot::api {

class Query {
 public:
  // Others than these names, and one of them twice, are faults.
  Query(const Request&, std::initializer_list<std::string_view> names);

  // Without blanks around; empty if it is left out.
  std::string text(std::string_view name) const;
  std::string required(std::string_view name);
  std::optional<billing::Month> month(std::string_view name);
  bool flag(std::string_view name);  // true or false; false if it is left out
  // How many a page holds: 1 to 200, 50 if it is left out.
  std::size_t limit();
  // One word of the enum's own; none if it is left out.
  template <class Enum>
  std::optional<Enum> word(std::string_view name, std::optional<Enum> (*from)(std::string_view)) {
    const std::string word_text = text(name);
    if (word_text.empty()) return std::nullopt;
    const auto value = from(word_text);
    if (!value) fault(name, "There is no such word here; /api/v1/openapi.json lists them.");
    return value;
  }
  void fault(std::string_view name, std::string message);

  // The answer, if anything is wrong: 422 `query_wrong` with all of it.
  std::optional<Response> refused() const;
  // The same question about what comes after that one.
  std::string next(std::string_view after) const;

 private:
  const Request& request_;
  std::vector<billing::Fault> faults_;
};

}  // namespace bot::api

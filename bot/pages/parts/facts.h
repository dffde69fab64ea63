// A list of facts, label and value, some with a link to change them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bot/render/view.h"

namespace bot::pages {

struct Fact {
  std::string label;
  std::string value;
  std::string change = {};  // address of the page that changes it; empty: none
};

// {{>PLACE}}
void show_facts(View&, std::string_view place, const std::vector<Fact>&);

}  // namespace bot::pages

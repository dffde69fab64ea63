#include "bot/pages/parts/facts.h"

namespace bot::pages {

void show_facts(View& view, std::string_view place, const std::vector<Fact>& facts) {
  View& list = view.include(place, "pages/parts/facts.html.tpl");
  for (const Fact& fact : facts) {
    View& row = list.add("FACT");
    row.set("KEY", fact.label).set("VALUE", fact.value);
    if (!fact.change.empty()) row.add("CHANGE").set("HREF", fact.change);
  }
}

}  // namespace bot::pages

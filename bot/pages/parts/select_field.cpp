#include "bot/pages/parts/select_field.h"

namespace bot::pages {

void select_field(View& view, std::string_view place, const Field& field,
                  const std::vector<Choice>& choices, const Faults& faults) {
  View& part = view.include(place, "pages/parts/select_field.html.tpl");
  show_field(part, field, faults);
  for (const Choice& choice : choices) {
    View& row = part.add("CHOICE").set("VALUE", choice.value).set("TEXT", choice.text);
    row.show_if(choice.value == field.value, "SELECTED");
  }
}

}  // namespace bot::pages

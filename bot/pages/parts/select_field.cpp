#include "bot/pages/parts/select_field.h"

namespace bot::pages {

void select_field(View& view, std::string_view place, const Field& field,
                  const std::vector<Choice>& choices, const Faults& faults) {
  View& part = view.include(place, "pages/parts/select_field.html.tpl");
  part.set("ID", field.id).set("LABEL", field.label);
  std::string described;
  if (!field.hint.empty()) {
    part.show("HINT").set("HINT_TEXT", field.hint);
    described = std::string(field.id) + "-hint";
  }
  if (const billing::Fault* fault = fault_of(faults, field.id)) {
    part.show("FAULT").set("FAULT_TEXT", fault->message);
    described += (described.empty() ? "" : " ") + std::string(field.id) + "-error";
  }
  if (!described.empty()) part.show("DESCRIBED").set("BY", described);
  for (const Choice& choice : choices) {
    View& row = part.add("CHOICE").set("VALUE", choice.value).set("TEXT", choice.text);
    row.show_if(choice.value == field.value, "SELECTED");
  }
}

}  // namespace bot::pages

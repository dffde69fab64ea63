#include "bot/pages/parts/form.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

#include <algorithm>
#include <charconv>

namespace bot::pages {

void show_field(View& part, const Field& field, const Faults& faults) {
  part.set("ID", field.id).set("LABEL", field.label).set("VALUE", field.value);
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
}

void text_field(View& view, std::string_view place, const Field& field, const Faults& faults,
                std::string_view autocomplete, std::string_view type) {
  View& part = view.include(place, "pages/parts/text_field.html.tpl");
  part.set("TYPE", type).set("AUTOCOMPLETE", autocomplete);
  show_field(part, field, faults);
}

void text_area(View& view, std::string_view place, const Field& field, const Faults& faults,
               int rows) {
  View& part = view.include(place, "pages/parts/text_area.html.tpl");
  part.set("ROWS", rows);
  show_field(part, field, faults);
}

void error_summary(View& view, const Faults& faults) {
  if (faults.empty()) return;
  View& part = view.include("ERRORS", "pages/parts/error_summary.html.tpl");
  for (const billing::Fault& fault : faults) {
    View& row = part.add("ERROR_ROW");
    row.set("TEXT", fault.message).set("FIELD", fault.where);
    row.show(fault.where.empty() ? "PLAIN" : "LINKED");
  }
}

std::string title_with(std::string_view title, const Faults& faults) {
  return faults.empty() ? std::string(title) : say("Error: {}", {title});
}

const billing::Fault* fault_of(const Faults& faults, std::string_view id) {
  const auto found = std::find_if(faults.begin(), faults.end(),
                                  [&](const billing::Fault& fault) { return fault.where == id; });
  return found == faults.end() ? nullptr : &*found;
}

Faults faults_of(const billing::Refusal& refusal, std::string_view field) {
  if (refusal.faults.empty()) return {{std::string(field), said(refusal.message)}};
  // Its faults list what there is, which stands below the note already.
  if (refusal.code.text == "command_unknown") return {{std::string(field), said(refusal.message)}};
  Faults faults;
  for (const billing::Fault& fault : refusal.faults) {
    faults.push_back({std::string(field), said(fault.message)});
  }
  return faults;
}

tickets::Version version_seen(const http::Request& request) {
  const std::string_view text = request.form.get("version");
  tickets::Version version;
  std::from_chars(text.data(), text.data() + text.size(), version.value);
  return version;
}

}  // namespace bot::pages

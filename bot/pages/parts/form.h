// Fields of a form: label, hint, what was typed and what is wrong with it, the same words at the
// field and in the summary on top.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "billing/result.h"
#include "bot/http/message.h"
#include "bot/render/view.h"
#include "tickets/ticket.h"
#include "tickets/typed_text.h"

namespace bot::pages {

// `where` is the field's id; empty: it is about the form as a whole. In the reader's language.
using Faults = std::vector<billing::Fault>;

struct Field {
  std::string_view id;  // also its name in the form
  std::string_view label;
  std::string_view hint;   // may be empty
  std::string_view value;  // as it was typed
};

// What every field's part has: label, value, hint, fault, and which of them describe it.
void show_field(View& part, const Field&, const Faults&);
// Fills {{>PLACE}} of the view.
void text_field(View&, std::string_view place, const Field&, const Faults&,
                std::string_view autocomplete = "off", std::string_view type = "text");
void text_area(View&, std::string_view place, const Field&, const Faults&, int rows = 5);

// Fills {{>ERRORS}}; nothing if there are none.
void error_summary(View&, const Faults&);
// With "Error: " in front if there are any.
std::string title_with(std::string_view title, const Faults&);
// The fault of that field, or null.
const billing::Fault* fault_of(const Faults&, std::string_view id);

// The refusal's reasons, all of them about that field (empty: about the whole form).
Faults faults_of(const billing::Refusal&, std::string_view field);

// What was typed, without blanks around.
using tickets::trimmed;
// The version a decision was made on; 0, which no ticket has, if the form does not say.
tickets::Version version_seen(const http::Request&);

}  // namespace bot::pages

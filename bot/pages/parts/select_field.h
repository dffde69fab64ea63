// A field of a form that takes one of a few words.
#pragma once

#include <vector>

#include "bot/pages/parts/form.h"

namespace bot::pages {

struct Choice {
  std::string value, text;
};

// {{>PLACE}}: the field's value is the choice that is selected.
void select_field(View&, std::string_view place, const Field&, const std::vector<Choice>&,
                  const Faults&);

}  // namespace bot::pages

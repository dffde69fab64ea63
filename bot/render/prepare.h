// Makes an embedded file ready for the template library, and refuses one that would not escape.
#pragma once

#include <string>
#include <string_view>

#include "bot/words/catalogue.h"

namespace bot {

struct PreparedTemplate {
  std::string text;
  bool is_html = false;  // by name: ".html.tpl"; everything else is plain text
};

// Throws std::runtime_error for an HTML template that does not begin with the escaping pragma (it
// would write values raw), or that writes a value raw with ":none".
// "{{_Send the answer_}}" is words: what the catalogue has for them (null: the English itself).
// Values keep their places by name: "{{_Request {{NUMBER}}_}}". Throws if a marker has no end.
// In a plain text template a line that holds one section marker and nothing else leaves no line.
PreparedTemplate prepared_template(std::string_view name, std::string_view text,
                                   const Catalogue* words = nullptr);

// Makes a template known beside the embedded ones. Throws as above, and if the text is broken or
// the name taken. Not while another thread renders.
void add_template(std::string_view name, std::string_view text);

}  // namespace bot

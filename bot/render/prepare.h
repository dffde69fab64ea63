// Makes an embedded file ready for the template library, and refuses one that would not escape.
#pragma once

#include <string>
#include <string_view>

namespace bot {

struct PreparedTemplate {
  std::string text;
  bool is_html = false;  // by name: ".html.tpl"; everything else is plain text
};

// Throws std::runtime_error for an HTML template that does not begin with the escaping pragma (it
// would write values raw), or that writes a value raw with ":none".
// In a plain text template a line that holds one section marker and nothing else leaves no line.
PreparedTemplate prepared_template(std::string_view name, std::string_view text);

// Makes a template known beside the embedded ones. Throws as above, and if the text is broken or
// the name taken. Not while another thread renders.
void add_template(std::string_view name, std::string_view text);

}  // namespace bot

#include "bot/sql/sealed_field.h"

namespace bot::sql {

void add_sealed_field(std::string& text, std::string_view name, std::string_view value) {
  text += name;
  text += '=';
  for (const char c : value) {
    if (c == '\\') {
      text += "\\\\";
    } else if (c == '\n') {
      text += "\\n";
    } else {
      text += c;
    }
  }
  text += '\n';
}

}  // namespace bot::sql

// Who sends the invoices: the head and foot of every document, from the configuration.
#pragma once

#include <string>
#include <vector>

namespace bot {

struct DocumentSeller {
  std::string name;
  std::vector<std::string> address;  // lines; the last one is the country
  std::string contact;               // one line: e-mail or phone for questions
};

}  // namespace bot

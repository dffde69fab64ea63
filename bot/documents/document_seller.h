// Who sends the invoices: the head and foot of every document, from the configuration.
#pragma once

#include <string>
#include <vector>

namespace bot {

struct DocumentSeller {
  std::string name;
  std::vector<std::string> address;  // lines; the last one is the country
  std::string contact;               // one line: e-mail or phone for questions
  std::string vat_id = {};           // EN 16931 BT-31; empty: none
  std::string registration = {};     // in the register of companies (BT-30); empty: none
  std::string payment_terms = {};    // in words (BT-20)
};

}  // namespace bot

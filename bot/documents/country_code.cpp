#include "bot/documents/country_code.h"

#include <map>
#include <stdexcept>

#include "billing/structure/organization.h"
#include "bot/render/json_document.h"

namespace bot {
namespace {

using Codes = std::map<std::string, std::string, std::less<>>;

Codes read_codes() {
  // What people write and ISO 3166-1 does not list.
  Codes codes{{"uk", "GB"}, {"great britain", "GB"}, {"u.s.a.", "US"}, {"u.k.", "GB"}};
  JsonDocument document(embedded_countries().front().bytes, "table of countries");
  const auto root = document.root();
  const auto list = root ? root->required("3166-1") : std::nullopt;
  if (!list) throw std::logic_error("the table of countries cannot be read");
  for (const JsonNode& country : list->elements()) {
    const auto code = country.required("alpha_2");
    const std::string alpha_2 = code ? code->text().value_or("") : "";
    for (const char* key : {"alpha_2", "alpha_3", "name", "official_name", "common_name"}) {
      const auto name = country.member(key);
      if (!name) continue;
      if (const auto text = name->text()) codes.try_emplace(billing::folded(*text), alpha_2);
    }
  }
  if (!document.faults().empty())
    throw std::logic_error("the table of countries has a fault: " + document.faults()[0].message);
  return codes;
}

}  // namespace

std::optional<std::string> country_code(std::string_view words) {
  static const Codes codes = read_codes();
  const auto found = codes.find(billing::folded(words));
  if (found == codes.end()) return std::nullopt;
  return found->second;
}

}  // namespace bot

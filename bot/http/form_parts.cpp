#include "bot/http/form_parts.h"

#include "billing/structure/organization.h"

namespace bot::http {
namespace {

// A parameter of a header's value: ; name="value" or ; name=value. A quoted value may hold \" and
// the browsers' %22 for a quote.
std::optional<std::string> parameter(std::string_view header, std::string_view name) {
  auto at = header.find(';');
  while (at != std::string_view::npos) {
    ++at;
    while (at < header.size() && (header[at] == ' ' || header[at] == '\t')) ++at;
    const auto equals = header.find('=', at);
    if (equals == std::string_view::npos) return std::nullopt;
    const bool found = billing::folded(header.substr(at, equals - at)) == name;
    at = equals + 1;
    std::string value;
    if (at < header.size() && header[at] == '"') {
      for (++at; at < header.size() && header[at] != '"'; ++at) {
        if (header[at] == '\\' && at + 1 < header.size()) ++at;
        value += header[at];
      }
      if (at == header.size()) return std::nullopt;  // the quote is never closed
    } else {
      value = header.substr(at, header.find(';', at) - at);
    }
    if (found) return value;
    at = header.find(';', at);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> boundary_of(std::string_view content_type) {
  auto boundary = parameter(content_type, "boundary");
  if (!boundary || boundary->empty() || boundary->size() > 70) return std::nullopt;
  return boundary;
}

PartNames names_of_part(std::string_view headers) {
  while (!headers.empty()) {
    const std::string_view line = headers.substr(0, headers.find("\r\n"));
    headers.remove_prefix(line.size() == headers.size() ? line.size() : line.size() + 2);
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return {};
    if (billing::folded(line.substr(0, colon)) != "content-disposition") continue;
    const std::string_view value = line.substr(colon + 1);
    if (billing::folded(value.substr(0, value.find(';'))) != "form-data") return {};
    return {parameter(value, "name"), parameter(value, "filename")};
  }
  return {};
}

}  // namespace bot::http

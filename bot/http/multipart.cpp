#include <optional>

#include "billing/organization.h"
#include "bot/http/forms.h"
#include "bot/text/utf8.h"

namespace bot::http {
namespace {

using billing::Refusal;
using billing::RefusalKind;
using billing::Result;

Refusal unreadable(std::string message) {
  return {RefusalKind::invalid, "form_unreadable", std::move(message), "", {}};
}

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

// The name a part's Content-Disposition gives it; none if it is no form field.
std::optional<std::string> name_of_part(std::string_view headers) {
  while (!headers.empty()) {
    const std::string_view line = headers.substr(0, headers.find("\r\n"));
    headers.remove_prefix(line.size() == headers.size() ? line.size() : line.size() + 2);
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    if (billing::folded(line.substr(0, colon)) != "content-disposition") continue;
    const std::string_view value = line.substr(colon + 1);
    if (billing::folded(value.substr(0, value.find(';'))) != "form-data") return std::nullopt;
    return parameter(value, "name");
  }
  return std::nullopt;
}

}  // namespace

Result<Fields> parse_multipart(std::string_view content_type, std::string_view body) {
  const auto boundary = parameter(content_type, "boundary");
  if (!boundary || boundary->empty() || boundary->size() > 70) {
    return unreadable("The form states no boundary: send it from the page.");
  }
  const std::string first = "--" + *boundary;
  const std::string next = "\r\n" + first;
  const Refusal cut_off = unreadable("The form is incomplete: send it again.");
  if (!body.starts_with(first)) return cut_off;
  body.remove_prefix(first.size());
  Fields fields;
  while (!body.starts_with("--")) {
    if (!body.starts_with("\r\n")) return cut_off;
    // Part headers end with an empty line.
    const auto head = body.find("\r\n\r\n");
    if (head == std::string_view::npos) return cut_off;
    const auto name = name_of_part(body.substr(2, head < 2 ? 0 : head - 2));
    const auto end = body.find(next, head + 4);
    if (!name || end == std::string_view::npos) return cut_off;
    const std::string_view value = body.substr(head + 4, end - head - 4);
    if (!is_utf8(*name) || !is_utf8(value) || value.find('\0') != std::string_view::npos ||
        name->find('\0') != std::string::npos) {
      return unreadable("The text is not UTF-8: type it again, or paste it as plain text.");
    }
    if (fields.pairs().size() == max_fields) {
      return Refusal{RefusalKind::invalid,
                     "form_too_many_fields",
                     "The form has more than 2000 fields: send it in parts.",
                     "",
                     {}};
    }
    fields.add(*name, std::string(value));
    body.remove_prefix(end + next.size());
  }
  return fields;
}

}  // namespace bot::http

#include <optional>

#include "billing/structure/organization.h"
#include "bot/http/form_parts.h"
#include "bot/http/forms.h"
#include "bot/text/utf8.h"

namespace bot::http {
namespace {

using billing::Refusal;
using billing::RefusalKind;
using billing::Result;

Refusal unreadable_parts(std::string message) {
  return {RefusalKind::invalid, "form_unreadable", std::move(message), "", {}};
}

}  // namespace

Result<Fields> parse_multipart(std::string_view content_type, std::string_view body) {
  const auto boundary = boundary_of(content_type);
  if (!boundary) {
    return unreadable_parts("The form states no boundary: send it from the page.");
  }
  const std::string first = "--" + *boundary;
  const std::string next = "\r\n" + first;
  const Refusal cut_off = unreadable_parts("The form is incomplete: send it again.");
  if (!body.starts_with(first)) return cut_off;
  body.remove_prefix(first.size());
  Fields fields;
  while (!body.starts_with("--")) {
    if (!body.starts_with("\r\n")) return cut_off;
    // Part headers end with an empty line.
    const auto head = body.find("\r\n\r\n");
    if (head == std::string_view::npos) return cut_off;
    const auto name = names_of_part(body.substr(2, head < 2 ? 0 : head - 2)).field;
    const auto end = body.find(next, head + 4);
    if (!name || end == std::string_view::npos) return cut_off;
    const std::string_view value = body.substr(head + 4, end - head - 4);
    if (!is_utf8(*name) || !is_utf8(value) || value.find('\0') != std::string_view::npos ||
        name->find('\0') != std::string::npos) {
      return unreadable_parts("The text is not UTF-8: type it again, or paste it as plain text.");
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

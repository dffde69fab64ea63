#include "bot/http/forms.h"

#include "billing/structure/organization.h"
#include "bot/text/utf8.h"

namespace bot::http {
namespace {

using billing::Refusal;
using billing::RefusalKind;
using billing::Result;

Refusal unreadable_form(std::string message) {
  return {RefusalKind::invalid, "form_unreadable", std::move(message), "", {}};
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string with_plain_line_breaks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!pair) result += text[i] == '\r' ? '\n' : text[i];
  }
  return result;
}

Result<std::string> form_decoded(std::string_view text) {
  std::string blanks(text);
  for (char& c : blanks) {
    if (c == '+') c = ' ';
  }
  auto decoded = percent_decoded(blanks);
  if (!decoded) return decoded;
  return with_plain_line_breaks(*decoded);
}

}  // namespace

Result<std::string> percent_decoded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? digit_of(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? digit_of(text[i + 2]) : -1;
    if (high < 0 || low < 0) {
      return unreadable_form("The address or form has a broken escape: open the page again.");
    }
    result += static_cast<char>(high * 16 + low);
    i += 2;
  }
  if (result.find('\0') != std::string::npos) {
    return unreadable_form("The text has a NUL character: remove it and send again.");
  }
  if (!is_utf8(result)) {
    return unreadable_form("The text is not UTF-8: type it again, or paste it as plain text.");
  }
  return result;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "-._~";
  std::string result;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || (c >= '0' && c <= '9') || plain.find(c) != std::string_view::npos) {
      result += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    result += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return result;
}

Result<Fields> parse_urlencoded(std::string_view text) {
  Fields fields;
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, text.find('&'));
    text.remove_prefix(piece.size() == text.size() ? piece.size() : piece.size() + 1);
    if (piece.empty()) continue;
    if (fields.pairs().size() == max_fields) {
      return Refusal{RefusalKind::invalid,
                     "form_too_many_fields",
                     "The form has more than 2000 fields: send it in parts.",
                     "",
                     {}};
    }
    const auto equals = piece.find('=');
    auto name = form_decoded(piece.substr(0, equals));
    if (!name) return name.refusal();
    auto value = form_decoded(equals == std::string_view::npos ? std::string_view()
                                                               : piece.substr(equals + 1));
    if (!value) return value.refusal();
    fields.add(std::move(*name), std::move(*value));
  }
  return fields;
}

Result<Fields> parse_form(std::string_view content_type, std::string_view body) {
  if (body.empty()) return Fields{};
  const std::string type = billing::folded(content_type.substr(0, content_type.find(';')));
  if (type == "application/x-www-form-urlencoded") return parse_urlencoded(body);
  if (type == "multipart/form-data") {
    auto fields = parse_multipart(content_type, body);
    if (!fields) return fields;
    Fields plain;
    for (const auto& [name, value] : fields->pairs()) {
      plain.add(name, with_plain_line_breaks(value));
    }
    return plain;
  }
  return Refusal{RefusalKind::invalid,
                 "form_type_unknown",
                 "This is not a form: send it from the page.",
                 "",
                 {}};
}

Fields parse_cookies(std::string_view header) {
  Fields cookies;
  while (!header.empty()) {
    std::string_view piece = header.substr(0, header.find(';'));
    header.remove_prefix(piece.size() == header.size() ? piece.size() : piece.size() + 1);
    while (!piece.empty() && piece.front() == ' ') piece.remove_prefix(1);
    while (!piece.empty() && piece.back() == ' ') piece.remove_suffix(1);
    const auto equals = piece.find('=');
    if (equals == std::string_view::npos || equals == 0) continue;
    cookies.add(std::string(piece.substr(0, equals)), std::string(piece.substr(equals + 1)));
  }
  return cookies;
}

}  // namespace bot::http

// Fields of a file somebody else wrote, each with its fault: texts, ids, e-mail addresses, dates,
// words of a fixed set.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "billing/calendar.h"
#include "bot/render/json_document.h"

namespace bot {

// Each returns an empty value where it recorded a fault.

std::string optional_text(const JsonNode& object, std::string_view key);
// An id or account: not empty, at most 100 bytes, no blanks around that nobody would see.
std::string id_in(const JsonNode&);
// An organization's name, which is part of addresses (/organizations/NAME): as id_in, at most 64
// bytes, without blanks, control characters and / ? # % \, and neither "." nor "..".
std::string organization_name_in(const JsonNode&);
std::string required_id(const JsonNode& object, std::string_view key);
// Something@something without blanks; whether it can be delivered is for the mail server to say.
std::string email_in(const JsonNode&);
std::string required_email(const JsonNode& object, std::string_view key);
// The list under that key, each element read by `read`; empty if it is left out.
std::vector<std::string> texts_in(const JsonNode& object, std::string_view key,
                                  std::string (*read)(const JsonNode&));
std::optional<billing::Instant> optional_instant(const JsonNode& object, std::string_view key);

// One word of the enum's own, or `otherwise` if the key is left out.
template <class Enum>
Enum word_in(const JsonNode& object, std::string_view key, Enum otherwise,
             std::optional<Enum> (*from)(std::string_view), std::initializer_list<Enum> all) {
  const auto node = object.member(key);
  const auto text = node ? node->text() : std::nullopt;
  if (!text) return otherwise;
  if (const auto value = from(*text)) return *value;
  std::string words;
  for (const Enum one : all) words += (words.empty() ? "" : ", ") + std::string(text_of(one));
  node->fault("There is no such word here; write one of: " + words + ".");
  return otherwise;
}

}  // namespace bot

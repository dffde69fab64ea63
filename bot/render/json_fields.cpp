#include "bot/render/json_fields.h"
#include "billing/worded.h"

namespace bot {
namespace {

constexpr std::size_t longest_id = 100;
constexpr std::size_t longest_organization_name = 64;
constexpr std::size_t longest_email = 254;  // RFC 5321, section 4.5.3.1.3

bool shaped_like_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.size() > longest_email) return false;
  const std::string_view domain = text.substr(at + 1);
  return !domain.empty() && domain.find('@') == std::string_view::npos && domain.front() != '.' &&
         domain.back() != '.' && text.find_first_of(" ,;:<>()[]\\\"") == std::string_view::npos;
}

}  // namespace

std::string optional_text(const JsonNode& object, std::string_view key) {
  const auto node = object.member(key);
  return node ? node->text().value_or("") : "";
}

std::string id_in(const JsonNode& node) {
  const auto id = node.text();
  if (!id) return {};
  if (id->empty()) {
    node.fault(billing::worded("This must not be empty; fill it in."));
  } else if (id->size() > longest_id) {
    node.fault(
        billing::worded("This is longer than {} bytes; shorten it.", {std::to_string(longest_id)}));
  } else if (id->front() == ' ' || id->back() == ' ') {
    node.fault(billing::worded("Take out the blanks around this."));
  } else {
    return *id;
  }
  return {};
}

std::string organization_name_in(const JsonNode& node) {
  const std::string name = id_in(node);
  // Control characters are nowhere in a text of the file.
  const bool in_addresses =
      name.find_first_of(" /?#%\\") == std::string::npos && name != "." && name != "..";
  if (name.size() > longest_organization_name) {
    node.fault(billing::worded("This is longer than {} bytes; shorten it.",
                               {std::to_string(longest_organization_name)}));
  } else if (!in_addresses) {
    node.fault(billing::worded(
        "This name is part of addresses; write it without blanks, control characters and "
        "/ ? # % \\, such as northwind."));
  } else {
    return name;
  }
  return {};
}

std::string required_id(const JsonNode& object, std::string_view key) {
  const auto node = object.required(key);
  return node ? id_in(*node) : "";
}

std::string email_in(const JsonNode& node) {
  const auto text = node.text();
  if (!text) return {};
  if (shaped_like_email(*text)) return *text;
  node.fault(billing::worded("This is no e-mail address; write one such as ap@contoso.example."));
  return {};
}

std::string required_email(const JsonNode& object, std::string_view key) {
  const auto node = object.required(key);
  return node ? email_in(*node) : "";
}

std::vector<std::string> texts_in(const JsonNode& object, std::string_view key,
                                  std::string (*read)(const JsonNode&)) {
  std::vector<std::string> texts;
  const auto list = object.member(key);
  if (!list) return texts;
  for (const JsonNode& node : list->elements()) texts.push_back(read(node));
  return texts;
}

std::optional<billing::Instant> optional_instant(const JsonNode& object, std::string_view key) {
  const auto node = object.member(key);
  const auto text = node ? node->text() : std::nullopt;
  if (!text) return std::nullopt;
  const auto instant = billing::parse_instant(*text);
  if (instant) return *instant;
  node->fault(billing::worded("This is no date; write it like 2026-11-23T00:40:00Z."));
  return std::nullopt;
}

}  // namespace bot

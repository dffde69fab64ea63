// What a program sent as JSON, read with suspicion: everything that is wrong with it is told at
// once, each with its place.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "billing/calendar.h"
#include "bot/http/message.h"
#include "bot/render/json_document.h"
#include "tickets/ticket.h"

namespace bot::api {

// One object of it. Each reader returns an empty value where it recorded a fault.
class Object {
 public:
  Object() = default;  // nothing was sent
  explicit Object(const JsonNode& node) : node_(node) {}

  // One line, at most 1000 bytes.
  std::string text(std::string_view key) const;
  std::string optional_text(std::string_view key) const;
  // What people write, at most 40000 bytes.
  std::string words(std::string_view key) const;
  std::string optional_words(std::string_view key) const;
  bool flag(std::string_view key) const;  // false if it is left out
  std::optional<std::uint32_t> number(std::string_view key) const;
  // RFC 3339 in UTC: "2026-11-23T00:40:00Z".
  std::optional<billing::Instant> instant(std::string_view key) const;
  std::optional<billing::Month> month(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;
  std::map<std::string, std::string> text_map(std::string_view key) const;
  // None if it is left out. Other members than these are faults.
  std::optional<Object> object(std::string_view key,
                               const std::vector<std::string_view>& keys) const;
  bool has(std::string_view key) const { return node_ && node_->member(key).has_value(); }
  void fault(std::string_view key, std::string message) const;

  // One word of the enum's own, or `otherwise` if it is left out.
  template <class Enum>
  Enum word(std::string_view key, Enum otherwise,
            std::optional<Enum> (*from)(std::string_view)) const {
    if (!has(key)) return otherwise;
    const std::string word_text = text(key);
    if (const auto value = from(word_text)) return *value;
    fault(key, "There is no such word here; /api/v1/openapi.json lists those there are.");
    return otherwise;
  }

 private:
  std::optional<JsonNode> required(std::string_view key) const;

  std::optional<JsonNode> node_;
};

class Body {
 public:
  // An object with these members and no others; no body at all is an object without any.
  Body(const http::Request&, const std::vector<std::string_view>& keys);

  const Object* operator->() const { return &root_; }
  const Object& operator*() const { return root_; }
  // The member "version", which every decision may have.
  std::optional<std::uint32_t> version() const { return version_; }
  // The answer, if anything is wrong: 422 `body_wrong` with all of it.
  std::optional<http::Response> refused();

 private:
  JsonDocument document_;
  Object root_;
  std::optional<std::uint32_t> version_;
};

// The version a decision was made on: `If-Match: "5"` or "version": 5. Refused with
// `version_missing` and `version_unreadable`.
billing::Result<tickets::Version> version_seen(const http::Request&, const Body&);
// The same, where it is not needed; none: not said.
billing::Result<std::optional<tickets::Version>> version_if_seen(const http::Request&, const Body&);

}  // namespace bot::api

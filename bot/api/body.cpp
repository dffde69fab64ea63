#include "bot/api/body.h"

#include <charconv>

#include "bot/http/problem.h"

namespace bot::api {
namespace {

using billing::Refusal;
using billing::RefusalKind;

constexpr std::size_t longest_words = 40000;
constexpr std::uint64_t largest_number = 0xFFFFFFFF;

// "$.bans.cc-retail" -> "bans.cc-retail"
std::string field_of(std::string_view path) {
  if (path.starts_with("$.")) path.remove_prefix(2);
  return std::string(path);
}

Refusal unreadable_version() {
  return {RefusalKind::invalid,
          "version_unreadable",
          "Send the version as one ETag of the ticket, such as If-Match: \"5\", or as a number in "
          "the body, and the same in both.",
          "version",
          {}};
}

}  // namespace

std::optional<JsonNode> Object::required(std::string_view key) const {
  return node_ ? node_->required(key) : std::nullopt;
}

std::string Object::text(std::string_view key) const {
  const auto node = required(key);
  return node ? node->text().value_or("") : "";
}

std::string Object::optional_text(std::string_view key) const { return has(key) ? text(key) : ""; }

std::string Object::words(std::string_view key) const {
  const auto node = required(key);
  return node ? node->words(longest_words).value_or("") : "";
}

std::string Object::optional_words(std::string_view key) const {
  return has(key) ? words(key) : "";
}

bool Object::flag(std::string_view key) const {
  const auto node = node_ ? node_->member(key) : std::nullopt;
  return node && node->truth().value_or(false);
}

std::optional<std::uint32_t> Object::number(std::string_view key) const {
  const auto node = node_ ? node_->member(key) : std::nullopt;
  const auto value = node ? node->number(largest_number) : std::nullopt;
  return value ? std::optional(static_cast<std::uint32_t>(*value)) : std::nullopt;
}

std::optional<billing::Instant> Object::instant(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  const std::string when = text(key);
  const auto instant = billing::parse_instant(when);
  // The calendar reads shorter forms, too; an API promises one.
  if (instant && billing::text_of(*instant) == when) return *instant;
  fault(key, "Write a time in UTC like 2026-11-23T00:40:00Z.");
  return std::nullopt;
}

std::optional<billing::Month> Object::month(std::string_view key) const {
  const std::string when = text(key);
  const auto month = billing::Month::parse(when);
  if (month) return *month;
  fault(key, "Write a month like 2026-03.");
  return std::nullopt;
}

std::vector<std::string> Object::texts(std::string_view key) const {
  std::vector<std::string> all;
  const auto list = node_ ? node_->member(key) : std::nullopt;
  if (!list) return all;
  for (const JsonNode& node : list->elements()) all.push_back(node.text().value_or(""));
  return all;
}

std::map<std::string, std::string> Object::text_map(std::string_view key) const {
  std::map<std::string, std::string> all;
  const auto map = required(key);
  if (!map) return all;
  for (const auto& [name, node] : map->members()) all[name] = node.text().value_or("");
  return all;
}

std::optional<Object> Object::object(std::string_view key,
                                     const std::vector<std::string_view>& keys) const {
  const auto node = node_ ? node_->member(key) : std::nullopt;
  if (!node || !node->is_object_with(keys)) return std::nullopt;
  return Object(*node);
}

void Object::fault(std::string_view key, std::string message) const {
  if (node_) node_->fault_at("." + std::string(key), std::move(message));
}

Body::Body(const http::Request& request, const std::vector<std::string_view>& keys)
    : document_(request.body.empty() ? std::string_view("{}") : std::string_view(request.body),
                "body") {
  const auto root = document_.root();
  if (root && root->is_object_with(keys)) root_ = Object(*root);
  version_ = root_.number("version");
}

std::optional<http::Response> Body::refused() {
  if (document_.faults().empty()) return std::nullopt;
  http::Problem problem;
  problem.code = "body_wrong";
  problem.detail = "What was sent cannot be taken: correct every place that is listed.";
  for (const billing::Fault& fault : document_.faults())
    problem.errors.push_back({field_of(fault.where), fault.message});
  return http::problem_response(problem);
}

billing::Result<std::optional<tickets::Version>> version_if_seen(const http::Request& request,
                                                                 const Body& body) {
  std::optional<tickets::Version> seen;
  if (const auto number = body.version()) seen = tickets::Version{*number};
  const auto tags = request.headers.all("if-match");
  if (tags.empty()) return seen;
  const std::string_view tag = tags.front();
  tickets::Version stated;
  if (tags.size() != 1 || tag.size() < 3 || tag.front() != '"' || tag.back() != '"')
    return unreadable_version();
  const char* end = tag.data() + tag.size() - 1;
  const auto read = std::from_chars(tag.data() + 1, end, stated.value);
  if (read.ec != std::errc() || read.ptr != end || (seen && *seen != stated))
    return unreadable_version();
  return std::optional(stated);
}

billing::Result<tickets::Version> version_seen(const http::Request& request, const Body& body) {
  const auto seen = version_if_seen(request, body);
  if (!seen) return seen.refusal();
  if (*seen) return **seen;
  return Refusal{RefusalKind::invalid,
                 "version_missing",
                 "Say which version of the ticket you decide on: If-Match with its ETag, or "
                 "\"version\" in the body.",
                 "version",
                 {}};
}

}  // namespace bot::api

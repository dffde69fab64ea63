#include "bot/api/query.h"

#include <algorithm>
#include <charconv>

#include "bot/http/forms.h"
#include "tickets/typed_text.h"

namespace bot::api {

Query::Query(const Request& request, std::initializer_list<std::string_view> names)
    : request_(request) {
  for (const auto& [name, value] : request.query.pairs()) {
    if (std::ranges::find(names, name) == names.end()) fault(name, "This is not asked here.");
  }
  for (const std::string_view name : names) {
    if (request.query.all(name).size() > 1) fault(name, "This stands twice; keep one of them.");
  }
}

std::string Query::text(std::string_view name) const {
  return tickets::trimmed(request_.query.get(name));
}

std::string Query::required(std::string_view name) {
  std::string value = text(name);
  if (value.empty()) fault(name, "This is missing; add it.");
  return value;
}

std::optional<billing::Month> Query::month(std::string_view name) {
  const std::string value = text(name);
  if (value.empty()) return std::nullopt;
  const auto month = billing::Month::parse(value);
  if (month) return *month;
  fault(name, "Write a month like 2026-03.");
  return std::nullopt;
}

bool Query::flag(std::string_view name) {
  const std::string value = text(name);
  if (value != "true" && value != "false" && !value.empty()) fault(name, "Write true or false.");
  return value == "true";
}

std::size_t Query::limit() {
  constexpr std::size_t most = 200, usual = 50;
  const std::string value = text("limit");
  if (value.empty()) return usual;
  std::size_t limit = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), limit);
  const bool whole = read.ec == std::errc() && read.ptr == value.data() + value.size();
  if (whole && limit >= 1 && limit <= most) return limit;
  fault("limit", "Write a number from 1 to 200.");
  return usual;
}

void Query::fault(std::string_view name, std::string message) {
  faults_.push_back({std::string(name), std::move(message)});
}

std::optional<Response> Query::refused() const {
  if (faults_.empty()) return std::nullopt;
  http::Problem problem;
  problem.code = "query_wrong";
  problem.detail = "The question in the address cannot be read: correct what is listed.";
  problem.errors = faults_;
  return http::problem_response(problem);
}

std::string Query::next(std::string_view after) const {
  std::string address = request_.path + "?";
  for (const auto& [name, value] : request_.query.pairs()) {
    if (name == "after" || value.empty()) continue;
    address += http::percent_encoded(name) + "=" + http::percent_encoded(value) + "&";
  }
  return address + "after=" + http::percent_encoded(after);
}

}  // namespace bot::api

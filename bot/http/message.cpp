#include "bot/http/message.h"

#include <stdexcept>

namespace bot::http {

std::string_view Fields::get(std::string_view name) const {
  for (const auto& [known, value] : all_) {
    if (known == name) return value;
  }
  return {};
}

bool Fields::has(std::string_view name) const {
  for (const auto& pair : all_) {
    if (pair.first == name) return true;
  }
  return false;
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [known, value] : all_) {
    if (known == name) values.emplace_back(value);
  }
  return values;
}

tickets::Actor Request::actor() const {
  if (!user) throw std::logic_error("a page that needs somebody was called without");
  return {user->email, user->name, user->role, user->organization};
}

Response see_other(std::string location) {
  Response response;
  response.status = 303;
  response.headers.emplace_back("Location", std::move(location));
  return response;
}

int status_of(billing::RefusalKind kind) {
  switch (kind) {
    case billing::RefusalKind::invalid: return 422;
    case billing::RefusalKind::not_found: return 404;
    case billing::RefusalKind::not_allowed: return 403;
    case billing::RefusalKind::conflict: return 409;
  }
  throw std::logic_error("a refusal of no kind");
}

}  // namespace bot::http

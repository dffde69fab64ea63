#include <optional>
#include <stdexcept>

#include "bot/http/message.h"

namespace bot::http {
namespace {

// "/a/b" -> a, b; "/" -> nothing. None if it does not begin with a slash or a segment is empty.
std::optional<std::vector<std::string>> segments_of(std::string_view path) {
  if (!path.starts_with('/')) return std::nullopt;
  std::vector<std::string> segments;
  path.remove_prefix(1);
  while (!path.empty()) {
    const auto slash = path.find('/');
    if (slash == 0 || slash + 1 == path.size()) return std::nullopt;
    segments.emplace_back(path.substr(0, slash));
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  }
  return segments;
}

bool is_name(std::string_view segment) { return segment.starts_with('{'); }

// ".pdf" of "{number}.pdf"; empty of most.
std::string_view ending_of(std::string_view segment) {
  return is_name(segment) ? segment.substr(segment.find('}') + 1) : std::string_view();
}

bool fits(std::string_view pattern, std::string_view segment) {
  if (!is_name(pattern)) return pattern == segment;
  const std::string_view ending = ending_of(pattern);
  return segment.ends_with(ending) && segment.size() > ending.size();
}

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  if (pattern.size() != path.size()) return false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (!fits(pattern[i], path[i])) return false;
  }
  return true;
}

// Of two patterns that fit the same path: the one that is literal where they first differ.
bool more_literal(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (is_name(a[i]) != is_name(b[i])) return is_name(b[i]);
    if (ending_of(a[i]) != ending_of(b[i])) return ending_of(a[i]).size() > ending_of(b[i]).size();
  }
  return false;
}

}  // namespace

void Router::get(std::string_view pattern, Roles roles, Handler handler) {
  add(Method::get, pattern, roles, std::move(handler));
}

void Router::post(std::string_view pattern, Roles roles, Handler handler) {
  add(Method::post, pattern, roles, std::move(handler));
}

void Router::add(Method method, std::string_view pattern, Roles roles, Handler handler) {
  auto segments = segments_of(pattern);
  if (!segments) throw std::logic_error("not a route: " + std::string(pattern));
  for (const Route& known : routes_) {
    if (known.method == method && fits(known.segments, *segments) &&
        fits(*segments, known.segments)) {
      throw std::logic_error("two routes for " + std::string(pattern));
    }
  }
  routes_.push_back({method, std::move(*segments), roles, std::move(handler)});
}

std::optional<Router::Match> Router::find(Method method, std::string_view path,
                                          bool& other_method) const {
  other_method = false;
  const auto segments = segments_of(path);
  if (!segments) return std::nullopt;
  const Route* best = nullptr;
  for (const Route& route : routes_) {
    if (!fits(route.segments, *segments)) continue;
    if (route.method != method) {
      other_method = true;
    } else if (best == nullptr || more_literal(route.segments, best->segments)) {
      best = &route;
    }
  }
  if (best == nullptr) return std::nullopt;
  other_method = false;
  Match match{&best->handler, best->roles, {}};
  for (std::size_t i = 0; i < segments->size(); ++i) {
    const std::string& name = best->segments[i];
    if (!is_name(name)) continue;
    const std::string& value = (*segments)[i];
    match.path_values.add(name.substr(1, name.find('}') - 1),
                          value.substr(0, value.size() - ending_of(name).size()));
  }
  return match;
}

std::vector<std::string> Router::patterns(Method method) const {
  std::vector<std::string> all;
  for (const Route& route : routes_) {
    if (route.method != method) continue;
    std::string pattern;
    for (const std::string& segment : route.segments) pattern += "/" + segment;
    all.push_back(pattern.empty() ? "/" : pattern);
  }
  return all;
}

}  // namespace bot::http

#include "bot/http/language.h"

#include <cstdlib>

#include "bot/http/door.h"
#include "bot/http/form_token.h"
#include "bot/http/forms.h"

namespace bot::http {
namespace {

constexpr std::string_view cookie = "language";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// "es-MX;q=0.8" -> es, 800. The weight has three decimals at most; without one it is 1.
struct Range {
  std::string_view language;
  int thousandths = 1000;
};

Range range_of(std::string_view text) {
  Range range{trimmed(text.substr(0, text.find(';')))};
  range.language = range.language.substr(0, range.language.find('-'));
  const auto weight = text.find("q=");
  if (weight == std::string_view::npos) return range;
  std::string digits(trimmed(text.substr(weight + 2)));
  if (digits.starts_with('1')) return range;
  digits = digits.size() > 2 ? digits.substr(2, 3) : "";
  digits.resize(3, '0');
  range.thousandths = std::atoi(digits.c_str());
  return range;
}

std::optional<Language> wanted_by(std::string_view accepted) {
  std::optional<Language> best;
  int weight = 0;
  while (!accepted.empty()) {
    const auto comma = accepted.find(',');
    const Range range = range_of(accepted.substr(0, comma));
    const auto language = language_from(billing::folded(std::string(range.language)));
    if (language && range.thousandths > weight) {
      best = language;
      weight = range.thousandths;
    }
    accepted.remove_prefix(comma == std::string_view::npos ? accepted.size() : comma + 1);
  }
  return best;
}

}  // namespace

Language language_of(const Request& request) {
  if (const auto chosen = language_from(request.cookies.get(cookie))) return *chosen;
  if (const auto preferred = language_from(request.preferences.language)) return *preferred;
  return wanted_by(request.headers.get("accept-language")).value_or(Language::english);
}

std::string_view name_of(Language language) {
  return language == Language::spanish ? "Español" : "English";
}

std::string address_in(Language language, const Request& request) {
  const std::string& here = request.target.empty() ? request.path : request.target;
  return "/language/" + std::string(text_of(language)) + "?next=" + percent_encoded(here);
}

bool is_secret_address(std::string_view path) {
  return path.starts_with("/password/") || path.starts_with("/s/") || path.starts_with("/b/");
}

void add_language(Router& router, const Site& site) {
  router.get("/language/{language}", anybody, [&site](const Request& request) {
    const auto language = language_from(request.path_values.get("language"));
    if (!language) return not_found_page(site, request);
    constexpr std::string_view for_a_year = "; Max-Age=31536000";
    Response response = see_other(own_path(request.query.get("next")));
    response.headers.emplace_back(
        "Set-Cookie", cookie_header(site, cookie, text_of(*language)) + std::string(for_a_year));
    return response;
  });
}

void forget_chosen_language(Response& response, const Site& site) {
  response.headers.emplace_back("Set-Cookie", cookie_header(site, cookie, ""));
}

}  // namespace bot::http

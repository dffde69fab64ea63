#include "bot/http/door.h"

#include <exception>

#include "billing/structure/organization.h"
#include "billing/worded.h"
#include "bot/http/assets.h"
#include "bot/http/forms.h"
#include "bot/http/kept_form.h"
#include "bot/http/language.h"
#include "bot/http/problem.h"
#include "bot/http/sign_in.h"
#include "bot/log/log.h"
#include "bot/words/say.h"

namespace bot::http {
namespace {

Response asset_response(const Request& request, const Asset& asset) {
  Response response;
  response.content_type = asset.content_type;
  response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"},
                      {"ETag", asset.etag},
                      {"Vary", "Accept-Encoding"}};
  if (request.headers.get("if-none-match") == asset.etag) {
    response.status = 304;
  } else {
    response.body = asset.bytes;
  }
  return response;
}

// A form's address may have no page of its own; then the sign-in leads to the overview.
Response to_sign_in(const Request& request, bool page_exists) {
  const std::string target = request.target.empty() ? request.path : request.target;
  return see_other("/sign-in?next=" + (page_exists ? percent_encoded(target) : "%2F"));
}

bool has_form_token(const Request& request, Roles roles) {
  const std::string_view sent = request.form.get("csrf");
  if (sent.empty()) return false;
  if (request.session && equal_secrets(sent, request.session->csrf_token)) return true;
  const std::string_view cookie = request.cookies.get(form_cookie);
  return roles == anybody && !cookie.empty() && equal_secrets(sent, cookie);
}

}  // namespace

std::string logged_incident(const Request& request, std::string_view what) {
  std::string incident = random_token().substr(0, 12);
  log(LogLevel::error, "a request broke",
      {{"incident", incident},
       {"method", request.method == Method::get ? "GET" : "POST"},
       {"path", is_secret_address(request.path)
                    ? request.path.substr(0, request.path.find('/', 1) + 1)
                    : request.path},
       {"what", what}});
  return incident;
}

namespace {

Response incident_response(const Site& site, const Request& request, std::string_view what,
                           bool records_reached) {
  const std::string incident = logged_incident(request, what);
  try {
    return records_reached ? incident_page(site, request, incident)
                           : service_problem_page(site, request, incident);
  } catch (const std::exception& broken) {
    log(LogLevel::error, "the incident's page broke, too",
        {{"incident", incident}, {"what", broken.what()}});
    Response plain;
    plain.status = 500;
    plain.content_type = "text/plain; charset=utf-8";
    plain.body = say("Something broke on our side. Number of this incident: {}", {incident}) + "\n";
    return plain;
  }
}

}  // namespace

Door::Door(const Site& site, const Router& router, SessionKeeper& keeper, TokenKeeper& tokens)
    : site_(site), router_(router), keeper_(keeper), tokens_(tokens) {}

Response Door::answer(Request request) const {
  if (is_for_programs(request.path)) return answer_program(request);
  if (request.method == Method::get) {
    if (const auto asset = asset_at(request.path)) return asset_response(request, *asset);
  }
  bool records_reached = false;
  std::optional<ReadingIn> language;
  Response response;
  try {
    language.emplace(language_of(request));
    if (auto found = keeper_.find(request.cookies.get(session_cookie))) {
      request.user = std::move(found->user);
      request.session = std::move(found->session);
      request.preferences = found->preferences;
    }
    records_reached = true;
    language.emplace(language_of(request));
    response = routed(request);
  } catch (const std::exception& broken) {
    response = incident_response(site_, request, broken.what(), records_reached);
  } catch (...) {
    response = incident_response(site_, request, "not a standard exception", records_reached);
  }
  bool cached = false;
  for (const auto& header : response.headers) cached = cached || header.first == "Cache-Control";
  if (!cached) response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

bool Door::may_send(const Request& request) const {
  try {
    bool other_method = false;
    const auto match = router_.find(request.method, request.path, other_method);
    const auto found = keeper_.find(request.cookies.get(session_cookie));
    return match && found && (match->roles & tickets::bit(found->user.role)) != 0;
  } catch (const std::exception&) {
    return false;  // answer() says what is the matter
  }
}

Response Door::routed(Request& request) const {
  bool other_method = false;
  auto match = router_.find(request.method, request.path, other_method);
  if (!match) {
    return other_method ? wrong_method_page(site_, request) : not_found_page(site_, request);
  }
  if (match->roles != anybody && !request.user) {
    if (request.method == Method::post && is_same_origin(request, site_.base_url)) {
      if (const auto kept = kept_form(request)) return sign_in_first(site_, request, *kept);
    }
    bool ignored = false;
    const auto as_page = router_.find(Method::get, request.path, ignored);
    return to_sign_in(request, as_page.has_value());
  }
  if (match->roles != anybody && (match->roles & tickets::bit(request.user->role)) == 0) {
    return not_for_role_page(site_, request, match->roles);
  }
  if (request.method == Method::post) {
    if (!is_same_origin(request, site_.base_url)) {
      return refusal_page(site_, request,
                          {billing::RefusalKind::not_allowed,
                           "form_from_elsewhere",
                           billing::worded("The form was sent from another site. Open the page "
                                           "here and send it again."),
                           "",
                           {}});
    }
    if (!has_form_token(request, match->roles)) {
      // A sign-in that carries a form, while another tab has signed in.
      const auto carried = match->roles == anybody ? carried_form(request) : std::nullopt;
      if (carried && !request.user) return sign_in_first(site_, request, *carried);
      const auto kept = match->roles == anybody ? carried : kept_form(request);
      if (kept) return send_again_page(site_, request, *kept, WhyAgain::form_not_current);
      return refusal_page(
          site_, request,
          {billing::RefusalKind::not_allowed,
           "form_token_wrong",
           billing::worded("The form is no longer current, because you signed in or "
                           "out since. Open the page again and send it from there."),
           "",
           {}});
    }
    if (request.session) keeper_.touch(*request.session);
  }
  request.path_values = std::move(match->path_values);
  return (*match->handler)(request);
}

bool is_same_origin(const Request& request, std::string_view base_url) {
  const std::string_view site = request.headers.get("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return false;
  const std::string_view origin = request.headers.get("origin");
  if (origin.empty() || origin == base_url) return true;
  const auto scheme = origin.find("://");
  if (scheme == std::string_view::npos) return false;  // "null", too
  // The browser writes both; a page elsewhere has no say in either.
  return billing::folded(origin.substr(scheme + 3)) == billing::folded(request.headers.get("host"));
}

std::string own_path(std::string_view next) {
  if (!next.starts_with('/') || next.starts_with("//") || next.size() > 2000) return "/";
  for (const char c : next) {
    // Browsers read a backslash as a slash and drop control characters.
    if (c <= ' ' || c > '~' || c == '\\') return "/";
  }
  return std::string(next);
}

}  // namespace bot::http

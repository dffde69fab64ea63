// The way of every request: session, route, role, form token, page; of a program's: route, bearer
// token, role, answer. Knows no sockets, so that it can be walked through without any.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "bot/http/message.h"
#include "bot/http/sessions.h"
#include "bot/http/site.h"
#include "bot/http/tokens.h"

namespace bot::http {

inline constexpr std::string_view session_cookie = "splitdesk_session";
// Before sign-in there is no session to keep a form's token: then the cookie and the form field
// must agree.
inline constexpr std::string_view form_cookie = "splitdesk_form";

class Door {
 public:
  // All four live longer than the door. The router already has every page.
  Door(const Site&, const Router&, SessionKeeper&, TokenKeeper&);
  // Never throws: what breaks becomes a page (or a problem) with an incident id, logged once. Below
  // /api/ only a bearer token counts, everywhere else only a session.
  Response answer(Request) const;
  // What a program's request is refused with whatever its body will be; none: send the body.
  std::optional<Response> refused_unread(const Request&) const;
  // Whether somebody who may send that form is signed in: then its file is worth reading.
  bool may_send(const Request&) const;

 private:
  Response routed(Request&) const;
  Response answer_program(Request&) const;
  Response program_routed(Request&) const;
  // The route, with user, token and path values in the request; or the refusal.
  std::variant<const Handler*, Response> admitted(Request&) const;

  const Site& site_;
  const Router& router_;
  SessionKeeper& keeper_;
  TokenKeeper& tokens_;
};

// Logs what broke while the request was answered, and returns the incident's id.
std::string logged_incident(const Request&, std::string_view what);
// Whether a form was sent from a page of this site: Origin and Sec-Fetch-Site, where the browser
// states them.
bool is_same_origin(const Request&, std::string_view base_url);
// The place to go to after sign-in: a path on this site, or "/" for anything else.
std::string own_path(std::string_view next);

}  // namespace bot::http

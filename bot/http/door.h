// The way of every request: session, route, role, form token, page. Knows no sockets, so that it
// can be walked through without any.
#pragma once

#include <string>
#include <string_view>

#include "bot/http/message.h"
#include "bot/http/sessions.h"
#include "bot/http/site.h"

namespace bot::http {

inline constexpr std::string_view session_cookie = "splitdesk_session";
// Before sign-in there is no session to keep a form's token: then the cookie and the form field
// must agree.
inline constexpr std::string_view form_cookie = "splitdesk_form";

class Door {
 public:
  // All three live longer than the door. The router already has every page.
  Door(const Site&, const Router&, SessionKeeper&);
  // Never throws: what breaks becomes a page with an incident id, logged once.
  Response answer(Request) const;

 private:
  Response routed(Request&) const;

  const Site& site_;
  const Router& router_;
  SessionKeeper& keeper_;
};

// Whether a form was sent from a page of this site: Origin and Sec-Fetch-Site, where the browser
// states them.
bool is_same_origin(const Request&, std::string_view base_url);
// The place to go to after sign-in: a path on this site, or "/" for anything else.
std::string own_path(std::string_view next);

}  // namespace bot::http

#include "bot/pages/administration/shown_once.h"

#include "bot/pages/administration/administration.h"
#include "bot/pages/administration/password_link.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

struct Secret {
  std::string heading, secret, what_to_do, back, back_text;
};

http::Response show_once(const http::Site& site, const http::Request& request, const Secret& secret,
                         std::string_view here) {
  View view;
  view.set("HEADING", secret.heading).set("SECRET", secret.secret);
  view.set("WHAT_TO_DO", secret.what_to_do);
  view.set("BACK", secret.back).set("BACK_TEXT", secret.back_text);
  return administration_page(site, request, "pages/administration/shown_once.html.tpl",
                             std::move(view), here, secret.heading);
}

}  // namespace

http::Response password_link_page(const http::Site& site, const http::Request& request,
                                  const tickets::User& user) {
  const billing::Instant expires = site.now() + password_link_lives;
  return show_once(
      site, request,
      {say("Link for {}", {user.name}), site.base_url + password_path(site.signer, user, expires),
       say("Give this link to {} ({}) and to nobody else: whoever opens it chooses the password. "
           "It works once, until {}.",
           {user.name, user.email.value, instant_for_people(expires, site.time_zone)}),
       user_path(user.email), user.name},
      "/administration/users");
}

http::Response new_token_page(const http::Site& site, const http::Request& request,
                              const tickets::ApiToken& token, std::string_view shown) {
  return show_once(
      site, request,
      {say("Token {}", {token.name}), std::string(shown),
       say("The program shows it as Authorization: Bearer TOKEN. It acts as {} in the role {}. "
           "Only its hash is kept, so a lost one is replaced, not looked up.",
           {token.user.value, http::role_for_people(token.role)}),
       "/administration/tokens", say("API tokens")},
      "/administration/tokens");
}

}  // namespace bot::pages

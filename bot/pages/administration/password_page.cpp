// Where the link of an account leads: its person chooses a password. Reading it changes nothing.
#include "bot/crypto/crypto.h"
#include "bot/http/form_token.h"
#include "bot/http/forms.h"
#include "bot/pages/administration/administration.h"
#include "bot/pages/administration/password_link.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/accounts/user_accounts.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::User;

// Whose link it is; none: it is nobody's, or void by now.
std::optional<User> invited(const Site& site, const Request& request) {
  const billing::Instant now = site.now();
  return tickets::read(site.store, [&](tickets::UnitOfWork& work) -> std::optional<User> {
    const auto user = work.accounts().user({billing::folded(request.path_values.get("email"))});
    const bool good =
        user && is_password_link(site.signer, *user, request.path_values.get("expires"),
                                 request.path_values.get("mark"), now);
    return good ? user : std::nullopt;
  });
}

// As the link was written: the address in it may have letters that a path escapes.
std::string link_path(const Request& request) {
  const auto part = [&](std::string_view name) {
    return "/" + http::percent_encoded(request.path_values.get(name));
  };
  return "/password" + part("email") + part("expires") + part("mark");
}

Response void_page(const Site& site, const Request& request) {
  View view;
  view.show("VOID");
  Response response = page(site, request, "pages/administration/password.html.tpl", std::move(view),
                           {say("This link does not work any more"), 404, {}});
  response.headers.emplace_back("X-Robots-Tag", "noindex, nofollow");
  return response;
}

Response password_form(const Site& site, const Request& request, const User& user,
                       const Faults& faults) {
  const std::string token =
      request.session ? request.session->csrf_token : http::form_token(request);
  View view;
  error_summary(view, faults);
  View& form = view.add("FORM").set("NAME", user.name).set("EMAIL", user.email.value);
  form.set("ACTION", link_path(request)).set("FORM_TOKEN", token);
  text_field(
      form, "PASSWORD_FIELD",
      {"password", say("Password"), say("At least 12 characters; blanks may be among them"), ""},
      faults, "new-password", "password");
  text_field(form, "AGAIN_FIELD", {"again", say("The same password again"), "", ""}, faults,
             "new-password", "password");
  Response response =
      page(site, request, "pages/administration/password.html.tpl", std::move(view),
           {title_with(say("Choose a password"), faults), faults.empty() ? 200 : 422, {}});
  response.headers.emplace_back("X-Robots-Tag", "noindex, nofollow");
  if (!request.session) http::keep_form_token(response, site, token);
  return response;
}

Response show_password_form(const Site& site, const Request& request) {
  const auto user = invited(site, request);
  return user ? password_form(site, request, *user, {}) : void_page(site, request);
}

Response choose(const Site& site, const Request& request) {
  const auto user = invited(site, request);
  if (!user) return void_page(site, request);
  const std::string password(request.form.get("password"));
  if (const auto fault = tickets::fault_in_password(password))
    return password_form(site, request, *user, {{"password", said(fault->message)}});
  if (password != request.form.get("again"))
    return password_form(site, request, *user,
                         {{"again", say("The two passwords differ. Type both again")}});
  const std::string hash = hash_password(password);
  const auto chosen = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::choose_password(desk.work, *user, hash, desk.now);
  });
  if (!chosen) return http::refusal_page(site, request, chosen.refusal());
  return http::see_other("/sign-in");
}

}  // namespace

void add_password_page(http::Router& router, const Site& site) {
  const std::string path = "/password/{email}/{expires}/{mark}";
  router.get(path, http::anybody,
             [&site](const Request& request) { return show_password_form(site, request); });
  router.post(path, http::anybody,
              [&site](const Request& request) { return choose(site, request); });
}

}  // namespace bot::pages

// One account: what it is, and what may be done with it.
#include <charconv>

#include "billing/worded.h"
#include "bot/crypto/crypto.h"
#include "bot/pages/administration/administration.h"
#include "bot/pages/administration/shown_once.h"
#include "bot/pages/administration/user_form.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/facts.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::User;

constexpr std::string_view users_tab = "/administration/users";

tickets::Email email_in(const Request& request) {
  return {billing::folded(request.path_values.get("email"))};
}

// What no account has if the form does not say.
std::uint64_t account_version(const Request& request) {
  const std::string_view text = request.form.get("version");
  std::uint64_t version = 0;
  std::from_chars(text.data(), text.data() + text.size(), version);
  return version;
}

void show_sessions(View& view, const Site& site, tickets::Desk& desk, const User& user) {
  View* rows = nullptr;
  for (const auto& session : desk.work.accounts().sessions()) {
    if (session.user != user.email || !http::is_alive(session, site.sessions, desk.now)) continue;
    if (!rows) rows = &view.add("SESSIONS");
    View& row = rows->add("SESSION");
    row.set("SINCE", instant_for_people(session.created_at, site.time_zone));
    row.set("FROM", session.client_address.empty() ? say("not known") : session.client_address);
    row.set("USED", instant_for_people(session.last_seen_at, site.time_zone));
  }
  view.show_if(rows == nullptr, "NO_SESSION");
}

void show_tokens(View& view, tickets::Desk& desk, const User& user) {
  View* rows = nullptr;
  for (const auto& token : desk.work.programs().tokens()) {
    if (token.user != user.email) continue;
    if (!rows) rows = &view.add("TOKENS");
    rows->add("TOKEN")
        .set("TOKEN_NAME", token.name)
        .set("TOKEN_STATE", token.revoked_at ? say("revoked") : say("in force"));
  }
  view.show_if(rows == nullptr, "NO_TOKEN");
}

void show_acts(View& view, const Request& request, const User& user,
               const tickets::TypedUser& typed, const Faults& faults) {
  if (!may_write(request)) return;
  const auto form = [&](std::string_view section) -> View& {
    return view.add(section)
        .set("PATH", user_path(user.email))
        .set("VERSION", static_cast<std::int64_t>(user.version));
  };
  show_user_fields(form("CHANGE"), typed, faults);
  if (request.user->email == user.email) {
    view.show("OWN");
  } else if (user.active) {
    form("RENEW");
    form("DEACTIVATE");
  } else {
    form("ACTIVATE");
  }
}

// The form shows what was typed; none: what is on record.
Response show_user(const Site& site, const Request& request,
                   const std::optional<tickets::TypedUser>& typed, const Faults& faults,
                   int status) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto user = desk.work.accounts().user(email_in(request));
    if (!user) return http::not_found_page(site, request);
    View view;
    error_summary(view, faults);
    view.set("NAME", user->name);
    show_facts(view, "FACTS",
               {{say("E-mail address"), user->email.value},
                {say("Role"), http::role_for_people(user->role)},
                {say("Organization"), user->organization ? user->organization->value : say("none")},
                {say("State"), state_of(*user).text}});
    show_acts(view, request, *user, typed.value_or(typed_user(*user)), faults);
    show_sessions(view, site, desk, *user);
    show_tokens(view, desk, *user);
    return administration_page(site, request, "pages/administration/user.html.tpl", std::move(view),
                               users_tab, title_with(user->name, faults), status);
  });
}

// The account as it is after the act, or the page again with the refusal.
template <class Act>
billing::Result<User> acted(const Site& site, const Request& request, Act&& act) {
  return write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<User> {
    return act(desk, email_in(request), account_version(request));
  });
}

Response refused_change(const Site& site, const Request& request, const billing::Refusal& refusal,
                        const std::optional<tickets::TypedUser>& typed) {
  return show_user(site, request, typed, {{"", said(refusal.message)}},
                   http::status_of(refusal.kind));
}

billing::Refusal unknown_account(const tickets::Email& email) {
  return {billing::RefusalKind::not_found,
          "user_unknown",
          billing::worded("Nobody signs in as {}.", {email.value}),
          email.value,
          {}};
}

Response change(const Site& site, const Request& request) {
  tickets::TypedUser typed = typed_user(request);
  typed.email = email_in(request).value;
  std::vector<billing::Refusal> wrong;
  const auto changed =
      acted(site, request,
            [&](tickets::Desk& desk, const tickets::Email& email,
                std::uint64_t seen) -> billing::Result<User> {
              if (!desk.work.accounts().user(email)) return unknown_account(email);
              wrong = tickets::faults_in(desk.work, typed);
              if (!wrong.empty()) return wrong.front();
              return tickets::change_user(desk.work, request.actor(), tickets::described(typed),
                                          seen, desk.now);
            });
  if (changed) return http::see_other(user_path(changed->email));
  if (!wrong.empty()) return show_user(site, request, typed, user_faults(wrong), 422);
  return refused_change(site, request, changed.refusal(), typed);
}

Response deactivate(const Site& site, const Request& request) {
  const auto done = acted(
      site, request, [&](tickets::Desk& desk, const tickets::Email& email, std::uint64_t seen) {
        return tickets::deactivate_user(desk.work, request.actor(), email, seen, desk.now);
      });
  if (!done) return refused_change(site, request, done.refusal(), std::nullopt);
  return http::see_other(user_path(done->email));
}

Response activate(const Site& site, const Request& request) {
  const std::string mark = random_token();
  const auto done = acted(
      site, request, [&](tickets::Desk& desk, const tickets::Email& email, std::uint64_t seen) {
        return tickets::activate_user(desk.work, request.actor(), email, seen, mark, desk.now);
      });
  if (!done) return refused_change(site, request, done.refusal(), std::nullopt);
  // Somebody who was active already keeps his password: there is no link.
  if (tickets::has_password(*done)) return http::see_other(user_path(done->email));
  return password_link_page(site, request, *done);
}

Response renew(const Site& site, const Request& request) {
  const std::string mark = random_token();
  const auto done = acted(
      site, request, [&](tickets::Desk& desk, const tickets::Email& email, std::uint64_t seen) {
        return tickets::renew_password(desk.work, request.actor(), email, seen, mark, desk.now);
      });
  if (!done) return refused_change(site, request, done.refusal(), std::nullopt);
  return password_link_page(site, request, *done);
}

}  // namespace

void add_user_page(http::Router& router, const Site& site) {
  const std::string path = std::string(users_tab) + "/{email}";
  router.get(path, administration_readers, [&site](const Request& request) {
    return show_user(site, request, std::nullopt, {}, 200);
  });
  router.post(path + "/changes", administrators,
              [&site](const Request& request) { return change(site, request); });
  router.post(path + "/deactivation", administrators,
              [&site](const Request& request) { return deactivate(site, request); });
  router.post(path + "/activation", administrators,
              [&site](const Request& request) { return activate(site, request); });
  router.post(path + "/password-links", administrators,
              [&site](const Request& request) { return renew(site, request); });
}

}  // namespace bot::pages

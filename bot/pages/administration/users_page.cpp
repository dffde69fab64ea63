// Everybody who may sign in, and the form that adds somebody.
#include <map>

#include "bot/crypto/crypto.h"
#include "bot/pages/administration/administration.h"
#include "bot/pages/administration/shown_once.h"
#include "bot/pages/administration/user_form.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::string_view users_address = "/administration/users";

Response list_users(const Site& site, const Request& request, const Faults& faults, int status) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    std::map<tickets::Email, std::int64_t> signed_in;
    for (const auto& session : desk.work.accounts().sessions()) {
      if (http::is_alive(session, site.sessions, desk.now)) ++signed_in[session.user];
    }
    View view;
    error_summary(view, faults);
    const auto users = desk.work.accounts().users();
    view.show_if(users.empty(), "EMPTY");
    View* rows = users.empty() ? nullptr : &view.add("ROWS");
    for (const tickets::User& user : users) {
      View& row = rows->add("ROW").set("NAME", user.name).set("EMAIL", user.email.value);
      row.set("HREF", user_path(user.email)).set("ROLE", http::role_for_people(user.role));
      row.set("ORGANIZATION", user.organization ? user.organization->value : say("none"));
      row.set("STATE", state_of(user).text).set("CLASS", state_of(user).style);
      row.set("SESSIONS", signed_in[user.email]);
    }
    if (may_write(request)) {
      View& form = view.add("FORM");
      const auto typed = typed_user(request);
      show_email_field(form, typed, faults);
      show_user_fields(form, typed, faults);
    }
    return administration_page(site, request, "pages/administration/users.html.tpl",
                               std::move(view), users_address, title_with(say("Users"), faults),
                               status);
  });
}

Response add_person(const Site& site, const Request& request) {
  const auto typed = typed_user(request);
  std::vector<billing::Refusal> refusals;
  const auto added =
      write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<tickets::User> {
        refusals = tickets::faults_in(desk.work, typed);
        if (!refusals.empty()) return refusals.front();
        tickets::User user = tickets::described(typed);
        user.password_hash = tickets::waiting_for_password(random_token());
        return tickets::add_user(desk.work, request.actor(), user, desk.now);
      });
  if (added) return password_link_page(site, request, *added);
  if (refusals.empty()) {
    refusals.push_back(added.refusal());
    refusals.back().subject = "email";
  }
  return list_users(site, request, user_faults(refusals),
                    http::status_of(refusals.front().kind == billing::RefusalKind::not_found
                                        ? billing::RefusalKind::invalid
                                        : refusals.front().kind));
}

}  // namespace

void add_users_page(http::Router& router, const Site& site) {
  router.get(users_address, administration_readers,
             [&site](const Request& request) { return list_users(site, request, {}, 200); });
  router.post(users_address, administrators,
              [&site](const Request& request) { return add_person(site, request); });
}

}  // namespace bot::pages

// Who is signed in, since when and from where, and the buttons that end it.
#include "bot/pages/administration/administration.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/render/format.h"
#include "bot/words/say.h"
#include "tickets/accounts/user_accounts.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::string_view sessions_address = "/administration/sessions";

Response list_sessions(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    View view;
    View* rows = nullptr;
    for (const auto& session : desk.work.accounts().sessions()) {
      if (!http::is_alive(session, site.sessions, desk.now)) continue;
      const auto user = desk.work.accounts().user(session.user);
      if (!rows) rows = &view.add("ROWS");
      View& row = rows->add("ROW").set("NAME", user ? user->name : session.user.value);
      row.set("EMAIL", session.user.value).set("HREF", user_path(session.user));
      row.set("SINCE", instant_for_people(session.created_at, site.time_zone));
      row.set("USED", instant_for_people(session.last_seen_at, site.time_zone));
      row.set("FROM", session.client_address.empty() ? say("not known") : session.client_address);
      row.show_if(request.session && request.session->token_hash == session.token_hash, "YOURS");
      if (!may_write(request)) continue;
      View& acts = row.add("ACTS").set("SESSION", session.token_hash);
      acts.set("USER", session.user.value).set("WHO", user ? user->name : session.user.value);
      acts.set("WHEN", instant_for_people(session.created_at, site.time_zone));
    }
    view.show_if(rows == nullptr, "EMPTY");
    if (rows) rows->show_if(may_write(request), "ACTS_HEAD");
    return administration_page(site, request, "pages/administration/sessions.html.tpl",
                               std::move(view), sessions_address, say("Sessions"));
  });
}

// One session, or every one of a person.
Response end(const Site& site, const Request& request) {
  const auto ended =
      write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<tickets::Email> {
        if (request.form.has("user"))
          return tickets::end_sessions(desk.work, request.actor(),
                                       {billing::folded(request.form.get("user"))}, desk.now);
        return tickets::end_session(desk.work, request.actor(), request.form.get("session"),
                                    desk.now);
      });
  if (!ended) return http::refusal_page(site, request, ended.refusal());
  return http::see_other(std::string(sessions_address));
}

}  // namespace

void add_sessions_page(http::Router& router, const Site& site) {
  router.get(sessions_address, administration_readers,
             [&site](const Request& request) { return list_sessions(site, request); });
  router.post("/administration/session-ends", administrators,
              [&site](const Request& request) { return end(site, request); });
}

}  // namespace bot::pages

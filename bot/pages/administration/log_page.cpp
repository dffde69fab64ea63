// Who changed what about accounts, sessions, tokens and structures.
#include <charconv>

#include "bot/pages/administration/administration.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::AdministrationAct;

constexpr std::string_view log_address = "/administration/log";
constexpr std::size_t log_page_length = 100;

std::string act_words(AdministrationAct act) {
  switch (act) {
    case AdministrationAct::user_added: return say("Account added");
    case AdministrationAct::user_replaced: return say("Account replaced");
    case AdministrationAct::user_changed: return say("Account changed");
    case AdministrationAct::user_deactivated: return say("Account deactivated");
    case AdministrationAct::user_activated: return say("Account activated");
    case AdministrationAct::password_link_made: return say("Link for a new password made");
    case AdministrationAct::password_set: return say("Password chosen");
    case AdministrationAct::session_ended: return say("Session ended");
    case AdministrationAct::sessions_ended: return say("All sessions ended");
    case AdministrationAct::token_added: return say("API token added");
    case AdministrationAct::token_revoked: return say("API token revoked");
    case AdministrationAct::structure_changed: return say("Structure changed");
  }
  return {};
}

Response list_acts(const Site& site, const Request& request) {
  const std::string_view text = request.query.get("before");
  std::uint64_t before = 0;
  std::from_chars(text.data(), text.data() + text.size(), before);
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto events = desk.work.accounts().administration_log(log_page_length, before);
    View view;
    view.show_if(events.empty(), "EMPTY");
    View* rows = events.empty() ? nullptr : &view.add("ROWS");
    for (const auto& event : events) {
      View& row = rows->add("ROW").set("WHEN", instant_for_people(event.at, site.time_zone));
      row.set("WHO", event.by.name).set("EMAIL", event.by.email.value);
      row.set("ACT", act_words(event.act)).set("SUBJECT", event.subject);
      row.set("DETAIL", event.detail);
    }
    if (events.size() == log_page_length) {
      rows->add("MORE").set(
          "HREF", std::string(log_address) + "?before=" + std::to_string(events.back().ordinal));
    }
    return administration_page(site, request, "pages/administration/log.html.tpl", std::move(view),
                               log_address, say("Log of administration"));
  });
}

}  // namespace

void add_administration_log(http::Router& router, const Site& site) {
  router.get(log_address, administration_readers,
             [&site](const Request& request) { return list_acts(site, request); });
}

}  // namespace bot::pages

// Tokens by which other programs act as somebody.
#include "bot/crypto/crypto.h"
#include "bot/pages/administration/administration.h"
#include "bot/pages/administration/shown_once.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/select_field.h"
#include "bot/render/format.h"
#include "bot/words/say.h"
#include "tickets/accounts/api_tokens.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::string_view tokens_address = "/administration/tokens";

std::string time_of(const Site& site, const std::optional<billing::Instant>& instant) {
  return instant ? instant_for_people(*instant, site.time_zone) : say("never");
}

void show_form(View& view, const Request& request, tickets::Desk& desk, const Faults& faults) {
  View& form = view.add("FORM");
  const std::string name = trimmed(request.form.get("name"));
  text_field(form, "NAME_FIELD",
             {"name", say("What the token is for"), say("Such as the program's name"), name},
             faults);
  std::vector<Choice> people{{"", say("Choose a person")}};
  for (const auto& user : desk.work.accounts().users()) {
    if (!user.active) continue;
    people.push_back({user.email.value, user.name + ", " + user.email.value + " (" +
                                            http::role_for_people(user.role) + ")"});
  }
  select_field(
      form, "USER_FIELD",
      {"user", say("Acts as"), say("It may do what this person may"), request.form.get("user")},
      people, faults);
  select_field(
      form, "ROLE_FIELD", {"role", say("What it may"), "", request.form.get("role")},
      {{"", say("Everything this person may")}, {"auditor", say("Read only, as an auditor")}},
      faults);
}

Response list_tokens(const Site& site, const Request& request, const Faults& faults, int status) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    View view;
    error_summary(view, faults);
    const auto tokens = desk.work.programs().tokens();
    view.show_if(tokens.empty(), "EMPTY");
    View* rows = tokens.empty() ? nullptr : &view.add("ROWS");
    for (const auto& token : tokens) {
      View& row = rows->add("ROW").set("NAME", token.name).set("USER", token.user.value);
      row.set("HREF", user_path(token.user)).set("ROLE", http::role_for_people(token.role));
      row.set("SINCE", time_of(site, token.created_at));
      row.set("USED", time_of(site, token.last_used_at));
      if (token.revoked_at) {
        row.add("REVOKED").set("WHEN", time_of(site, token.revoked_at));
      } else if (may_write(request)) {
        row.add("REVOKE").set("TOKEN", token.name);
      } else {
        row.show("IN_FORCE");
      }
    }
    if (may_write(request)) show_form(view, request, desk, faults);
    return administration_page(site, request, "pages/administration/tokens.html.tpl",
                               std::move(view), tokens_address,
                               title_with(say("API tokens"), faults), status);
  });
}

Response add_api_token(const Site& site, const Request& request) {
  tickets::TypedToken typed{trimmed(request.form.get("name")),
                            std::string(request.form.get("user")), std::nullopt};
  if (!request.form.get("role").empty()) typed.role = std::string(request.form.get("role"));
  if (typed.user.empty())
    return list_tokens(site, request, {{"user", say("Choose a person")}}, 422);
  // Whoever finds it in a log or a file knows by its beginning what it is.
  const std::string shown = "sd_" + random_token();
  const auto added = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::add_token(desk.work, request.actor(), typed, sha256_hex(shown), desk.now);
  });
  if (added) return new_token_page(site, request, *added, shown);
  return list_tokens(site, request, {fault_in_form(added.refusal(), {"name", "user", "role"})},
                     http::status_of(added.refusal().kind));
}

Response revoke(const Site& site, const Request& request) {
  const auto revoked = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::revoke_token(desk.work, request.actor(), std::string(request.form.get("token")),
                                 desk.now);
  });
  if (!revoked) return http::refusal_page(site, request, revoked.refusal());
  return http::see_other(std::string(tokens_address));
}

}  // namespace

void add_tokens_page(http::Router& router, const Site& site) {
  router.get(tokens_address, administration_readers,
             [&site](const Request& request) { return list_tokens(site, request, {}, 200); });
  router.post(tokens_address, administrators,
              [&site](const Request& request) { return add_api_token(site, request); });
  router.post("/administration/token-revocations", administrators,
              [&site](const Request& request) { return revoke(site, request); });
}

}  // namespace bot::pages

#include "bot/pages/administration/administration.h"

#include <algorithm>

#include "bot/http/forms.h"
#include "bot/pages/pages.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/accounts/user_accounts.h"

namespace bot::pages {
namespace {

struct Tab {
  std::string_view path, text;
  http::Roles roles;
};

constexpr Tab tabs[] = {
    {"/administration/users", marked("Users"), administration_readers},
    {"/administration/sessions", marked("Sessions"), administration_readers},
    {"/administration/tokens", marked("API tokens"), administration_readers},
    {"/administration/log", marked("Log"), administration_readers},
    {"/administration/mails", marked("Mail ledger"), administration_readers},
    {"/webhooks", marked("Webhooks"), administrators},
    {"/administration/settings", marked("Settings"), administration_readers},
    {"/administration/health", marked("Health"), administrators},
};

}  // namespace

bool may_write(const http::Request& request) {
  return request.user && request.user->role == tickets::Role::administrator;
}

void show_administration_tabs(View& view, std::string_view here, const http::Request& request) {
  View& part = view.include("TABS", "pages/parts/administration_tabs.html.tpl");
  for (const Tab& tab : tabs) {
    if (!request.user || (tab.roles & tickets::bit(request.user->role)) == 0) continue;
    View& row = part.add("TAB").set("HREF", tab.path).set("TEXT", say(tab.text));
    row.show_if(tab.path == here, "HERE");
  }
}

http::Response administration_page(const http::Site& site, const http::Request& request,
                                   std::string_view template_name, View view, std::string_view here,
                                   std::string_view title, int status) {
  show_administration_tabs(view, here, request);
  return page(site, request, template_name, std::move(view),
              {std::string(title), status, "/administration/users"});
}

std::string user_path(const tickets::Email& email) {
  return "/administration/users/" + http::percent_encoded(email.value);
}

AccountState state_of(const tickets::User& user) {
  if (!user.active) return {say("Deactivated"), "soft"};
  if (!tickets::has_password(user)) return {say("Waits for a password"), "warn"};
  return {say("Active"), "good"};
}

billing::Fault fault_in_form(const billing::Refusal& refusal,
                             std::initializer_list<std::string_view> fields) {
  const bool known = std::ranges::find(fields, refusal.subject) != fields.end();
  return {known ? refusal.subject : "", said(refusal.message)};
}

void add_administration_pages(http::Router& router, const http::Site& site) {
  router.get("/administration", administration_readers,
             [](const http::Request&) { return http::see_other("/administration/users"); });
  add_users_page(router, site);
  add_user_page(router, site);
  add_password_page(router, site);
  add_sessions_page(router, site);
  add_tokens_page(router, site);
  add_administration_log(router, site);
  add_mail_ledger(router, site);
}

void add_program_pages(http::Router& router, const http::Site& site, const RunningProgram& running,
                       const focus::Archive& archive) {
  add_settings_page(router, site, running);
  add_health_page(router, site, running, archive);
}

}  // namespace bot::pages

// What the pages of administration share: who may read and who may write, and the way from one to
// the other.
#pragma once

#include <string>
#include <string_view>

#include "bot/focus/archive/archive.h"
#include "bot/http/site.h"
#include "bot/pages/parts/form.h"
#include "bot/running_program.h"
#include "tickets/accounts.h"

namespace bot::pages {

inline constexpr http::Roles administrators = tickets::bit(tickets::Role::administrator);
// Auditors read who may do what and who changed it; what would help to break in they do not see.
inline constexpr http::Roles administration_readers =
    administrators | tickets::bit(tickets::Role::auditor);

bool may_write(const http::Request&);

// {{>TABS}}
void show_administration_tabs(View&, std::string_view here, const http::Request&);
// The page in its place of the navigation; `here` is its tab.
http::Response administration_page(const http::Site&, const http::Request&,
                                   std::string_view template_name, View, std::string_view here,
                                   std::string_view title, int status = 200);

// "/administration/users/ann%40northwind.example"
std::string user_path(const tickets::Email&);
// "Active", "Waits for a password", "Deactivated", with the class of the words.
struct AccountState {
  std::string text;  // in the reader's language
  std::string_view style;
};
AccountState state_of(const tickets::User&);

// The refusal as a fault of the field it is about, if that is one of the form's.
billing::Fault fault_in_form(const billing::Refusal&, std::initializer_list<std::string_view>);

void add_users_page(http::Router&, const http::Site&);
void add_user_page(http::Router&, const http::Site&);
void add_password_page(http::Router&, const http::Site&);
void add_sessions_page(http::Router&, const http::Site&);
void add_tokens_page(http::Router&, const http::Site&);
void add_administration_log(http::Router&, const http::Site&);
void add_mail_ledger(http::Router&, const http::Site&);
void add_settings_page(http::Router&, const http::Site&, const RunningProgram&);
void add_health_page(http::Router&, const http::Site&, const RunningProgram&,
                     const focus::Archive&);

}  // namespace bot::pages

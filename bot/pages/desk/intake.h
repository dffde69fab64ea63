// The phone intake: what an operator types while a caller talks, the setup check to read out
// beside it, and the request that comes of it.
#pragma once

#include <optional>
#include <string>

#include "bot/http/site.h"
#include "bot/pages/parts/form.h"

namespace bot::pages {

struct Intake {
  std::string key;  // one-time: what is typed under it is sent once
  std::string caller, account, email, number, description, window;
  tickets::RequestKind kind = tickets::RequestKind::separate_invoices;
  bool transfer = false;  // the caller wishes to be put through, or called back
};

Intake intake_from(const http::Fields& form);
// What is missing or wrong, by field.
Faults intake_faults(tickets::Desk&, const Intake&);
tickets::Request request_from(const Intake&, const billing::OrganizationName&);
// The words of a caller who asks for what is asked for already.
std::string reply_text(const Intake&);

// The form with what was typed, and the check beside it if the account is known.
struct IntakeShown {
  const Intake& typed;
  Faults faults = {};
  bool find = false;  // list the accounts that fit what was typed
  int status = 200;
};
http::Response intake_page(const http::Site&, const http::Request&, tickets::Desk&,
                           const IntakeShown&);
// The check and the text to read back: a piece of that page. {{>PLACE}}
void show_intake_check(View&, const http::Site&, tickets::Desk&, const Intake&);

// What the operator has sent lately, by the key of its form: the address where it ended. It is
// kept where a customer's draft is.
std::optional<std::string> sent_under(tickets::Accounts&, const tickets::Email&,
                                      std::string_view key);
void remember_sent(tickets::Accounts&, const tickets::Email&, std::string_view key,
                   std::string_view address);

void add_intake(http::Router&, const http::Site&);
// Accounts by a part of their name, for the form's script.
void add_account_search(http::Router&, const http::Site&);

}  // namespace bot::pages

// The form of an account: to add one and to change one.
#pragma once

#include "bot/http/site.h"
#include "bot/pages/parts/form.h"
#include "tickets/accounts/user_accounts.h"

namespace bot::pages {

tickets::TypedUser typed_user(const http::Request&);
tickets::TypedUser typed_user(const tickets::User&);  // as it is on record
// {{>NAME_FIELD}}, {{>ROLE_FIELD}}, {{>ORGANIZATION_FIELD}}; {{>EMAIL_FIELD}} apart, since an
// account keeps its address.
void show_user_fields(View&, const tickets::TypedUser&, const Faults&);
void show_email_field(View&, const tickets::TypedUser&, const Faults&);
// A refusal at the field it is about.
Faults user_faults(const std::vector<billing::Refusal>&);

}  // namespace bot::pages

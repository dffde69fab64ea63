#include "bot/pages/administration/user_form.h"

#include "bot/pages/administration/administration.h"
#include "bot/pages/parts/select_field.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

std::vector<Choice> role_choices() {
  std::vector<Choice> choices{{"", say("Choose a role")}};
  for (unsigned i = 0; i < static_cast<unsigned>(tickets::Role::bot); ++i) {
    const auto role = static_cast<tickets::Role>(i);
    choices.push_back({std::string(tickets::text_of(role)), http::role_for_people(role)});
  }
  return choices;
}

// As the page words it: a label's own words, and what to do.
std::string message_for_page(const billing::Refusal& refusal) {
  if (refusal.code.text == "role_unknown") return say("Choose a role");
  return said(refusal.message);
}

}  // namespace

tickets::TypedUser typed_user(const http::Request& request) {
  const auto typed = [&](std::string_view field) { return trimmed(request.form.get(field)); };
  return {typed("email"), typed("name"), typed("role"), typed("organization")};
}

tickets::TypedUser typed_user(const tickets::User& user) {
  return {user.email.value, user.name, std::string(tickets::text_of(user.role)),
          user.organization ? user.organization->value : ""};
}

void show_email_field(View& view, const tickets::TypedUser& typed, const Faults& faults) {
  text_field(view, "EMAIL_FIELD",
             {"email", say("E-mail address"), say("The person signs in with it"), typed.email},
             faults, "off", "email");
}

void show_user_fields(View& view, const tickets::TypedUser& typed, const Faults& faults) {
  text_field(view, "NAME_FIELD", {"name", say("Name"), "", typed.name}, faults);
  select_field(view, "ROLE_FIELD", {"role", say("Role"), "", typed.role}, role_choices(), faults);
  text_field(view, "ORGANIZATION_FIELD",
             {"organization", say("Organization (of a customer)"),
              say("Its CAM name; leave it empty for everybody else"), typed.organization},
             faults);
}

Faults user_faults(const std::vector<billing::Refusal>& refusals) {
  Faults faults;
  for (const auto& refusal : refusals) {
    billing::Fault fault = fault_in_form(refusal, {"email", "name", "role", "organization"});
    fault.message = message_for_page(refusal);
    faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace bot::pages

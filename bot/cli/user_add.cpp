#include <algorithm>

#include "bot/app.h"
#include "bot/cli/operations.h"
#include "bot/crypto/crypto.h"
#include "tickets/typed_text.h"

namespace bot::cli {

namespace {

using billing::Refusal;
using billing::RefusalKind;

constexpr std::size_t least_password_characters = 12;

Refusal invalid(billing::RefusalCode code, std::string message, std::string subject) {
  return {RefusalKind::invalid, code, std::move(message), std::move(subject), {}};
}

// What the options describe, or why they describe nobody.
billing::Result<tickets::User> user_of(const UserAddOptions& options) {
  const auto role = tickets::role_from(options.role);
  if (!role || *role == tickets::Role::bot) {
    return invalid("role_unknown",
                   "--role takes customer, support_desk, desk_lead, billing, tam, auditor or "
                   "administrator, not '" +
                       options.role + "'.",
                   "role");
  }
  if (!tickets::is_email_address(options.email)) {
    return invalid("email_malformed", "'" + options.email + "' is not an e-mail address.", "email");
  }
  if ((*role == tickets::Role::customer) != options.organization.has_value()) {
    return invalid("organization_of_user",
                   "A customer belongs to an organization: give --organization with the role "
                   "customer, and only with it.",
                   "organization");
  }
  tickets::User user;
  user.email = {billing::folded(options.email)};
  user.name = options.name;
  user.role = *role;
  if (options.organization) user.organization = billing::OrganizationName{*options.organization};
  return user;
}

}  // namespace

int user_add(const Config& config, const UserAddOptions& options, const Streams& streams) {
  auto user = user_of(options);
  if (!user) return tell(user.refusal(), streams);
  std::string password;
  std::getline(streams.in, password);
  if (!password.empty() && password.back() == '\r') password.pop_back();
  if (password.size() < least_password_characters) {
    return tell(invalid("password_too_short",
                        "Give a password of at least 12 characters on standard input.", "password"),
                streams);
  }
  user->password_hash = hash_password(password);
  const auto store = open_store_of(config);
  const auto saved = tickets::write(*store, [&](tickets::UnitOfWork& work) {
    if (user->organization && !work.billing().organization(*user->organization)) {
      return billing::Result<billing::Done>(
          Refusal{RefusalKind::not_found,
                  "organization_unknown",
                  "There is no organization '" + user->organization->value +
                      "'. Import its file first: splitdesk import-organization FILE.",
                  user->organization->value,
                  {}});
    }
    work.accounts().save_user(*user);
    return billing::Result<billing::Done>(billing::Done{});
  });
  if (!saved) return tell(saved.refusal(), streams);
  streams.out << user->email.value << " may sign in as " << options.role << ".\n";
  return done;
}

}  // namespace bot::cli

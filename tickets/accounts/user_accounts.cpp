#include "tickets/accounts/user_accounts.h"

#include <algorithm>

#include "billing/worded.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

using billing::Instant;
using billing::Refusal;
using billing::RefusalKind;
using billing::Result;

constexpr std::string_view waiting = "waiting:";

Refusal account_refusal(RefusalKind kind, billing::RefusalCode code, std::string message,
                        std::string subject) {
  return {kind, code, std::move(message), std::move(subject), {}};
}

Refusal wrong_user(billing::RefusalCode code, std::string message, std::string subject) {
  return account_refusal(RefusalKind::invalid, code, std::move(message), std::move(subject));
}

Refusal unknown_user(const Email& email) {
  return account_refusal(RefusalKind::not_found, "user_unknown",
                         billing::worded("Nobody signs in as {}.", {email.value}), email.value);
}

void log_account(UnitOfWork& work, const Actor& by, AdministrationAct act,
                 const std::string& subject, std::string detail, Instant now) {
  work.accounts().append({0, now, by, act, subject, std::move(detail)});
}

std::string words_of_account(const User& user) {
  std::string words = user.name + ", " + std::string(text_of(user.role));
  if (user.organization) words += " of " + user.organization->value;
  return words;
}

bool may_administer(const User& user) {
  return user.active && user.role == Role::administrator && has_password(user);
}

// What keeps the account from becoming that: somebody has to be left who may administer.
std::optional<Refusal> refusal_to_leave(UnitOfWork& work, const User& before, const User& after) {
  if (!may_administer(before) || may_administer(after)) return std::nullopt;
  const auto users = work.accounts().users();
  const bool another = std::ranges::any_of(users, [&](const User& other) {
    return other.email != before.email && may_administer(other);
  });
  if (another) return std::nullopt;
  return account_refusal(RefusalKind::conflict, "last_administrator",
                         billing::worded("{} is the last administrator who can sign in. Make "
                                         "somebody else one, let him choose his password, then do "
                                         "this.",
                                         {before.email.value}),
                         before.email.value);
}

std::optional<Refusal> refusal_of_own(const Actor& by, const Email& email) {
  if (by.email != email) return std::nullopt;
  return account_refusal(
      RefusalKind::not_allowed, "own_account",
      billing::worded("This is your own account: another administrator does this, so that "
                      "nobody shuts himself out by accident."),
      email.value);
}

Result<User> account_as_seen(UnitOfWork& work, const Email& email,
                             std::optional<std::uint64_t> seen) {
  auto user = work.accounts().user(email);
  if (!user) return unknown_user(email);
  if (seen && *seen != user->version)
    return account_refusal(
        RefusalKind::conflict, "account_changed_meanwhile",
        billing::worded("Somebody changed this account meanwhile. Look at how it stands now, "
                        "then decide again."),
        email.value);
  return std::move(*user);
}

void revoke_tokens_of(UnitOfWork& work, const Email& email, Instant now) {
  for (ApiToken token : work.programs().tokens()) {
    if (token.user != email || token.revoked_at) continue;
    token.revoked_at = now;
    work.programs().save_token(token);
  }
}

// Another password hash, in place of whatever there was.
Result<User> without_password(UnitOfWork& work, const Actor& by, User user, std::string_view mark,
                              AdministrationAct act, Instant now) {
  user.password_hash = waiting_for_password(mark);
  work.accounts().save_user(user);
  log_account(work, by, act, user.email.value, "", now);
  return *work.accounts().user(user.email);
}

}  // namespace

Actor at_the_command_line() {
  return {{"command line"}, "command line", Role::administrator, std::nullopt};
}

std::vector<Refusal> faults_in(UnitOfWork& work, const TypedUser& typed) {
  std::vector<Refusal> faults;
  const auto role = role_from(typed.role);
  if (!is_email_address(trimmed(typed.email)))
    faults.push_back(wrong_user(
        "email_malformed",
        billing::worded("'{}' is not an e-mail address.", {trimmed(typed.email)}), "email"));
  // Rare, and no address of a page can hold it.
  if (typed.email.find('/') != std::string::npos)
    faults.push_back(wrong_user(
        "email_malformed",
        billing::worded("An account's e-mail address has no \"/\": use another address."),
        "email"));
  if (one_line(typed.name).empty())
    faults.push_back(
        wrong_user("name_missing", billing::worded("Enter the person's name."), "name"));
  if (characters_in(one_line(typed.name)) > longest_line)
    faults.push_back(wrong_user(
        "name_missing", billing::worded("The name must be 200 characters or fewer."), "name"));
  if (!role || *role == Role::bot)
    faults.push_back(wrong_user("role_unknown",
                                billing::worded("The role is customer, support_desk, desk_lead, "
                                                "billing, tam, auditor or administrator, not '{}'.",
                                                {typed.role}),
                                "role"));
  const std::string organization = trimmed(typed.organization);
  if (role && (*role == Role::customer) == organization.empty())
    faults.push_back(
        wrong_user("organization_of_user",
                   billing::worded("A customer belongs to an organization, and nobody else does: "
                                   "name it for the role customer, and only for it."),
                   "organization"));
  else if (!organization.empty() && !work.billing().organization({organization}))
    faults.push_back(account_refusal(
        RefusalKind::not_found, "organization_unknown",
        billing::worded("There is no organization '{}'. Import its file first.", {organization}),
        "organization"));
  return faults;
}

User described(const TypedUser& typed) {
  User user;
  user.email = {billing::folded(typed.email)};
  user.name = one_line(typed.name);
  user.role = role_from(typed.role).value();
  const std::string organization = trimmed(typed.organization);
  if (!organization.empty()) user.organization = billing::OrganizationName{organization};
  return user;
}

std::string waiting_for_password(std::string_view mark) {
  return std::string(waiting).append(mark);
}

bool has_password(const User& user) {
  return !user.password_hash.empty() && !user.password_hash.starts_with(waiting);
}

Result<User> add_user(UnitOfWork& work, const Actor& by, const User& user, Instant now) {
  if (work.accounts().user(user.email))
    return account_refusal(
        RefusalKind::conflict, "user_exists",
        billing::worded("{} has an account already; change that one.", {user.email.value}),
        user.email.value);
  return put_user(work, by, user, now);
}

Result<User> put_user(UnitOfWork& work, const Actor& by, const User& user, Instant now) {
  const auto before = work.accounts().user(user.email);
  if (before)
    if (auto refusal = refusal_to_leave(work, *before, user)) return *std::move(refusal);
  work.accounts().save_user(user);
  log_account(work, by, before ? AdministrationAct::user_replaced : AdministrationAct::user_added,
              user.email.value,
              (before ? "was " + words_of_account(*before) + "; is " : "") + words_of_account(user),
              now);
  return *work.accounts().user(user.email);
}

Result<User> change_user(UnitOfWork& work, const Actor& by, const User& changed, std::uint64_t seen,
                         Instant now) {
  auto before = account_as_seen(work, changed.email, seen);
  if (!before) return before;
  User after = *before;
  after.name = changed.name;
  after.role = changed.role;
  after.organization = changed.organization;
  if (after.name == before->name && after.role == before->role &&
      after.organization == before->organization)
    return before;
  if (after.role != before->role)
    if (auto refusal = refusal_of_own(by, after.email)) return *std::move(refusal);
  if (auto refusal = refusal_to_leave(work, *before, after)) return *std::move(refusal);
  work.accounts().save_user(after);
  // What he sees is another organization's from now on.
  if (after.organization != before->organization) work.accounts().remove_sessions_of(after.email);
  log_account(work, by, AdministrationAct::user_changed, after.email.value,
              "was " + words_of_account(*before) + "; is " + words_of_account(after), now);
  return *work.accounts().user(after.email);
}

Result<User> deactivate_user(UnitOfWork& work, const Actor& by, const Email& email,
                             std::optional<std::uint64_t> seen, Instant now) {
  auto before = account_as_seen(work, email, seen);
  if (!before) return before;
  if (!before->active) return before;
  if (auto refusal = refusal_of_own(by, email)) return *std::move(refusal);
  User after = *before;
  after.active = false;
  if (auto refusal = refusal_to_leave(work, *before, after)) return *std::move(refusal);
  work.accounts().save_user(after);
  revoke_tokens_of(work, email, now);
  log_account(work, by, AdministrationAct::user_deactivated, email.value, words_of_account(after),
              now);
  return *work.accounts().user(email);
}

Result<User> activate_user(UnitOfWork& work, const Actor& by, const Email& email,
                           std::uint64_t seen, std::string_view mark, Instant now) {
  auto user = account_as_seen(work, email, seen);
  if (!user || user->active) return user;
  user->active = true;
  return without_password(work, by, *user, mark, AdministrationAct::user_activated, now);
}

Result<User> renew_password(UnitOfWork& work, const Actor& by, const Email& email,
                            std::uint64_t seen, std::string_view mark, Instant now) {
  auto user = account_as_seen(work, email, seen);
  if (!user) return user;
  if (!user->active)
    return account_refusal(RefusalKind::conflict, "account_inactive",
                           billing::worded("This account is not active; activate it first."),
                           email.value);
  if (auto refusal = refusal_of_own(by, email)) return *std::move(refusal);
  User after = *user;
  after.password_hash = waiting_for_password(mark);
  if (auto refusal = refusal_to_leave(work, *user, after)) return *std::move(refusal);
  return without_password(work, by, *user, mark, AdministrationAct::password_link_made, now);
}

std::optional<Refusal> fault_in_password(std::string_view password) {
  if (characters_in(password) >= least_password_characters) return std::nullopt;
  return wrong_user("password_too_short", billing::worded("A password has at least 12 characters."),
                    "password");
}

Result<User> choose_password(UnitOfWork& work, const User& waiting_user, std::string hash,
                             Instant now) {
  auto user = work.accounts().user(waiting_user.email);
  if (!user || !user->active || has_password(*user) ||
      user->password_hash != waiting_user.password_hash)
    return account_refusal(
        RefusalKind::conflict, "password_link_used",
        billing::worded("This link was used already, or another one was made since. Ask the "
                        "administrator for a new one."),
        waiting_user.email.value);
  user->password_hash = std::move(hash);
  work.accounts().save_user(*user);
  log_account(work, {user->email, user->name, user->role, user->organization},
              AdministrationAct::password_set, user->email.value, "", now);
  return std::move(*user);
}

Result<Email> end_session(UnitOfWork& work, const Actor& by, std::string_view token_hash,
                          Instant now) {
  const auto session = work.accounts().session(token_hash);
  if (!session)
    return account_refusal(RefusalKind::not_found, "session_unknown",
                           billing::worded("This session has ended already."), "session");
  work.accounts().remove_session(token_hash);
  log_account(work, by, AdministrationAct::session_ended, session->user.value,
              "since " + billing::text_of(session->created_at), now);
  return session->user;
}

Result<Email> end_sessions(UnitOfWork& work, const Actor& by, const Email& email, Instant now) {
  if (!work.accounts().user(email)) return unknown_user(email);
  work.accounts().remove_sessions_of(email);
  log_account(work, by, AdministrationAct::sessions_ended, email.value, "", now);
  return email;
}

}  // namespace tickets

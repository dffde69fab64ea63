// The verbs about accounts, for pages and commands alike. Each leaves a line in the log of
// administration; each refuses what would leave nobody who may administer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tickets/store.h"

namespace tickets {

// Whoever may open a shell on the machine may call the commands.
Actor at_the_command_line();

// As a person typed it.
struct TypedUser {
  std::string email;
  std::string name;
  std::string role;          // text of Role
  std::string organization;  // of a customer; otherwise empty
};

// Everything that is wrong with it, each about one of the fields `email`, `name`, `role` and
// `organization`: `email_malformed`, `name_missing`, `role_unknown`, `organization_of_user`,
// `organization_unknown`.
std::vector<billing::Refusal> faults_in(UnitOfWork&, const TypedUser&);
// The account it describes, without a password; asked only if nothing is wrong with it.
User described(const TypedUser&);

// An account that waits for its first password: nobody signs in with it. The mark makes the link
// to choose one good for once.
std::string waiting_for_password(std::string_view mark);
bool has_password(const User&);

// Refused with `user_exists`.
billing::Result<User> add_user(UnitOfWork&, const Actor& by, const User&, billing::Instant now);
// Adds, or takes the place of the account of that address. Refused with `last_administrator`.
billing::Result<User> put_user(UnitOfWork&, const Actor& by, const User&, billing::Instant now);
// Another name, role or organization. Refused with `user_unknown`, `account_changed_meanwhile`,
// `own_account` (nobody takes a role from himself) and `last_administrator`.
billing::Result<User> change_user(UnitOfWork&, const Actor& by, const User& changed,
                                  std::uint64_t seen, billing::Instant now);
// The account's sessions end and its tokens are revoked. Refused as change_user() is.
billing::Result<User> deactivate_user(UnitOfWork&, const Actor& by, const Email&,
                                      std::optional<std::uint64_t> seen, billing::Instant now);
// Without a password, so that whoever left does not come back by an old one.
billing::Result<User> activate_user(UnitOfWork&, const Actor& by, const Email&, std::uint64_t seen,
                                    std::string_view mark, billing::Instant now);
// Whatever password there was is void, the sessions end, and a link can be made. Refused with
// `user_unknown`, `account_changed_meanwhile`, `account_inactive`, `own_account` and
// `last_administrator`, as nobody could sign in and make another link.
billing::Result<User> renew_password(UnitOfWork&, const Actor& by, const Email&, std::uint64_t seen,
                                     std::string_view mark, billing::Instant now);

inline constexpr std::size_t least_password_characters = 12;
// None: it may be used. Otherwise `password_too_short`.
std::optional<billing::Refusal> fault_in_password(std::string_view password);
// By whoever has the link: the account must still wait for the password it was made for. Refused
// with `password_link_used`.
billing::Result<User> choose_password(UnitOfWork&, const User& waiting, std::string hash,
                                      billing::Instant now);

// Refused with `session_unknown`.
billing::Result<Email> end_session(UnitOfWork&, const Actor& by, std::string_view token_hash,
                                   billing::Instant now);
// Every session of that person. Refused with `user_unknown`.
billing::Result<Email> end_sessions(UnitOfWork&, const Actor& by, const Email&,
                                    billing::Instant now);

}  // namespace tickets

#include "tickets/accounts/api_tokens.h"

#include <algorithm>

#include "billing/worded.h"

namespace tickets {

namespace {

using billing::Refusal;
using billing::RefusalKind;

constexpr std::size_t longest_token_name = 100;

bool is_token_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_token_name &&
         std::ranges::none_of(
             name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
}

std::optional<ApiToken> token_called(UnitOfWork& work, const std::string& name) {
  for (ApiToken& token : work.programs().tokens()) {
    if (token.name == name) return std::move(token);
  }
  return std::nullopt;
}

// The role the token acts in; none: that person's token may not have it.
std::optional<Role> role_of_token(const User& user, const TypedToken& typed) {
  if (!typed.role) return user.role;
  const auto role = role_from(*typed.role);
  return role && may_act_as(user.role, *role) ? role : std::nullopt;
}

}  // namespace

bool may_act_as(Role person, Role token) {
  // The auditor reads every organization, which a customer may not.
  return token == person || (token == Role::auditor && person != Role::customer);
}

billing::Result<ApiToken> add_token(UnitOfWork& work, const Actor& by, const TypedToken& typed,
                                    const std::string& token_hash, billing::Instant now) {
  if (!is_token_name(typed.name))
    return Refusal{RefusalKind::invalid,
                   "token_name_missing",
                   billing::worded("Say in 1 to 100 characters on one line what the token is for."),
                   "name",
                   {}};
  if (token_called(work, typed.name))
    return Refusal{
        RefusalKind::conflict,
        "token_name_taken",
        billing::worded("There is a token called {} already; choose another name.", {typed.name}),
        "name",
        {}};
  const auto user = work.accounts().user({billing::folded(typed.user)});
  if (!user || !user->active)
    return Refusal{
        RefusalKind::not_found,
        "user_unknown",
        billing::worded("Nobody active has the address {}; add the user first.", {typed.user}),
        "user",
        {}};
  const auto role = role_of_token(*user, typed);
  if (!role)
    return Refusal{
        RefusalKind::not_allowed,
        "token_role_not_allowed",
        billing::worded("A token acts in its person's own role or, for somebody on the staff, as "
                        "auditor."),
        "role",
        {}};
  ApiToken token{token_hash, typed.name, user->email, *role, now, std::nullopt, std::nullopt};
  work.programs().save_token(token);
  work.accounts().append({0, now, by, AdministrationAct::token_added, token.name,
                          "acts as " + user->email.value + ", " + std::string(text_of(*role))});
  return token;
}

billing::Result<ApiToken> revoke_token(UnitOfWork& work, const Actor& by, const std::string& name,
                                       billing::Instant now) {
  auto token = token_called(work, name);
  if (!token)
    return Refusal{RefusalKind::not_found,
                   "token_not_found",
                   billing::worded("There is no token called {}.", {name}),
                   name,
                   {}};
  if (token->revoked_at) return std::move(*token);
  token->revoked_at = now;
  work.programs().save_token(*token);
  work.accounts().append(
      {0, now, by, AdministrationAct::token_revoked, name, "acted as " + token->user.value});
  return std::move(*token);
}

}  // namespace tickets

#include "bot/cli/token.h"

#include <algorithm>

#include "bot/app.h"
#include "bot/app_clock.h"
#include "bot/cli/operations.h"
#include "bot/crypto/crypto.h"
#include "bot/http/tokens.h"

namespace bot::cli {

namespace {

using billing::Refusal;
using billing::RefusalKind;
using tickets::ApiToken;

constexpr std::size_t longest_name = 100;

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_name && std::ranges::none_of(name, [](char c) {
    return static_cast<unsigned char>(c) < ' ' || c == 0x7F;
  });
}

std::optional<ApiToken> token_called(tickets::UnitOfWork& work, const std::string& name) {
  for (ApiToken& token : work.programs().tokens()) {
    if (token.name == name) return std::move(token);
  }
  return std::nullopt;
}

// The role the token acts in; none: that person's token may not have it.
std::optional<tickets::Role> role_of(const tickets::User& user, const TokenAddOptions& options) {
  if (!options.role) return user.role;
  const auto role = tickets::role_from(*options.role);
  return role && http::may_act_as(user.role, *role) ? role : std::nullopt;
}

billing::Result<ApiToken> added(tickets::UnitOfWork& work, const TokenAddOptions& options,
                                const std::string& hash, billing::Instant now) {
  if (!is_name(options.name))
    return Refusal{RefusalKind::invalid,
                   "token_name_missing",
                   "Say in 1 to 100 characters on one line what the token is for.",
                   "name",
                   {}};
  if (token_called(work, options.name))
    return Refusal{RefusalKind::conflict,
                   "token_name_taken",
                   "There is a token called " + options.name + " already; choose another name.",
                   options.name,
                   {}};
  const auto user = work.accounts().user({billing::folded(options.user)});
  if (!user || !user->active)
    return Refusal{RefusalKind::not_found,
                   "user_unknown",
                   "Nobody active has the address " + options.user + "; add the user first.",
                   options.user,
                   {}};
  const auto role = role_of(*user, options);
  if (!role)
    return Refusal{RefusalKind::not_allowed,
                   "token_role_not_allowed",
                   "A token acts in its person's own role or, for somebody on the staff, as "
                   "auditor.",
                   "role",
                   {}};
  ApiToken token{hash, options.name, user->email, *role, now, std::nullopt, std::nullopt};
  work.programs().save_token(token);
  return token;
}

std::string day_of(const std::optional<billing::Instant>& instant) {
  return instant ? billing::text_of(*instant) : "-";
}

}  // namespace

int token_add(const Config& config, const TokenAddOptions& options, const Streams& streams) {
  const auto store = open_store_of(config);
  const billing::Instant now = running_clock(config.clock_start)();
  // Whoever finds it in a log or a file knows by its beginning what it is.
  const std::string shown = "sd_" + random_token();
  const auto token = tickets::write(*store, [&](tickets::UnitOfWork& work) {
    return added(work, options, sha256_hex(shown), now);
  });
  if (!token) return tell(token.refusal(), streams);
  streams.out << shown << "\n";
  streams.err << "This token acts as " << token->user.value << " in the role "
              << tickets::text_of(token->role) << ". It is shown only now: keep it safe.\n";
  return done;
}

int token_list(const Config& config, const Streams& streams) {
  const auto store = open_store_of(config);
  const auto tokens =
      tickets::read(*store, [](tickets::UnitOfWork& work) { return work.programs().tokens(); });
  for (const ApiToken& token : tokens) {
    streams.out << token.name << "\t" << token.user.value << "\t" << tickets::text_of(token.role)
                << "\tcreated " << billing::text_of(token.created_at) << "\tlast used "
                << day_of(token.last_used_at)
                << (token.revoked_at ? "\trevoked " + day_of(token.revoked_at) : "") << "\n";
  }
  return done;
}

int token_revoke(const Config& config, const std::string& name, const Streams& streams) {
  const auto store = open_store_of(config);
  const billing::Instant now = running_clock(config.clock_start)();
  const auto revoked = tickets::write(*store, [&](tickets::UnitOfWork& work) {
    auto token = token_called(work, name);
    if (!token)
      return billing::Result<ApiToken>(Refusal{RefusalKind::not_found,
                                               "token_not_found",
                                               "There is no token called " + name + ".",
                                               name,
                                               {}});
    if (!token->revoked_at) token->revoked_at = now;
    work.programs().save_token(*token);
    return billing::Result<ApiToken>(*token);
  });
  if (!revoked) return tell(revoked.refusal(), streams);
  streams.out << name << " is revoked: nothing is answered to it any more.\n";
  return done;
}

}  // namespace bot::cli

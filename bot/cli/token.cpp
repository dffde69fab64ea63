#include "bot/cli/token.h"

#include "bot/app.h"
#include "bot/app_clock.h"
#include "bot/cli/operations.h"
#include "bot/crypto/crypto.h"
#include "tickets/accounts/api_tokens.h"
#include "tickets/accounts/user_accounts.h"

namespace bot::cli {

namespace {

using tickets::ApiToken;

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
    return tickets::add_token(work, tickets::at_the_command_line(),
                              {options.name, options.user, options.role}, sha256_hex(shown), now);
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
    return tickets::revoke_token(work, tickets::at_the_command_line(), name, now);
  });
  if (!revoked) return tell(revoked.refusal(), streams);
  streams.out << name << " is revoked: nothing is answered to it any more.\n";
  return done;
}

}  // namespace bot::cli

#include "bot/app.h"
#include "bot/app_clock.h"
#include "bot/cli/operations.h"
#include "tickets/accounts/user_accounts.h"

namespace bot::cli {

int user_deactivate(const Config& config, const std::string& email, const Streams& streams) {
  const auto store = open_store_of(config);
  const billing::Instant now = running_clock(config.clock_start)();
  const auto saved = tickets::write(*store, [&](tickets::UnitOfWork& work) {
    return tickets::deactivate_user(work, tickets::at_the_command_line(), {billing::folded(email)},
                                    std::nullopt, now);
  });
  if (!saved) return tell(saved.refusal(), streams);
  streams.out << billing::folded(email) << " may no longer sign in.\n";
  return done;
}

}  // namespace bot::cli

#include <algorithm>

#include "bot/app.h"
#include "bot/app_clock.h"
#include "bot/cli/operations.h"
#include "bot/crypto/crypto.h"
#include "tickets/accounts/user_accounts.h"

namespace bot::cli {

int user_add(const Config& config, const UserAddOptions& options, const Streams& streams) {
  const tickets::TypedUser typed{options.email, options.name, options.role,
                                 options.organization.value_or("")};
  const auto store = open_store_of(config);
  const auto faults = tickets::read(
      *store, [&](tickets::UnitOfWork& work) { return tickets::faults_in(work, typed); });
  if (!faults.empty()) return tell(faults.front(), streams);
  std::string password;
  std::getline(streams.in, password);
  if (!password.empty() && password.back() == '\r') password.pop_back();
  if (const auto fault = tickets::fault_in_password(password)) return tell(*fault, streams);
  tickets::User user = tickets::described(typed);
  user.password_hash = hash_password(password);
  const billing::Instant now = running_clock(config.clock_start)();
  const auto saved = tickets::write(*store, [&](tickets::UnitOfWork& work) {
    return tickets::put_user(work, tickets::at_the_command_line(), user, now);
  });
  if (!saved) return tell(saved.refusal(), streams);
  streams.out << user.email.value << " may sign in as " << options.role << ".\n";
  return done;
}

}  // namespace bot::cli

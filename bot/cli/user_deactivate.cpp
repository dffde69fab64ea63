#include "bot/app.h"
#include "bot/cli/operations.h"

namespace bot::cli {

int user_deactivate(const Config& config, const std::string& email, const Streams& streams) {
  const auto store = open_store_of(config);
  const auto saved = tickets::write(*store, [&](tickets::UnitOfWork& work) {
    auto user = work.accounts().user({billing::folded(email)});
    if (!user) {
      return billing::Result<billing::Done>(billing::Refusal{billing::RefusalKind::not_found,
                                                             "user_unknown",
                                                             "Nobody signs in as " + email + ".",
                                                             email,
                                                             {}});
    }
    user->active = false;
    work.accounts().save_user(*user);
    return billing::Result<billing::Done>(billing::Done{});
  });
  if (!saved) return tell(saved.refusal(), streams);
  streams.out << billing::folded(email) << " may no longer sign in.\n";
  return done;
}

}  // namespace bot::cli

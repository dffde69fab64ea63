#include "bot/app.h"
#include "bot/cli/operations.h"

namespace bot::cli {

int migrate(const Config& config, const Streams& streams) {
  // Opening brings it to the newest version, with a copy of the old file beside it.
  open_store_of(config);
  streams.out << config.database << " is at the newest version.\n";
  return done;
}

}  // namespace bot::cli

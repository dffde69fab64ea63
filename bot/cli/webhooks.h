// The commands about webhooks: where events are sent to.
#pragma once

#include <string>

#include "bot/cli/command_line.h"
#include "bot/config.h"

namespace bot::cli {

// Prints its id and its secret, which is shown only here. `webhook_url_malformed`.
int webhook_add(const Config&, const std::string& url, const Streams&);
int webhook_list(const Config&, const Streams&);
// Nothing is sent to it from now on; its deliveries stay in the log. `webhook_unknown`.
int webhook_remove(const Config&, const std::string& id, const Streams&);

}  // namespace bot::cli

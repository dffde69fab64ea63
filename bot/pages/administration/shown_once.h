// Pages that show a secret, and only now: reading them again shows nothing.
#pragma once

#include "bot/http/site.h"
#include "tickets/programs.h"

namespace bot::pages {

// The link by which the account's person chooses a password.
http::Response password_link_page(const http::Site&, const http::Request&, const tickets::User&);
// The token itself.
http::Response new_token_page(const http::Site&, const http::Request&, const tickets::ApiToken&,
                              std::string_view token);

}  // namespace bot::pages

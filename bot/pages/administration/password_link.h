// The link by which somebody chooses a password: good once and for three days. Nothing is kept of
// it; it is signed for the account as it waits.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "bot/crypto/signer.h"
#include "tickets/accounts.h"

namespace bot::pages {

inline constexpr std::chrono::hours password_link_lives{72};

// "/password/ann%40northwind.example/1732999999/9f2c..."
std::string password_path(const Signer&, const tickets::User& waiting, billing::Instant expires);
// Whether that path's mark was made for the account as it is now and holds at that instant.
bool is_password_link(const Signer&, const tickets::User&, std::string_view expires,
                      std::string_view mark, billing::Instant now);

}  // namespace bot::pages

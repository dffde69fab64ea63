#include "bot/pages/administration/password_link.h"

#include <charconv>

#include "bot/http/forms.h"
#include "tickets/accounts/user_accounts.h"

namespace bot::pages {
namespace {

constexpr std::string_view purpose = "password";

std::string signed_text(const tickets::User& user, std::string_view expires) {
  return user.email.value + "\n" + std::string(expires) + "\n" + user.password_hash;
}

}  // namespace

std::string password_path(const Signer& signer, const tickets::User& waiting,
                          billing::Instant expires) {
  const std::string until = std::to_string(expires.time_since_epoch().count());
  return "/password/" + http::percent_encoded(waiting.email.value) + "/" + until + "/" +
         signer.mark(purpose, signed_text(waiting, until));
}

bool is_password_link(const Signer& signer, const tickets::User& user, std::string_view expires,
                      std::string_view mark, billing::Instant now) {
  if (!user.active || tickets::has_password(user)) return false;
  std::int64_t until = 0;
  const auto [end, error] = std::from_chars(expires.data(), expires.data() + expires.size(), until);
  if (error != std::errc() || end != expires.data() + expires.size()) return false;
  return signer.matches(purpose, signed_text(user, expires), mark) &&
         now.time_since_epoch().count() < until;
}

}  // namespace bot::pages

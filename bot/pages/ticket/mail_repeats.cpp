// A mail of the ledger is sent once more.
#include <charconv>

#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/after_verb.h"
#include "tickets/posting.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

// 0 if it is no number: there is no such mail.
std::int64_t mail_in(const Request& request) {
  const std::string_view text = request.path_values.get("mail");
  std::int64_t id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  return error == std::errc() && end == text.data() + text.size() ? id : 0;
}

Response repeat(const Site& site, const Request& request) {
  const auto answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::send_again(desk, request.actor(), number_in(request), mail_in(request));
  });
  return after_verb(site, request, answer, "", "#mails");
}

}  // namespace

void add_mail_repeats(http::Router& router, const Site& site) {
  router.post("/tickets/{number}/mails/{mail}/repeats", staff_roles,
              [&site](const Request& request) { return repeat(site, request); });
}

}  // namespace bot::pages

#include "tests/http/walk.h"

#include <stdexcept>

#include "bot/http/language.h"

namespace walk {

using bot::http::Fields;
using bot::http::Request;
using bot::http::Response;
using tickets::Role;

namespace {

Response text(const Fields& fields) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  for (const auto& [name, value] : fields.pairs()) response.body += name + "=" + value + "\n";
  return response;
}

const std::string& cheap_hash() {
  static const std::string hash = bot::hash_password(password, bot::PasswordCost::cheap);
  return hash;
}

}  // namespace

SmallSite::SmallSite()
    : store(support::memory_store()),
      site{*store,
           [this] { return now; },
           {},
           {"+1 555 0100", "help@desk.example", "Mon-Fri"},
           "http://splitdesk.example",
           bot::Signer("a key of a test")},
      keeper(
          *store, [this] { return now; },
          bot::http::SessionRules{.password_cost = bot::PasswordCost::cheap}),
      tokens(*store, [this] { return now; }),
      door(site, router, keeper, tokens) {
  using tickets::bit;
  add_sign_in(router, site, keeper);
  bot::http::add_language(router, site);
  add_health(router, site);
  router.get("/desk-only", bit(Role::support_desk),
             [](const Request& request) { return text(request.query); });
  router.post("/desk-only", bit(Role::support_desk), [this](const Request& request) {
    posted.emplace_back(request.form.get("text"));
    return bot::http::see_other("/desk-only");
  });
  router.get("/broken", bot::http::anybody, [](const Request&) -> Response {
    throw std::runtime_error("the secret of the database");
  });
  router.post("/echo", bot::http::anybody,
              [](const Request& request) { return text(request.form); });
  router.get("/say", bot::http::anybody,
             [](const Request& request) { return text(request.query); });
  router.get("/address", bot::http::anybody, [](const Request& request) {
    Response response;
    response.body = request.client_address;
    return response;
  });
  add_user("desk@splitdesk.example", Role::support_desk);
  add_user("admin@northwind.example", Role::customer);
}

void SmallSite::add_user(std::string_view email, Role role, bool active) {
  tickets::User user;
  user.email = {std::string(email)};
  user.name = "Sample Person";
  user.role = role;
  if (role == Role::customer) user.organization = {"northwind"};
  user.password_hash = cheap_hash();
  user.active = active;
  store->write([&](tickets::UnitOfWork& work) {
    work.accounts().save_user(user);
    return true;
  });
}

SmallSite::Browser SmallSite::signed_in(std::string_view email) {
  auto outcome = keeper.sign_in(email, password, "192.0.2.1", "");
  const auto& session = std::get<bot::http::NewSession>(outcome);
  return {session.token, keeper.find(session.token)->session.csrf_token};
}

Response SmallSite::get(std::string_view path, const Browser* browser) const {
  Request request;
  request.target = path;
  request.path = path;
  request.client_address = "192.0.2.1";
  if (browser) request.cookies.add("splitdesk_session", browser->cookie);
  return door.answer(std::move(request));
}

Response SmallSite::post(std::string_view path, const Browser* browser, Fields form) const {
  Request request;
  request.method = bot::http::Method::post;
  request.target = path;
  request.path = path;
  request.client_address = "192.0.2.1";
  request.form = std::move(form);
  if (browser) {
    request.cookies.add("splitdesk_session", browser->cookie);
    request.form.add("csrf", browser->csrf);
  }
  return door.answer(std::move(request));
}

std::string header(const Response& response, std::string_view name) {
  for (const auto& [known, value] : response.headers) {
    if (known == name) return value;
  }
  return {};
}

std::string set_cookie(const Response& response, std::string_view name) {
  const std::string start = std::string(name) + "=";
  for (const auto& [known, value] : response.headers) {
    if (known != "Set-Cookie" || !value.starts_with(start)) continue;
    return value.substr(start.size(), value.find(';') - start.size());
  }
  return {};
}

}  // namespace walk

// A small site on the memory store, walked through without a socket.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "bot/http/door.h"
#include "bot/http/sign_in.h"
#include "tests/support/instants.h"
#include "tests/support/memory_store.h"

namespace walk {

inline constexpr std::string_view password = "correct horse battery";

// Pages: what add_sign_in and add_health bring, /desk-only (get and post, support desk),
// /broken (throws), /echo (post, anybody's form as text), /say?... (get, the query as text).
struct SmallSite {
  SmallSite();

  std::unique_ptr<tickets::Store> store;
  billing::Instant now = support::at(2026, 3, 2, 9);
  bot::http::Site site;
  bot::http::SessionKeeper keeper;
  bot::http::Router router;
  bot::http::TokenKeeper tokens;
  bot::http::Door door;
  std::vector<std::string> posted;  // the texts that reached POST /desk-only

  void add_user(std::string_view email, tickets::Role role, bool active = true);
  // What a browser would have after signing in: the session's cookie and form token.
  struct Browser {
    std::string cookie;
    std::string csrf;
  };
  Browser signed_in(std::string_view email);

  bot::http::Response get(std::string_view path, const Browser* = nullptr) const;
  // Adds the browser's form token.
  bot::http::Response post(std::string_view path, const Browser* = nullptr,
                           bot::http::Fields form = {}) const;
};

// The first header of that name, or empty.
std::string header(const bot::http::Response&, std::string_view name);
// The value of a Set-Cookie, without its attributes; empty if that cookie is not set.
std::string set_cookie(const bot::http::Response&, std::string_view name);

}  // namespace walk

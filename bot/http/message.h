// A request and a response as our pages see them, free of the HTTP library.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "billing/result.h"
#include "tickets/store.h"

namespace bot::http {

enum class Method { get, post };

// Names and values in the order they came; the same name may stand several times.
class Fields {
 public:
  void add(std::string name, std::string value) {
    all_.emplace_back(std::move(name), std::move(value));
  }
  // The first value, or empty.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;
  std::vector<std::string_view> all(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& pairs() const { return all_; }

 private:
  std::vector<std::pair<std::string, std::string>> all_;
};

struct Request {
  Method method = Method::get;
  std::string path;    // decoded, without the query
  std::string target;  // path and query as they came, visible ASCII
  Fields query;
  Fields form;         // of a POST: urlencoded or multipart fields
  Fields path_values;  // what the route's {names} matched
  Fields headers;      // names in lower case
  Fields cookies;
  std::string client_address;
  // What a program sent to /api/ as it came; an upload lies in the file while it is answered.
  std::string body;
  std::filesystem::path body_file;
  // Who is signed in; pages that need somebody are not called without.
  std::optional<tickets::User> user;
  std::optional<tickets::Session> session;
  tickets::Preferences preferences;
  std::string token_hash;  // what a program showed in place of a session

  tickets::Actor actor() const;  // of the signed-in user
};

struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

Response see_other(std::string location);  // after a POST
// The refusal as a page: kind -> status in one table (422, 404, 403, 409).
int status_of(billing::RefusalKind);

// Who may call a route at all. The finer question, whether this may be done now, is the desk's.
using Roles = tickets::RoleSet;
inline constexpr Roles anybody = 0;  // without signing in

using Handler = std::function<Response(const Request&)>;

// Routes such as "/tickets/{number}/approval". Where two fit a path, the one that is literal where
// they differ first is taken ("/requests/new" before "/requests/{number}", "{number}.pdf" before
// "{number}"). Two routes that cannot be told apart are a bug and throw std::logic_error. HEAD is
// answered by the get route.
class Router {
 public:
  void get(std::string_view pattern, Roles roles, Handler handler);
  void post(std::string_view pattern, Roles roles, Handler handler);

  struct Match {
    const Handler* handler;
    Roles roles;
    Fields path_values;
  };
  // None: no such page. `other_method`: the path exists for the other method (405).
  std::optional<Match> find(Method, std::string_view path, bool& other_method) const;
  // Of every route of that method, as it was added: so that a walk misses none.
  std::vector<std::string> patterns(Method) const;

 private:
  struct Route {
    Method method;
    std::vector<std::string> segments;
    Roles roles;
    Handler handler;
  };
  void add(Method, std::string_view pattern, Roles, Handler);

  std::vector<Route> routes_;
};

}  // namespace bot::http

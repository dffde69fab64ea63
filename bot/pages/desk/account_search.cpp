#include "bot/pages/desk/account_search.h"

#include "bot/pages/desk/intake.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"

namespace bot::pages {
namespace {

constexpr std::size_t most = 10;

http::Response search(const http::Site& site, const http::Request& request) {
  http::Response response;
  response.content_type = "application/json";
  response.body = account_list_json(read_at_desk(site, [&](tickets::Desk& desk) {
    return accounts_like(desk.work.billing(), request.query.get("q"));
  }));
  return response;
}

}  // namespace

std::vector<AccountLine> accounts_like(billing::Repository& repository, std::string_view part) {
  std::vector<AccountLine> found;
  for (const billing::OrganizationName& name : repository.organizations_like(part, most)) {
    const auto title = repository.organization_title(name);
    AccountLine line{name.value, title ? title->display_name : "", name.value};
    if (line.title.empty()) line.title = line.name;
    // Two accounts may have the same title.
    if (repository.organizations_called(line.title).size() == 1) line.typed = line.title;
    found.push_back(std::move(line));
  }
  return found;
}

void add_account_search(http::Router& router, const http::Site& site) {
  router.get("/accounts", readers,
             [&site](const http::Request& request) { return search(site, request); });
}

}  // namespace bot::pages

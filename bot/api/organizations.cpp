// Organizations: who they are, and what the platform says about them.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "bot/api/query.h"
#include "bot/api/routes.h"
#include "bot/focus/importing/import_organization.h"
#include "bot/render/corrected_json.h"
#include "bot/render/organization_json.h"

namespace bot::api {
namespace {

using tickets::Desk;

// A customer's own only.
std::vector<billing::OrganizationName> names_for(Desk& desk, const Request& request) {
  if (!pages::is_customer(request)) return desk.work.billing().organization_names();
  if (!request.user->organization) return {};
  return {*request.user->organization};
}

Response list_organizations(Desk& desk, const Request& request) {
  Query query(request, {"after", "limit"});
  const std::size_t limit = query.limit();
  const billing::OrganizationName after{query.text("after")};
  if (auto wrong = query.refused()) return std::move(*wrong);
  auto names = names_for(desk, request);
  std::erase_if(names, [&](const auto& name) { return name <= after; });
  Json rows = Json::list(), next;
  for (std::size_t i = 0; i < names.size() && i < limit; ++i) {
    const auto title = desk.work.billing().organization_title(names[i]);
    Json row = Json::object();
    row.set("name", names[i].value).set("display_name", title ? title->display_name : "");
    row.set("cost_centers", title ? title->cost_centers : 0);
    rows.add(std::move(row));
  }
  if (names.size() > limit) next = Json(query.next(names[limit - 1].value));
  Json json = Json::object();
  json.set("organizations", std::move(rows)).set("next", std::move(next));
  return json_response(json);
}

Response unknown_organization(std::string_view name) {
  return refused({billing::RefusalKind::not_found,
                  "organization_unknown",
                  "There is no organization of that name.",
                  std::string(name),
                  {}});
}

Response read_organization(Desk& desk, const Request& request) {
  if (auto wrong = Query(request, {}).refused()) return std::move(*wrong);
  const billing::OrganizationName name{std::string(request.path_values.get("organization"))};
  const bool foreign = pages::is_customer(request) && request.user->organization != name;
  const auto organization = foreign ? std::nullopt : desk.work.billing().organization(name);
  if (!organization) return unknown_organization(name.value);
  return json_response(Json::parsed(organization_json(*organization)));
}

std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Response import_organization(const Api& api, const Request& request) {
  Query query(request, {"correct_history"});
  if (auto wrong = query.refused()) return std::move(*wrong);
  const auto incoming = parse_organization(text_of_file(request.body_file));
  if (!incoming) return refused(incoming.refusal());
  const std::string reason = query.text("correct_history");
  const http::Site& site = api.site;
  const auto imported =
      !request.query.all("correct_history").empty()
          ? focus::correct_history(site.store, api.archive, *incoming, reason, site.desk,
                                   site.now())
          : focus::import_organization(site.store, api.archive, *incoming, site.desk, site.now());
  if (!imported) return refused(imported.refusal());
  Json json = Json::object();
  json.set("name", imported->saved.name.value).set("created", imported->created);
  json.set("cost_centers", imported->saved.cost_centers.size());
  json.set("workspaces", imported->saved.workspaces.size());
  json.set("providers", imported->saved.providers.size());
  json.set("files_attributed_again", imported->files);
  json.set("periods_corrected", corrected_json(imported->corrected));
  Response response = json_response(json, imported->created ? 201 : 200);
  response.headers.emplace_back("Location", "/api/v1/organizations/" + imported->saved.name.value);
  return response;
}

}  // namespace

void add_organizations(http::Router& router, Api& api) {
  const http::Roles all = pages::customers | pages::readers;
  router.get("/api/v1/organizations", all, reading(api, list_organizations));
  router.get("/api/v1/organizations/{organization}", all, reading(api, read_organization));
  router.post(organizations_path, pages::billing_staff,
              importing(api, "application/json", [&api](const Request& request) {
                return import_organization(api, request);
              }));
}

}  // namespace bot::api

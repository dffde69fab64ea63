#include "bot/api/api.h"

#include "bot/api/routes.h"
#include "bot/api/ticket_routes.h"

namespace bot::api {

ApiRoutes::ApiRoutes(const http::Site& site, const DocumentSeller& seller,
                     const focus::Archive& archive)
    : api_(new Api{site, seller, archive}) {}

ApiRoutes::~ApiRoutes() = default;

void ApiRoutes::add_to(http::Router& router) {
  add_tickets(router, *api_);
  add_organizations(router, *api_);
  add_charges(router, *api_);
  add_runs(router, *api_);
  add_corrections(router, *api_);
  add_invoices(router, *api_);
  add_explanations(router, *api_);
  add_search(router, *api_);
  add_documents(router);
}

void add_tickets(http::Router& router, const Api& api) {
  add_ticket_opening(router, api);
  add_ticket_reading(router, api);
  add_ticket_decisions(router, api);
  add_ticket_messages(router, api);
  add_ticket_calls(router, api);
}

std::map<std::string, std::uint64_t, std::less<>> upload_limits() {
  return {{std::string(organizations_path), std::uint64_t{16} << 20},
          {std::string(charges_path), std::uint64_t{256} << 20}};
}

}  // namespace bot::api

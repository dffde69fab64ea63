// Every route of the API, room by room.
#pragma once

#include "bot/api/answers.h"
#include "bot/pages/parts/roles.h"

namespace bot::api {

// Uploads; their limits stand in api.h.
inline constexpr std::string_view organizations_path = "/api/v1/organizations";
inline constexpr std::string_view charges_path = "/api/v1/charge-files";

void add_tickets(http::Router&, const Api&);
void add_organizations(http::Router&, Api&);
void add_charges(http::Router&, Api&);
void add_runs(http::Router&, const Api&);
void add_corrections(http::Router&, const Api&);
void add_invoices(http::Router&, const Api&);
void add_explanations(http::Router&, const Api&);
void add_search(http::Router&, const Api&);
// The document of the API and the explanation of its refusals: for anybody.
void add_documents(http::Router&);

}  // namespace bot::api

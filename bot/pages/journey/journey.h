// The steps of a new request and what they share: the draft, the organization it is about, and
// the pages that stand in the way without being errors.
#pragma once

#include <optional>
#include <set>

#include "bot/http/site.h"
#include "bot/pages/journey/draft.h"
#include "bot/pages/parts/form.h"
#include "bot/pages/parts/kind_words.h"

namespace bot::pages {

struct Journey {
  Draft draft;
  billing::Organization organization;
  tickets::RequestKind kind = tickets::RequestKind::separate_invoices;
  // Those it may be asked for: to add some, those without an invoice of their own; for one invoice
  // none.
  std::set<billing::CostCenterId> offered;
  std::set<billing::CostCenterId> scope;  // those chosen; all of them at first
};

// What may be asked for as the organization is invoiced now; the first is what most people want.
std::vector<tickets::RequestKind> kinds_offered(tickets::Desk&, const billing::OrganizationName&);
// The draft's kind if it may be asked for, otherwise the first one that may.
tickets::RequestKind kind_of(tickets::Desk&, const billing::OrganizationName&, const Draft&);

// Reads where the customer is. The response, if there is one, is shown in place of the step: a
// request that is open already, one cost center only, an account that is not known yet.
std::optional<http::Response> begin_step(const http::Site&, const http::Request&, tickets::Desk&,
                                         Journey&);

// What is wrong with the first step's answers, by field.
Faults details_faults(const http::Request&, tickets::Desk&, const Draft&);
// The first step with what was typed.
http::Response details_page(const http::Site&, const http::Request&, tickets::Desk&, const Draft&,
                            const Faults&, std::string_view return_to);

http::Response already_open_page(const http::Site&, const http::Request&, tickets::Desk&,
                                 const tickets::Ticket&);

void add_details_step(http::Router&, const http::Site&);
void add_setup_step(http::Router&, const http::Site&);
void add_preview_step(http::Router&, const http::Site&);
void add_call_step(http::Router&, const http::Site&);
void add_check_step(http::Router&, const http::Site&);
void add_confirmation(http::Router&, const http::Site&);
void add_request_list(http::Router&, const http::Site&);

}  // namespace bot::pages

// Where a ticket stands, in the facts every page of it begins with.
#pragma once

#include <vector>

#include "bot/http/site.h"
#include "bot/pages/parts/facts.h"
#include "bot/pages/ticket/timeline.h"

namespace bot::pages {

// "Our support desk's", "Yours", ...
std::string turn_words(tickets::Turn, Reader);
// The standing in one sentence; the domain's is addressed to the customer.
std::string sentence_of(const tickets::Standing&, Reader);
// Whose turn it is, and the date of the next news where there is one.
std::vector<Fact> standing_facts(const http::Site&, const tickets::Standing&, Reader);
// The display name of the ticket's organization, or its id where it is not known here.
std::string organization_title(const std::optional<billing::Organization>&, const tickets::Ticket&);
// The display name of the organization, or its id.
std::string title_of(billing::Repository&, const billing::OrganizationName&);
// The same without loading the organization.
std::string organization_title(billing::Repository&, const tickets::Ticket&);

}  // namespace bot::pages

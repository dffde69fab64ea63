// The organization file: what the platform (or an operator) says about a customer organization,
// as JSON.
#pragma once

#include <string>
#include <string_view>

#include "billing/structure/organization.h"

namespace bot {

// Reads an organization file. Required: name, currency, cost_centers, workspaces, providers; in
// these the ids, a provider's account, and who owns it: `placements`, or the short form
// "cost_center" (of a workspace) or "workspace" (of a provider) that means "always". On a provider
// "cost_center" is the cost center the provider itself names. What else may be left out: kind is
// then team, a state ready or active, display_name the name, status and type empty (so that the
// setup check objects). `null` is the same as leaving out. Everything is ordered by id.
//
// Refused as a whole with `organization_file_bad` if anything in it is wrong: one fault each,
// with its JSON path ("$.workspaces[2].placements[0].from"). Unknown keys are wrong too: they are
// misspelled ones more often than not.
billing::Result<billing::Organization> parse_organization(std::string_view json);

// The same organization as such a file; parse_organization reads it back equal. UTF-8, ends with
// a newline.
std::string organization_json(const billing::Organization&);

}  // namespace bot

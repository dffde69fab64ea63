// The objects of an organization file, each read from its node; faults go to the document, ids to
// the book of ids.
#pragma once

#include <optional>

#include "billing/structure/organization.h"
#include "bot/render/json_document.h"
#include "bot/render/organization_ids.h"

namespace bot {

billing::CostCenter cost_center_in(const JsonNode&, OrganizationIds&);
billing::Workspace workspace_in(const JsonNode&, OrganizationIds&);
billing::Provider provider_in(const JsonNode&, OrganizationIds&);
billing::Member member_in(const JsonNode&, OrganizationIds&);
// The members "recipient" and "primary_tam" of an object; none if they are left out.
std::optional<billing::Recipient> recipient_of(const JsonNode& object);
// The member "tax"; outside the scope of tax if it is left out.
billing::TaxRule tax_of(const JsonNode& object);
std::optional<billing::TechnicalAccountManager> primary_tam_of(const JsonNode& object);

}  // namespace bot

// The families of setup checks, each a function from the view to its findings. The runner only
// concatenates them.
#pragma once

#include <vector>

#include "billing/setup/view.h"

namespace billing::setup {

using Findings = std::vector<Finding>;

// account_not_billable, already_separate, not_separate, requester_not_authorized
Findings check_account(const View&);
// too_few_cost_centers, cost_center_unknown, cost_center_already_separate,
// cost_center_name_ambiguous, default_cost_center_has_spend
Findings check_cost_centers(const View&);
// cost_center_without_workspace, cost_center_without_provider, workspace_without_provider
Findings check_workspaces(const View&);
// provider_not_ready, provider_cost_center_mismatch, provider_shared_across_cost_centers,
// provider_in_personal_workspace
Findings check_providers(const View&);
// provider_account_twice
Findings check_provider_accounts(const View&);
// unattributed_spend, split_does_not_balance, currency_mixed
Findings check_charges(const View&);
// invoice_recipient_missing, cost_center_without_administrator, organization_ban_missing
Findings check_recipients(const View&);
// structure_stale
Findings check_freshness(const View&);

}  // namespace billing::setup

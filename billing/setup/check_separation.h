// Is the organization's setup in order for separate invoices, or for the way back? A list of small
// checks; the runner only concatenates. A check that could not run makes the verdict unknown, never
// ready.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>

#include "billing/invoicing_mode.h"
#include "billing/run/issue_invoices.h"
#include "billing/setup/finding.h"

namespace billing {

// What is asked for: an invoice for each cost center in scope; one invoice again; or, in separate
// mode, an invoice for these cost centers too.
enum class SetupGoal { separate_invoices, single_invoice, add_cost_centers };

// Everything a check may look at.
struct SetupQuestion {
  const Organization& organization;
  std::set<CostCenterId> scope;  // cost centers that are to get their own invoice
  std::string requester_email;
  bool requester_confirmed = false;  // an administrator vouched for the requester
  InvoicingMode mode = InvoicingMode::single_invoice;
  std::optional<Preview> last_closed;  // none: there are no charges yet
  // Accounts of this organization that other organizations register too, folded.
  std::set<std::string> accounts_elsewhere;
  Instant now;
  std::chrono::hours structure_max_age{24};
  SetupGoal goal = SetupGoal::separate_invoices;
  std::set<CostCenterId> separate_already = {};  // by the mode: they have their own invoice
};

// All findings of workflow section 4 that need no mail and no platform call. For one invoice only
// those that speak of the account, the requester, the structure's age and the one recipient.
// Verdict blocked if one of them blocks; unknown, whatever else was found, if the structure is too
// old to judge by
// (`structure_stale`, only where the organization says when it was read). `account_unknown` is
// decided before there is an organization, in tickets.
SetupReport check_separation(const SetupQuestion&);

// Whether this warning keeps the switch from being scheduled even after somebody acknowledged it:
// `invoice_recipient_missing`. It only warns in the report, since a request may be sent, checked
// and approved without recipients, but no date is set before every invoice has somebody to go to
// (workflow section 4, "block before schedule").
bool blocks_schedule(const Finding&);

// Every cost center that is not deleted at `now`: what a request asks for unless it says less.
std::set<CostCenterId> default_scope(const Organization&, Instant now);

}  // namespace billing

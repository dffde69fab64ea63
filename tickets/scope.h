// Which cost centers a request is about, by its kind.
#pragma once

#include <set>

#include "billing/setup/check_separation.h"
#include "tickets/desk.h"

namespace tickets {

billing::SetupGoal goal_of(RequestKind);

// The mode that a switch decided on now would meet.
billing::ModeChange mode_met(Desk&, const billing::OrganizationName&);

// What a request of that kind asks for unless it says less: every cost center that exists; to add
// some, those that have no invoice of their own yet; for one invoice none, whatever it says.
std::set<billing::CostCenterId> scope_to_ask_for(Desk&, const billing::Organization&, RequestKind,
                                                 const std::set<billing::CostCenterId>& wanted);

// The cost centers with their own invoice on the separate side of the change: those in scope; to
// add some, those that have one and those in scope; for one invoice, those that have one now. With
// it billing::preview shows both sides of every kind.
std::set<billing::CostCenterId> separate_scope(const billing::ModeChange& met, RequestKind,
                                               const std::set<billing::CostCenterId>& scope);
std::set<billing::CostCenterId> separate_scope(Desk&, const billing::OrganizationName&, RequestKind,
                                               const std::set<billing::CostCenterId>& scope);

// The mode change the request leads to.
billing::ModeChange change_of(Desk&, const Ticket&, billing::Month from);

}  // namespace tickets

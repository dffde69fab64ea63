// What must be true for a step, in words: the same list explains a gray button and a refusal.
#pragma once

#include <vector>

#include "tickets/desk.h"

namespace tickets {

// The organization of the ticket. One that is gone from the store is a broken machine and throws.
billing::Organization organization_of(UnitOfWork&, const Ticket&);

// The setup as it is at this instant.
billing::SetupReport fresh_report(Desk&, const Ticket&);

// Open findings that block; warnings do not.
std::vector<billing::Finding> open_blocks(const Ticket&, const billing::SetupReport&);

// For approve: the check could run, nothing blocks, every warning is acknowledged.
std::vector<Unmet> unmet_for_approval(const Ticket&, const billing::SetupReport&);
// For what builds on an approval: the check could run, nothing blocks, and the structure is the
// one that was approved.
std::vector<Unmet> unmet_by_approval(const Ticket&, const billing::SetupReport&);
// For schedule_switch, on top: every BAN, and somebody to send each invoice to.
std::vector<Unmet> unmet_for_schedule(const Ticket&, const billing::SetupReport&);
std::vector<Unmet> unmet_bans(const Ticket&);
// For assign_ban: a kind of request that has BANs to assign.
std::vector<Unmet> unmet_for_bans(const Ticket&);
// For confirm_invoices: the first run in the mode asked for, with a document for every cost center
// in scope that is promised one.
std::vector<Unmet> unmet_invoices(Desk&, const Ticket&);
// For reopen: soon enough, and no other request of the organization is open.
std::vector<Unmet> unmet_for_reopening(Desk&, const Ticket&);
// For mark_duplicate: there is another request that it could be joined with.
std::vector<Unmet> unmet_for_joining(UnitOfWork&, const Ticket&);
// Whether others may be joined with it: it is open, or was resolved.
bool may_be_joined_with(const Ticket&);

// The list as the faults of a refusal.
std::vector<billing::Fault> faults_of(const std::vector<Unmet>&);

}  // namespace tickets

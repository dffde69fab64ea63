// The drift watch: what the structure does after the switch (workflow section 1, "after the
// switch"). Each kind of drift opens one follow-up on the ticket that took effect and closes it
// itself when it is gone.
#pragma once

#include <map>
#include <set>
#include <span>

#include "billing/structure/structure_then.h"
#include "tickets/desk.h"

namespace tickets {

// What the structure is compared with: the one that was approved and took effect, the Cost Centers
// that get their own invoice, and the names they had then.
struct DriftBaseline {
  billing::Fingerprint approved;
  std::set<billing::CostCenterId> scope;
  std::map<billing::CostCenterId, std::string> names;
};

// What drifted at `now`, by kind: one sentence per object, ordered by its id. In separate mode
// only; `assignments` are the organization's.
std::map<DriftKind, std::vector<std::string>> drift_of(
    const billing::Organization&, const DriftBaseline&,
    std::span<const billing::BanAssignment> assignments, billing::Instant now);

// Opens, updates and closes the follow-ups of the organization by the bot. They stand on the
// latest request that took effect, also if it was reopened and closed again since; on earlier ones,
// and after the way back to a single invoice, they are closed. Looks for nothing while that request
// is open again: its own check looks at the structure.
void watch_drift(Desk&, const billing::OrganizationName&);

}  // namespace tickets

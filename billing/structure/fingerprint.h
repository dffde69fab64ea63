// What an approval is bound to: the structure that decides which invoice a charge lands on.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "billing/structure/organization.h"

namespace billing {

// The structure at one instant as sorted lines of ids, one per cost center, workspace and
// provider that is not deleted, with its owner, whether a cost center is in scope, and a
// provider's account. Names are not in it: a rename voids nothing.
struct Fingerprint {
  std::string lines;
  bool operator==(const Fingerprint&) const = default;
};

Fingerprint fingerprint(const Organization&, const std::set<CostCenterId>& scope, Instant at);

// What changed between two fingerprints, one sentence each: "Provider p-aws moved from Workspace
// ws-web to Workspace ws-lab". Empty if nothing did.
std::vector<std::string> differences(const Fingerprint& before, const Fingerprint& after);

}  // namespace billing

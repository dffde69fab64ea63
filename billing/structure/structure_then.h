// A structure as a fingerprint kept it: what was approved, to be compared with what is now.
#pragma once

#include <map>
#include <optional>

#include "billing/structure/fingerprint.h"

namespace billing {

// What was not deleted then. An empty owner: it had none.
struct StructureThen {
  std::set<CostCenterId> cost_centers;
  std::map<WorkspaceId, CostCenterId> workspaces;
  std::map<ProviderId, WorkspaceId> providers;
};

StructureThen structure_then(const Fingerprint&);

// Whose costs the provider's were then; none if nobody's, or if there was no such provider.
std::optional<CostCenterId> cost_center_then(const StructureThen&, const ProviderId&);

}  // namespace billing

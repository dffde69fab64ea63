// The organization as the checks look at it: what exists now, and what stands in what.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "billing/setup/check_separation.h"

namespace billing::setup {

// Only what exists at the question's instant. A provider that is being deleted is as absent
// (workflow section 4, provider_not_ready). Valid as long as the question.
struct View {
  const SetupQuestion& question;
  std::map<CostCenterId, const CostCenter*> cost_centers;
  std::map<CostCenterId, std::vector<const Workspace*>> workspaces_in;
  std::map<WorkspaceId, std::vector<const Provider*>> providers_in;
  std::vector<const Provider*> providers;

  bool in_scope(const CostCenterId& id) const { return question.scope.contains(id); }
  // In scope and existing, by id.
  std::vector<const CostCenter*> scoped() const;
  std::vector<const Workspace*> workspaces(const CostCenterId&) const;
  std::vector<const Provider*> providers_of(const CostCenterId&) const;
  // The cost center whose invoice the provider's costs go to now; none if it is in no workspace
  // or its workspace in no cost center.
  std::optional<CostCenterId> home(const Provider&) const;
};

View view_of(const SetupQuestion&);

// "Retail (cc-retail)", or the id alone where the name is empty or the same.
std::string called(std::string_view name, std::string_view id);
std::string called(const CostCenter&);
// By the id, also where there is no such cost center any more.
std::string cost_center_called(const View&, const CostCenterId&);

}  // namespace billing::setup

#include "billing/setup/view.h"

namespace billing::setup {

std::vector<const CostCenter*> View::scoped() const {
  std::vector<const CostCenter*> result;
  for (const auto& [id, center] : cost_centers) {
    if (in_scope(id)) result.push_back(center);
  }
  return result;
}

std::vector<const Workspace*> View::workspaces(const CostCenterId& id) const {
  const auto found = workspaces_in.find(id);
  return found == workspaces_in.end() ? std::vector<const Workspace*>{} : found->second;
}

std::vector<const Provider*> View::providers_of(const CostCenterId& id) const {
  std::vector<const Provider*> result;
  for (const Workspace* workspace : workspaces(id)) {
    const auto found = providers_in.find(workspace->id);
    if (found == providers_in.end()) continue;
    result.insert(result.end(), found->second.begin(), found->second.end());
  }
  return result;
}

std::optional<CostCenterId> View::home(const Provider& provider) const {
  const auto workspace_id = workspace_at(provider, question.now);
  if (!workspace_id) return std::nullopt;
  const Workspace* workspace = find(question.organization, *workspace_id);
  return workspace ? cost_center_at(*workspace, question.now) : std::nullopt;
}

View view_of(const SetupQuestion& question) {
  const auto exists = [&](const auto& object) {
    return !object.deleted || question.now < *object.deleted;
  };
  View view{question, {}, {}, {}, {}};
  for (const CostCenter& center : question.organization.cost_centers) {
    if (exists(center)) view.cost_centers.emplace(center.id, &center);
  }
  for (const Workspace& workspace : question.organization.workspaces) {
    if (!exists(workspace)) continue;
    const auto center = cost_center_at(workspace, question.now);
    if (center) view.workspaces_in[*center].push_back(&workspace);
  }
  for (const Provider& provider : question.organization.providers) {
    if (!exists(provider) || provider.state == ProviderState::deleting) continue;
    view.providers.push_back(&provider);
    const auto workspace = workspace_at(provider, question.now);
    if (workspace) view.providers_in[*workspace].push_back(&provider);
  }
  return view;
}

std::string called(std::string_view name, std::string_view id) {
  if (folded(name).empty() || name == id) return std::string(id);
  return std::string(name) + " (" + std::string(id) + ")";
}

std::string called(const CostCenter& center) { return called(center.name, center.id.value); }

std::string cost_center_called(const View& view, const CostCenterId& id) {
  const CostCenter* center = find(view.question.organization, id);
  return center ? called(*center) : id.value;
}

}  // namespace billing::setup

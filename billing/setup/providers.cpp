#include "billing/setup/checks.h"

namespace billing::setup {
namespace {

std::string provider_called(const Provider& provider) {
  return setup::called(provider.name, provider.id.value);
}

std::optional<Finding> not_ready(const Provider& provider, const CostCenterId& home) {
  switch (provider.state) {
    case ProviderState::ready:
    case ProviderState::deleting: return std::nullopt;  // the view leaves out what is being deleted
    case ProviderState::initializing:
    case ProviderState::processing:
      return Finding{
          "provider_not_ready",
          Severity::block,
          provider.id.value,
          provider.name,
          "Provider " + provider_called(provider) + " is still " +
              std::string(text_of(provider.state)) + ".",
          "Wait until Provider " + provider_called(provider) + " is ready, then check again.",
          home.value};
    case ProviderState::unavailable:
      return Finding{"provider_not_ready",
                     Severity::warn,
                     provider.id.value,
                     provider.name,
                     "Provider " + provider_called(provider) +
                         " is unavailable; its account still causes costs.",
                     "Check the credentials of Provider " + provider_called(provider) +
                         ", or accept it with a reason.",
                     home.value};
  }
  return std::nullopt;
}

std::optional<Finding> mismatch(const View& view, const Provider& provider,
                                const std::optional<CostCenterId>& home) {
  const auto& stated = provider.stated_cost_center;
  if (!stated || stated == home) return std::nullopt;
  if (!view.in_scope(*stated) && !(home && view.in_scope(*home))) return std::nullopt;
  const std::string owner = home ? "its Workspace belongs to " + cost_center_called(view, *home)
                                 : std::string("its Workspace belongs to no Cost Center");
  return Finding{"provider_cost_center_mismatch",
                 Severity::block,
                 provider.id.value,
                 provider.name,
                 "Provider " + provider_called(provider) + " names Cost Center " +
                     cost_center_called(view, *stated) + ", but " + owner + ".",
                 "Move Provider " + provider_called(provider) + " to a Workspace of " +
                     cost_center_called(view, *stated) +
                     ", or correct the Cost Center of the Provider.",
                 home ? home->value : stated->value};
}

std::optional<Finding> shared(const View& view, const Provider& provider,
                              const CostCenterId& home) {
  std::set<CostCenterId> others;
  for (const WorkspaceId& id : provider.shared_with) {
    const Workspace* workspace = find(view.question.organization, id);
    const auto center = workspace ? cost_center_at(*workspace, view.question.now) : std::nullopt;
    if (center && *center != home) others.insert(*center);
  }
  bool concerned = view.in_scope(home);
  std::string names;
  for (const CostCenterId& id : others) {
    concerned = concerned || view.in_scope(id);
    names += (names.empty() ? "" : ", ") + cost_center_called(view, id);
  }
  if (others.empty() || !concerned) return std::nullopt;
  const std::string owner = cost_center_called(view, home);
  return Finding{"provider_shared_across_cost_centers",
                 Severity::warn,
                 provider.id.value,
                 provider.name,
                 "Provider " + provider_called(provider) + " of Cost Center " + owner +
                     " is shared with Workspaces of " + names + "; all its costs stay with " +
                     owner + ".",
                 "Create a Provider of its own for each Cost Center, or accept that " + owner +
                     " pays, with a reason.",
                 home.value};
}

std::optional<Finding> personal(const View& view, const Provider& provider,
                                const CostCenterId& home) {
  const auto id = workspace_at(provider, view.question.now);
  const Workspace* workspace = id ? find(view.question.organization, *id) : nullptr;
  if (!workspace || workspace->kind != WorkspaceKind::personal) return std::nullopt;
  return Finding{"provider_in_personal_workspace",
                 Severity::warn,
                 provider.id.value,
                 provider.name,
                 "Provider " + provider_called(provider) + " is in the personal Workspace " +
                     setup::called(workspace->name, workspace->id.value) +
                     "; its costs go to that user's Cost Center " + cost_center_called(view, home) +
                     ".",
                 "Move Provider " + provider_called(provider) +
                     " to a team Workspace, or accept it with a reason.",
                 home.value};
}

}  // namespace

Findings check_providers(const View& view) {
  Findings findings;
  const auto add = [&](std::optional<Finding> finding) {
    if (finding) findings.push_back(std::move(*finding));
  };
  for (const Provider* provider : view.providers) {
    const auto home = view.home(*provider);
    add(mismatch(view, *provider, home));
    if (!home) continue;
    add(shared(view, *provider, *home));
    if (!view.in_scope(*home)) continue;
    add(not_ready(*provider, *home));
    add(personal(view, *provider, *home));
  }
  return findings;
}

}  // namespace billing::setup

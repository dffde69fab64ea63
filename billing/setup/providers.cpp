#include "billing/setup/checks.h"
#include "billing/worded.h"

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
          provider.state == ProviderState::initializing
              ? worded("Provider {} is still initializing.", {provider_called(provider)})
              : worded("Provider {} is still processing.", {provider_called(provider)}),
          worded("Wait until Provider {} is ready, then check again.", {provider_called(provider)}),
          home.value};
    case ProviderState::unavailable:
      return Finding{"provider_not_ready",
                     Severity::warn,
                     provider.id.value,
                     provider.name,
                     worded("Provider {} is unavailable; its account still causes costs.",
                            {provider_called(provider)}),
                     worded("Check the credentials of Provider {}, or accept it with a reason.",
                            {provider_called(provider)}),
                     home.value};
  }
  return std::nullopt;
}

std::optional<Finding> mismatch(const View& view, const Provider& provider,
                                const std::optional<CostCenterId>& home) {
  const auto& stated = provider.stated_cost_center;
  if (!stated || stated == home) return std::nullopt;
  if (!view.in_scope(*stated) && !(home && view.in_scope(*home))) return std::nullopt;
  const std::string shown = provider_called(provider), named = cost_center_called(view, *stated);
  return Finding{"provider_cost_center_mismatch",
                 Severity::block,
                 provider.id.value,
                 provider.name,
                 home ? worded("Provider {} names Cost Center {}, but its Workspace belongs to {}.",
                               {shown, named, cost_center_called(view, *home)})
                      : worded("Provider {} names Cost Center {}, but its Workspace belongs to no "
                               "Cost Center.",
                               {shown, named}),
                 worded("Move Provider {} to a Workspace of {}, or correct the Cost Center of the "
                        "Provider.",
                        {shown, named}),
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
                 worded("Provider {} of Cost Center {} is shared with Workspaces of {}; all its "
                        "costs stay with {}.",
                        {provider_called(provider), owner, names, owner}),
                 worded("Create a Provider of its own for each Cost Center, or accept that {} "
                        "pays, with a reason.",
                        {owner}),
                 home.value};
}

std::optional<Finding> personal(const View& view, const Provider& provider,
                                const CostCenterId& home) {
  const auto id = workspace_at(provider, view.question.now);
  const Workspace* workspace = id ? find(view.question.organization, *id) : nullptr;
  if (!workspace || workspace->kind != WorkspaceKind::personal) return std::nullopt;
  return Finding{
      "provider_in_personal_workspace",
      Severity::warn,
      provider.id.value,
      provider.name,
      worded("Provider {} is in the personal Workspace {}; its costs go to that "
             "user's Cost Center {}.",
             {provider_called(provider), setup::called(workspace->name, workspace->id.value),
              cost_center_called(view, home)}),
      worded("Move Provider {} to a team Workspace, or accept it with a reason.",
             {provider_called(provider)}),
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

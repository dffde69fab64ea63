#include "bot/pages/parts/structure_view.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

std::string provider_state_words(billing::ProviderState state) {
  switch (state) {
    case billing::ProviderState::initializing: return say("initializing");
    case billing::ProviderState::processing: return say("processing");
    case billing::ProviderState::ready: return say("ready");
    case billing::ProviderState::deleting: return say("deleting");
    case billing::ProviderState::unavailable: return say("unavailable");
  }
  return {};
}

void show_workspace(View& parent, const billing::Organization& organization,
                    const billing::Workspace& workspace, billing::Instant at) {
  View& row = parent.add("WORKSPACE").set("WORKSPACE_NAME", workspace.name);
  bool any = false;
  for (const billing::Provider& provider : organization.providers) {
    if (provider.deleted || billing::workspace_at(provider, at) != workspace.id) continue;
    any = true;
    View& leaf = row.add("PROVIDER");
    leaf.set("PROVIDER_NAME", provider.name).set("TYPE", provider.type);
    leaf.set("ACCOUNT", provider.account.value);
    leaf.set("PROVIDER_STATE", provider_state_words(provider.state));
  }
  row.show_if(!any, "NO_PROVIDER");
}

}  // namespace

void show_structure(View& view, std::string_view place, const billing::Organization& organization,
                    const std::set<billing::CostCenterId>& scope, billing::Instant at) {
  View& tree = view.include(place, "pages/parts/structure.html.tpl");
  for (const billing::CostCenter& cost_center : organization.cost_centers) {
    if (cost_center.deleted) continue;
    View& row = tree.add("COST_CENTER");
    row.set("NAME", cost_center.name).set("ID", cost_center.id.value);
    if (!scope.empty() && !scope.contains(cost_center.id)) {
      row.add("NOTE").set("TEXT", say("stays on the organization's invoice"));
    }
    bool any = false;
    for (const billing::Workspace& workspace : organization.workspaces) {
      if (workspace.deleted || billing::cost_center_at(workspace, at) != cost_center.id) continue;
      any = true;
      show_workspace(row, organization, workspace, at);
    }
    row.show_if(!any, "NO_WORKSPACE");
  }
}

}  // namespace bot::pages

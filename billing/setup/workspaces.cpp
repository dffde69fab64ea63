#include "billing/setup/checks.h"
#include "billing/worded.h"

namespace billing::setup {
namespace {

// Article step 2.
Finding without_workspace(const CostCenter& center) {
  return {"cost_center_without_workspace",
          Severity::block,
          center.id.value,
          center.name,
          worded("Cost Center {} has no Workspace.", {called(center)}),
          worded("Create a Workspace in Cost Center {} and a Provider in that Workspace.",
                 {called(center)}),
          center.id.value};
}

// Article step 3.
Finding without_provider(const CostCenter& center,
                         const std::vector<const Workspace*>& workspaces) {
  const Workspace& first = *workspaces.front();
  return {"cost_center_without_provider",
          Severity::block,
          center.id.value,
          center.name,
          worded("Cost Center {} has no Provider in any of its Workspaces, so its invoice would "
                 "be empty.",
                 {called(center)}),
          worded("Create a Provider in a Workspace of Cost Center {}, such as {}, or ask the "
                 "support desk to accept an empty invoice.",
                 {called(center), called(first.name, first.id.value)}),
          center.id.value};
}

Finding empty_workspace(const CostCenter& center, const Workspace& workspace) {
  const std::string shown = called(workspace.name, workspace.id.value);
  return {"workspace_without_provider",
          Severity::warn,
          workspace.id.value,
          workspace.name,
          worded("Workspace {} in Cost Center {} has no Provider.", {shown, called(center)}),
          worded("Create a Provider in Workspace {}, or accept it with a reason.", {shown}),
          center.id.value};
}

}  // namespace

Findings check_workspaces(const View& view) {
  Findings findings;
  for (const CostCenter* center : view.scoped()) {
    const auto workspaces = view.workspaces(center->id);
    if (workspaces.empty()) {
      findings.push_back(without_workspace(*center));
    } else if (view.providers_of(center->id).empty()) {
      findings.push_back(without_provider(*center, workspaces));
    } else {
      for (const Workspace* workspace : workspaces) {
        if (view.providers_in.contains(workspace->id)) continue;
        findings.push_back(empty_workspace(*center, *workspace));
      }
    }
  }
  return findings;
}

}  // namespace billing::setup

#include "tests/support/organization_builder.h"

#include <algorithm>
#include <stdexcept>

namespace support {
namespace {

using namespace billing;

template <class Object>
Object& with_id(std::vector<Object>& objects, std::string_view id) {
  const auto found =
      std::ranges::find_if(objects, [&](const Object& object) { return object.id.value == id; });
  if (found == objects.end()) throw std::logic_error("no " + std::string(id) + " to change");
  return *found;
}

template <class Owner>
void move(std::vector<Placement<Owner>>& placements, const Owner& owner, Instant when) {
  if (!placements.empty()) placements.back().during.to = when;
  placements.push_back({owner, {when, std::nullopt}});
}

bool last_in(const Workspace& workspace, std::string_view cost_center) {
  return !workspace.placements.empty() && workspace.placements.back().owner.value == cost_center;
}

}  // namespace

OrganizationBuilder::OrganizationBuilder() {
  organization_.name = {"northwind"};
  organization_.display_name = "Northwind Traders";
  organization_.alias = "NW01";
  organization_.status = "Active";
  organization_.type = "Billable";
  organization_.ban = BillingAccountNumber{"NW-ORG-1"};
  organization_.default_cost_center = CostCenterId{"cc-ops"};
  organization_.primary_tam = {"Primary TAM", "tam@example.net", "America/Chicago"};
  organization_.recipient = {"ap@northwind.example", {"1 Main St", "Springfield", "US"}};
  with_member("admin@northwind.example", MemberRole::administrator, MemberState::active);
  with_cost_center("cc-retail", "Retail").with_workspace("ws-web", "cc-retail");
  with_cost_center("cc-ops", "Operations").with_workspace("ws-ops", "cc-ops");
  with_cost_center("cc-lab", "Laboratory").with_workspace("ws-lab", "cc-lab");
  with_provider("p-aws", "ws-web", "100200300401");
  with_provider("p-azure", "ws-ops", "sub-ops-0001");
  with_provider("p-gcp", "ws-lab", "lab-project");
}

OrganizationBuilder& OrganizationBuilder::named(std::string_view name) {
  organization_.name.value = name;
  return *this;
}

OrganizationBuilder& OrganizationBuilder::with_cost_center(std::string_view id,
                                                           std::string_view name) {
  CostCenter center;
  center.id.value = id;
  center.name = name;
  center.administrators = {"admin@northwind.example"};
  center.recipient = {"ap@northwind.example", {"1 Main St", "Springfield", "US"}};
  organization_.cost_centers.push_back(std::move(center));
  return *this;
}

OrganizationBuilder& OrganizationBuilder::with_workspace(std::string_view id,
                                                         std::string_view cost_center) {
  Workspace workspace;
  workspace.id.value = id;
  workspace.name = "Workspace " + std::string(id);
  workspace.placements = {{CostCenterId{std::string(cost_center)}, {}}};
  organization_.workspaces.push_back(std::move(workspace));
  return *this;
}

OrganizationBuilder& OrganizationBuilder::with_provider(std::string_view id,
                                                        std::string_view workspace,
                                                        std::string_view account) {
  Provider provider;
  provider.id.value = id;
  provider.name = "Provider " + std::string(id);
  provider.type = "Amazon Web Services";
  provider.account.value = account;
  provider.placements = {{WorkspaceId{std::string(workspace)}, {}}};
  organization_.providers.push_back(std::move(provider));
  return *this;
}

OrganizationBuilder& OrganizationBuilder::without_cost_center(std::string_view id) {
  without_workspaces_in(id);
  std::erase_if(organization_.cost_centers,
                [&](const CostCenter& center) { return center.id.value == id; });
  return *this;
}

OrganizationBuilder& OrganizationBuilder::without_workspaces_in(std::string_view cost_center) {
  without_providers_in(cost_center);
  std::erase_if(organization_.workspaces,
                [&](const Workspace& workspace) { return last_in(workspace, cost_center); });
  return *this;
}

OrganizationBuilder& OrganizationBuilder::without_providers_in(std::string_view cost_center) {
  std::erase_if(organization_.providers, [&](const Provider& provider) {
    if (provider.placements.empty()) return false;
    const Workspace* home = find(organization_, provider.placements.back().owner);
    return home && last_in(*home, cost_center);
  });
  return *this;
}

OrganizationBuilder& OrganizationBuilder::with_account_twice(std::string_view account) {
  return with_provider("p-twin", "ws-ops", account);
}

OrganizationBuilder& OrganizationBuilder::with_provider_state(std::string_view id,
                                                              ProviderState state) {
  provider(id).state = state;
  return *this;
}

OrganizationBuilder& OrganizationBuilder::with_member(std::string_view email, MemberRole role,
                                                      MemberState state) {
  organization_.members.push_back({std::string(email), "Sample Person", role, state});
  return *this;
}

OrganizationBuilder& OrganizationBuilder::without_recipients() {
  organization_.recipient.reset();
  for (CostCenter& center : organization_.cost_centers) center.recipient.reset();
  return *this;
}

OrganizationBuilder& OrganizationBuilder::with_provider_moved(std::string_view id,
                                                              std::string_view workspace,
                                                              Instant when) {
  move(provider(id).placements, WorkspaceId{std::string(workspace)}, when);
  return *this;
}

OrganizationBuilder& OrganizationBuilder::with_workspace_moved(std::string_view id,
                                                               std::string_view cost_center,
                                                               Instant when) {
  move(workspace(id).placements, CostCenterId{std::string(cost_center)}, when);
  return *this;
}

OrganizationBuilder& OrganizationBuilder::with(const std::function<void(Organization&)>& change) {
  change(organization_);
  return *this;
}

Organization OrganizationBuilder::build() const {
  Organization organization = organization_;
  std::ranges::sort(organization.members, {}, &Member::email);
  std::ranges::sort(organization.cost_centers, {}, &CostCenter::id);
  std::ranges::sort(organization.workspaces, {}, &Workspace::id);
  std::ranges::sort(organization.providers, {}, &Provider::id);
  return organization;
}

CostCenter& OrganizationBuilder::cost_center(std::string_view id) {
  return with_id(organization_.cost_centers, id);
}

Workspace& OrganizationBuilder::workspace(std::string_view id) {
  return with_id(organization_.workspaces, id);
}

Provider& OrganizationBuilder::provider(std::string_view id) {
  return with_id(organization_.providers, id);
}

OrganizationBuilder an_organization() { return {}; }

}  // namespace support

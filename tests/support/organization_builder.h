// A customer organization in good order, and what a test wants to be different about it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "billing/structure/organization.h"

namespace support {

// Northwind: three cost centers (cc-retail, cc-ops, cc-lab), each with one workspace (ws-web,
// ws-ops, ws-lab) and one ready provider in it (p-aws, p-azure, p-gcp; accounts "100200300401",
// "sub-ops-0001", "lab-project") since for ever; administrator admin@northwind.example. Nothing
// is the matter with it. Ids in modifiers must exist; the rest is up to the test.
class OrganizationBuilder {
 public:
  OrganizationBuilder();

  OrganizationBuilder& named(std::string_view name);
  OrganizationBuilder& with_cost_center(std::string_view id, std::string_view name);
  OrganizationBuilder& with_workspace(std::string_view id, std::string_view cost_center);
  OrganizationBuilder& with_provider(std::string_view id, std::string_view workspace,
                                     std::string_view account);
  OrganizationBuilder& without_cost_center(std::string_view id);
  // Removes the workspaces of the cost center and the providers in them.
  OrganizationBuilder& without_workspaces_in(std::string_view cost_center);
  OrganizationBuilder& without_providers_in(std::string_view cost_center);
  // One more provider, p-twin in ws-ops, with that account.
  OrganizationBuilder& with_account_twice(std::string_view account);
  OrganizationBuilder& with_provider_state(std::string_view provider, billing::ProviderState);
  OrganizationBuilder& with_member(std::string_view email, billing::MemberRole,
                                   billing::MemberState);
  OrganizationBuilder& without_recipients();
  // Closes the present placement at that instant and opens the new one.
  OrganizationBuilder& with_provider_moved(std::string_view provider, std::string_view workspace,
                                           billing::Instant);
  OrganizationBuilder& with_workspace_moved(std::string_view workspace,
                                            std::string_view cost_center, billing::Instant);
  // Whatever else.
  OrganizationBuilder& with(const std::function<void(billing::Organization&)>& change);

  billing::Organization build() const;  // sorted by id, as everybody expects

  billing::CostCenter& cost_center(std::string_view id);
  billing::Workspace& workspace(std::string_view id);
  billing::Provider& provider(std::string_view id);

 private:
  billing::Organization organization_;
};

OrganizationBuilder an_organization();

}  // namespace support

#include <algorithm>

#include "billing/billing_account_number.h"
#include "billing/worded.h"
#include "bot/render/json_fields.h"
#include "bot/render/organization_json.h"
#include "bot/render/organization_parts.h"

namespace bot {
namespace {

using namespace billing;
using Kind = OrganizationIds::Kind;

template <class Object>
std::vector<Object> objects_in(const std::optional<JsonNode>& list, OrganizationIds& ids,
                               Object (*read)(const JsonNode&, OrganizationIds&)) {
  std::vector<Object> objects;
  if (!list) return objects;
  for (const JsonNode& node : list->elements()) objects.push_back(read(node, ids));
  return objects;
}

void read_identity(const JsonNode& root, Organization& organization) {
  if (const auto name = root.required("name")) {
    organization.name.value = organization_name_in(*name);
  }
  organization.display_name = optional_text(root, "display_name");
  if (organization.display_name.empty()) organization.display_name = organization.name.value;
  organization.alias = optional_text(root, "alias");
  organization.status = optional_text(root, "status");
  organization.type = optional_text(root, "type");
  organization.snapshot_at = optional_instant(root, "snapshot_at");
  organization.primary_tam = primary_tam_of(root);
}

void read_billing(const JsonNode& root, OrganizationIds& ids, Organization& organization) {
  if (const auto node = root.member("ban")) {
    if (const auto text = node->text()) {
      const auto ban = parse_ban(*text);
      if (ban)
        organization.ban = *ban;
      else
        node->fault(ban.refusal().message);
    }
  }
  const auto code = root.required("currency");
  if (const auto text = code ? code->text() : std::nullopt) {
    const auto currency = Currency::from_code(*text);
    if (currency)
      organization.currency = *currency;
    else
      code->fault(
          billing::worded("There is no such currency; write an ISO 4217 code such as USD."));
  }
  if (const auto node = root.member("default_cost_center")) {
    organization.default_cost_center = CostCenterId{id_in(*node)};
    ids.mention(Kind::cost_center, *node, organization.default_cost_center->value);
  }
  organization.organization_charges = word_in(
      root, "organization_charges", OrganizationCharges::proportional, organization_charges_from,
      {OrganizationCharges::proportional, OrganizationCharges::organization});
  organization.zero_invoices =
      word_in(root, "zero_invoices", ZeroInvoices::issue_zero, zero_invoices_from,
              {ZeroInvoices::issue_zero, ZeroInvoices::suppress_zero});
  organization.unattributed =
      word_in(root, "unattributed", UnattributedPolicy::hold, unattributed_policy_from,
              {UnattributedPolicy::hold, UnattributedPolicy::organization});
  if (const auto node = root.member("spread_negative_accounts")) {
    organization.spread_negative_accounts = node->truth().value_or(false);
  }
  organization.tax = tax_of(root);
  organization.recipient = recipient_of(root);
  organization.billing_accounts = texts_in(root, "billing_accounts", id_in);
}

Organization read_organization(const JsonNode& root) {
  Organization organization;
  if (!root.is_object_with({"name",
                            "display_name",
                            "alias",
                            "status",
                            "type",
                            "ban",
                            "currency",
                            "default_cost_center",
                            "organization_charges",
                            "zero_invoices",
                            "unattributed",
                            "spread_negative_accounts",
                            "tax",
                            "primary_tam",
                            "recipient",
                            "billing_accounts",
                            "users",
                            "cost_centers",
                            "workspaces",
                            "providers",
                            "snapshot_at"})) {
    return organization;
  }
  OrganizationIds ids;
  read_identity(root, organization);
  read_billing(root, ids, organization);
  organization.members = objects_in(root.member("users"), ids, member_in);
  organization.cost_centers = objects_in(root.required("cost_centers"), ids, cost_center_in);
  organization.workspaces = objects_in(root.required("workspaces"), ids, workspace_in);
  organization.providers = objects_in(root.required("providers"), ids, provider_in);
  ids.settle();
  std::ranges::sort(organization.members, {}, &Member::email);
  std::ranges::sort(organization.cost_centers, {}, &CostCenter::id);
  std::ranges::sort(organization.workspaces, {}, &Workspace::id);
  std::ranges::sort(organization.providers, {}, &Provider::id);
  return organization;
}

}  // namespace

Result<Organization> parse_organization(std::string_view json) {
  JsonDocument document(json);
  Organization organization;
  if (const auto root = document.root()) organization = read_organization(*root);
  auto& faults = document.faults();
  if (faults.empty()) return organization;
  const std::string count = std::to_string(faults.size());
  return Refusal{RefusalKind::invalid, "organization_file_bad",
                 billing::worded_count(
                     faults.size(),
                     "The organization file has {} fault and was not taken over; correct it and "
                     "import it again.",
                     "The organization file has {} faults and was not taken over; correct it and "
                     "import it again.",
                     {count}),
                 organization.name.value, std::move(faults)};
}

}  // namespace bot

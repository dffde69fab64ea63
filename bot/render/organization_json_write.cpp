#include <nlohmann/json.hpp>

#include "bot/render/organization_json.h"

namespace bot {
namespace {

using namespace billing;
using nlohmann::ordered_json;

ordered_json instant_value(const std::optional<Instant>& instant) {
  return instant ? ordered_json(billing::text_of(*instant)) : ordered_json(nullptr);
}

void put_text(ordered_json& object, const char* key, std::string_view text) {
  if (!text.empty()) object[key] = text;
}

void put_instant(ordered_json& object, const char* key, const std::optional<Instant>& instant) {
  if (instant) object[key] = billing::text_of(*instant);
}

void put_recipient(ordered_json& object, const std::optional<Recipient>& recipient) {
  if (recipient) {
    ordered_json& json = object["recipient"];
    json = {{"email", recipient->email}, {"address", recipient->address}};
    put_text(json, "purchase_order", recipient->purchase_order);
    put_text(json, "vat_id", recipient->vat_id);
  }
}

void put_tax(ordered_json& object, const TaxRule& tax) {
  if (tax == TaxRule{}) return;
  ordered_json& json = object["tax"];
  json = {{"category", text_of(tax.category)}};
  if (!tax.rate.is_zero()) json["rate"] = tax.rate.text();
  put_text(json, "reason", tax.reason);
}

// The short form where it says the same.
template <class Owner>
void put_placements(ordered_json& object, const char* owner_key,
                    const std::vector<Placement<Owner>>& placements) {
  if (placements.size() == 1 && placements[0].during == Interval{}) {
    object[owner_key] = placements[0].owner.value;
    return;
  }
  object["placements"] = ordered_json::array();
  for (const auto& [owner, during] : placements) {
    object["placements"].push_back({{owner_key, owner.value},
                                    {"from", instant_value(during.from)},
                                    {"to", instant_value(during.to)}});
  }
}

ordered_json object_json(const Member& member) {
  return {{"email", member.email},
          {"name", member.name},
          {"role", text_of(member.role)},
          {"state", text_of(member.state)}};
}

ordered_json object_json(const CostCenter& center) {
  ordered_json json{{"id", center.id.value}, {"name", center.name}};
  put_text(json, "alias", center.alias);
  json["administrators"] = center.administrators;
  put_recipient(json, center.recipient);
  put_instant(json, "deleted", center.deleted);
  return json;
}

ordered_json object_json(const Workspace& workspace) {
  ordered_json json{
      {"id", workspace.id.value}, {"name", workspace.name}, {"kind", text_of(workspace.kind)}};
  put_placements(json, "cost_center", workspace.placements);
  put_instant(json, "deleted", workspace.deleted);
  return json;
}

ordered_json object_json(const Provider& provider) {
  ordered_json json{{"id", provider.id.value},
                    {"name", provider.name},
                    {"type", provider.type},
                    {"account", provider.account.value},
                    {"state", text_of(provider.state)}};
  if (provider.stated_cost_center) json["cost_center"] = provider.stated_cost_center->value;
  for (const WorkspaceId& id : provider.shared_with) json["shared_with"].push_back(id.value);
  put_placements(json, "workspace", provider.placements);
  put_instant(json, "deleted", provider.deleted);
  return json;
}

template <class Object>
ordered_json list_of(const std::vector<Object>& objects) {
  ordered_json list = ordered_json::array();
  for (const Object& object : objects) list.push_back(object_json(object));
  return list;
}

}  // namespace

std::string organization_json(const Organization& organization) {
  ordered_json json{{"name", organization.name.value}, {"display_name", organization.display_name}};
  put_text(json, "alias", organization.alias);
  put_text(json, "status", organization.status);
  put_text(json, "type", organization.type);
  if (organization.ban) json["ban"] = organization.ban->value;
  json["currency"] = organization.currency.code();
  if (organization.default_cost_center) {
    json["default_cost_center"] = organization.default_cost_center->value;
  }
  json["organization_charges"] = text_of(organization.organization_charges);
  json["zero_invoices"] = text_of(organization.zero_invoices);
  json["unattributed"] = text_of(organization.unattributed);
  if (organization.spread_negative_accounts) json["spread_negative_accounts"] = true;
  put_tax(json, organization.tax);
  if (const auto& tam = organization.primary_tam) {
    json["primary_tam"] = {
        {"name", tam->name}, {"email", tam->email}, {"time_zone", tam->time_zone}};
  }
  put_recipient(json, organization.recipient);
  if (!organization.billing_accounts.empty()) {
    json["billing_accounts"] = organization.billing_accounts;
  }
  put_instant(json, "snapshot_at", organization.snapshot_at);
  json["users"] = list_of(organization.members);
  json["cost_centers"] = list_of(organization.cost_centers);
  json["workspaces"] = list_of(organization.workspaces);
  json["providers"] = list_of(organization.providers);
  return json.dump(2) + "\n";
}

}  // namespace bot

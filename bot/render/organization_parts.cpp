#include "bot/render/organization_parts.h"

#include "billing/worded.h"
#include "bot/render/json_fields.h"

namespace bot {
namespace {

using namespace billing;
using Kind = OrganizationIds::Kind;

std::string declared_id(const JsonNode& object, Kind kind, OrganizationIds& ids) {
  const auto node = object.required("id");
  if (!node) return {};
  const std::string id = id_in(*node);
  ids.declare(kind, *node, id);
  return id;
}

std::string mentioned_id(const JsonNode& node, Kind kind, OrganizationIds& ids) {
  const std::string id = id_in(node);
  ids.mention(kind, node, id);
  return id;
}

// `placements`, or the short form under the owner's key, which means "always".
template <class Owner>
std::vector<Placement<Owner>> placements_in(const JsonNode& object, std::string_view owner_key,
                                            Kind owner_kind, OrganizationIds& ids) {
  const auto list = object.member("placements");
  const auto always = object.member(owner_key);
  if (list && always) {
    always->fault(
        billing::worded("This and \"placements\" say the same thing twice; keep one of them."));
    return {};
  }
  if (always) return {{Owner{mentioned_id(*always, owner_kind, ids)}, {}}};
  if (!list) {
    object.fault(billing::worded("Say who owns this: add \"{}\" or \"placements\".", {owner_key}));
    return {};
  }
  std::vector<Placement<Owner>> placements;
  const std::size_t faults_before = object.fault_count();
  for (const JsonNode& node : list->elements()) {
    Placement<Owner> placement;
    if (node.is_object_with({owner_key, "from", "to"})) {
      if (const auto owner = node.required(owner_key)) {
        placement.owner.value = mentioned_id(*owner, owner_kind, ids);
      }
      placement.during = {optional_instant(node, "from"), optional_instant(node, "to")};
    }
    placements.push_back(std::move(placement));
  }
  // A date that could not be read would only give rise to a second, misleading fault.
  if (object.fault_count() != faults_before) return placements;
  for (const Fault& fault : check_placements(placements)) {
    list->fault_at(fault.where, fault.message);
  }
  return placements;
}

}  // namespace

std::optional<Recipient> recipient_of(const JsonNode& object) {
  const auto node = object.member("recipient");
  if (!node || !node->is_object_with({"email", "address", "purchase_order", "vat_id"})) {
    return std::nullopt;
  }
  Recipient recipient;
  recipient.email = required_email(*node, "email");
  recipient.address =
      texts_in(*node, "address", [](const JsonNode& line) { return line.text().value_or(""); });
  recipient.purchase_order = optional_text(*node, "purchase_order");
  recipient.vat_id = optional_text(*node, "vat_id");
  return recipient;
}

TaxRule tax_of(const JsonNode& object) {
  TaxRule tax;
  const auto node = object.member("tax");
  if (!node || !node->is_object_with({"category", "rate", "reason"})) return tax;
  const auto category = node->required("category");
  if (const auto text = category ? category->text() : std::nullopt) {
    if (const auto known = tax_category_from(*text)) {
      tax.category = *known;
    } else {
      category->fault(billing::worded("Write a UNCL5305 category: S, Z, E, AE, K, G or O."));
    }
  }
  if (const auto rate = node->member("rate")) {
    if (const auto text = rate->text()) {
      const auto percent = Cost::parse(*text);
      if (percent) {
        tax.rate = *percent;
      } else {
        rate->fault(billing::worded("Write the rate as a percentage such as \"19\" or \"7.7\"."));
      }
    }
  }
  tax.reason = optional_text(*node, "reason");
  if (const auto fault = fault_of(tax)) node->fault(*fault);
  return tax;
}

std::optional<TechnicalAccountManager> primary_tam_of(const JsonNode& object) {
  const auto node = object.member("primary_tam");
  if (!node || !node->is_object_with({"name", "email", "time_zone"})) return std::nullopt;
  TechnicalAccountManager tam;
  tam.name = optional_text(*node, "name");
  tam.email = required_email(*node, "email");
  tam.time_zone = optional_text(*node, "time_zone");
  // Workflow section 6: the hours of a TAM are US Central unless somebody says otherwise.
  if (tam.time_zone.empty()) tam.time_zone = "America/Chicago";
  return tam;
}

CostCenter cost_center_in(const JsonNode& node, OrganizationIds& ids) {
  CostCenter center;
  if (!node.is_object_with({"id", "name", "alias", "administrators", "recipient", "deleted"})) {
    return center;
  }
  center.id.value = declared_id(node, Kind::cost_center, ids);
  center.name = optional_text(node, "name");
  center.alias = optional_text(node, "alias");
  center.administrators = texts_in(node, "administrators", email_in);
  center.recipient = recipient_of(node);
  center.deleted = optional_instant(node, "deleted");
  return center;
}

Workspace workspace_in(const JsonNode& node, OrganizationIds& ids) {
  Workspace workspace;
  if (!node.is_object_with({"id", "name", "kind", "cost_center", "placements", "deleted"})) {
    return workspace;
  }
  workspace.id.value = declared_id(node, Kind::workspace, ids);
  workspace.name = optional_text(node, "name");
  workspace.kind = word_in(node, "kind", WorkspaceKind::team, workspace_kind_from,
                           {WorkspaceKind::team, WorkspaceKind::personal});
  workspace.placements = placements_in<CostCenterId>(node, "cost_center", Kind::cost_center, ids);
  workspace.deleted = optional_instant(node, "deleted");
  return workspace;
}

Provider provider_in(const JsonNode& node, OrganizationIds& ids) {
  Provider provider;
  if (!node.is_object_with({"id", "name", "type", "account", "state", "cost_center", "shared_with",
                            "workspace", "placements", "deleted"})) {
    return provider;
  }
  provider.id.value = declared_id(node, Kind::provider, ids);
  provider.name = optional_text(node, "name");
  provider.type = optional_text(node, "type");
  provider.account.value = required_id(node, "account");
  provider.state =
      word_in(node, "state", ProviderState::ready, provider_state_from,
              {ProviderState::initializing, ProviderState::processing, ProviderState::ready,
               ProviderState::deleting, ProviderState::unavailable});
  if (const auto stated = node.member("cost_center")) {
    provider.stated_cost_center = CostCenterId{mentioned_id(*stated, Kind::cost_center, ids)};
  }
  if (const auto shared = node.member("shared_with")) {
    for (const JsonNode& with : shared->elements()) {
      provider.shared_with.push_back({mentioned_id(with, Kind::workspace, ids)});
    }
  }
  provider.placements = placements_in<WorkspaceId>(node, "workspace", Kind::workspace, ids);
  provider.deleted = optional_instant(node, "deleted");
  return provider;
}

Member member_in(const JsonNode& node, OrganizationIds& ids) {
  Member member;
  if (!node.is_object_with({"email", "name", "role", "state"})) return member;
  if (const auto email = node.required("email")) {
    member.email = email_in(*email);
    ids.declare(Kind::user, *email, folded(member.email));
  }
  member.name = optional_text(node, "name");
  if (node.required("role")) {
    member.role = word_in(node, "role", MemberRole::member, member_role_from,
                          {MemberRole::administrator, MemberRole::member});
  }
  member.state = word_in(
      node, "state", MemberState::active, member_state_from,
      {MemberState::invited, MemberState::active, MemberState::deactivated, MemberState::locked});
  return member;
}

}  // namespace bot

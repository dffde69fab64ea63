#include <algorithm>
#include <map>

#include "bot/render/event_json.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using billing::Organization;
using billing::OrganizationName;

std::optional<billing::Recipient> recipient_from(Row& row) {
  const auto email = row.optional_text();
  const auto address = row.optional_text();
  const auto purchase_order = row.optional_text();
  const auto vat_id = row.optional_text();
  if (!email) return std::nullopt;
  return billing::Recipient{*email, text_list_from_json(address.value_or("[]")),
                            purchase_order.value_or(""), vat_id.value_or("")};
}

constexpr std::string_view organization_columns =
    "name, display_name, alias, status, type, ban, currency, default_cost_center, "
    "organization_charges, zero_invoices, unattributed, spread_negative_accounts, tax_category, "
    "tax_rate, tax_reason, tam_name, tam_email, tam_time_zone, recipient_email, recipient_address, "
    "recipient_purchase_order, recipient_vat_id, billing_accounts, snapshot_at";

Organization organization_from(Row& row) {
  Organization one;
  one.name = row.id<OrganizationName>();
  one.display_name = row.text();
  one.alias = row.text();
  one.status = row.text();
  one.type = row.text();
  one.ban = row.optional_id<billing::BillingAccountNumber>();
  one.currency = row.currency();
  one.default_cost_center = row.optional_id<billing::CostCenterId>();
  one.organization_charges = row.word(billing::organization_charges_from);
  one.zero_invoices = row.word(billing::zero_invoices_from);
  one.unattributed = row.word(billing::unattributed_policy_from);
  one.spread_negative_accounts = row.flag();
  one.tax.category = row.word(billing::tax_category_from);
  one.tax.rate = row.cost();
  one.tax.reason = row.text();
  const auto tam_name = row.optional_text();
  const auto tam_email = row.optional_text();
  const auto tam_time_zone = row.optional_text();
  if (tam_email) {
    one.primary_tam = {tam_name.value_or(""), *tam_email, tam_time_zone.value_or("")};
  }
  one.recipient = recipient_from(row);
  one.billing_accounts = text_list_from_json(row.text());
  one.snapshot_at = row.optional_instant();
  return one;
}

// One query a table, however many organizations are loaded: of one, or of all.
class Loader {
 public:
  Loader(Connection& connection, const std::optional<OrganizationName>& only)
      : connection_(connection), only_(only) {}

  std::vector<Organization> load() {
    for (Row& row : rows("name", organization_columns, "organization", "name")) {
      index_[row.text()] = all_.size();
      all_.push_back(organization_from(row));
    }
    if (all_.empty()) return {};
    load_cost_centers();
    load_workspaces();
    load_providers();
    return std::move(all_);
  }

 private:
  // Each row begins with the organization's name.
  std::vector<Row> rows(std::string_view key, std::string_view columns, std::string_view table,
                        std::string_view order) {
    std::string statement = "SELECT ";
    statement.append(key).append(", ").append(columns).append(" FROM ").append(table);
    if (only_) statement.append(" WHERE ").append(key).append(" = $1");
    statement.append(" ORDER BY ").append(key).append(", ").append(order);
    return connection_.query(statement, only_ ? Parameters{only_->value} : Parameters());
  }
  std::vector<Row> rows(std::string_view columns, std::string_view table, std::string_view order) {
    return rows("organization", columns, table, order);
  }
  Organization& owner(Row& row) { return all_[index_.at(row.text())]; }

  // They were loaded in the order of their ids.
  template <class Thing>
  static Thing& with_id(std::vector<Thing>& things, const std::string& id) {
    const auto found =
        std::ranges::lower_bound(things, id, {}, [](const Thing& one) { return one.id.value; });
    if (found == things.end() || found->id.value != id) {
      throw std::runtime_error("the database holds a part of \"" + id + "\", which is not there");
    }
    return *found;
  }

  void load_cost_centers() {
    for (Row& row : rows("email, name, role, state", "member", "position")) {
      Organization& one = owner(row);
      one.members.push_back({row.text(), row.text(), row.word(billing::member_role_from),
                             row.word(billing::member_state_from)});
    }
    for (Row& row : rows("id, name, alias, administrators, recipient_email, recipient_address, "
                         "recipient_purchase_order, recipient_vat_id, deleted",
                         "cost_center", "id")) {
      Organization& one = owner(row);
      one.cost_centers.push_back({row.id<billing::CostCenterId>(), row.text(), row.text(),
                                  text_list_from_json(row.text()), recipient_from(row),
                                  row.optional_instant()});
    }
  }

  void load_workspaces() {
    for (Row& row : rows("id, name, kind, deleted", "workspace", "id")) {
      Organization& one = owner(row);
      one.workspaces.push_back({row.id<billing::WorkspaceId>(),
                                row.text(),
                                row.word(billing::workspace_kind_from),
                                {},
                                row.optional_instant()});
    }
    for (Row& row : rows("workspace, cost_center, begins, ends", "workspace_placement",
                         "workspace, position")) {
      Organization& one = owner(row);
      auto& workspace = with_id(one.workspaces, row.text());
      workspace.placements.push_back(
          {row.id<billing::CostCenterId>(), {row.optional_instant(), row.optional_instant()}});
    }
  }

  void load_providers() {
    for (Row& row :
         rows("id, name, type, account, state, stated_cost_center, deleted", "provider", "id")) {
      Organization& one = owner(row);
      one.providers.push_back({row.id<billing::ProviderId>(),
                               row.text(),
                               row.text(),
                               row.id<billing::ProviderAccount>(),
                               row.word(billing::provider_state_from),
                               row.optional_id<billing::CostCenterId>(),
                               {},
                               {},
                               row.optional_instant()});
    }
    for (Row& row :
         rows("provider, workspace, begins, ends", "provider_placement", "provider, position")) {
      Organization& one = owner(row);
      auto& provider = with_id(one.providers, row.text());
      provider.placements.push_back(
          {row.id<billing::WorkspaceId>(), {row.optional_instant(), row.optional_instant()}});
    }
    for (Row& row : rows("provider, workspace", "provider_share", "provider, position")) {
      Organization& one = owner(row);
      auto& provider = with_id(one.providers, row.text());
      provider.shared_with.push_back(row.id<billing::WorkspaceId>());
    }
  }

  Connection& connection_;
  std::optional<OrganizationName> only_;
  std::vector<Organization> all_;
  std::map<std::string, std::size_t> index_;
};

}  // namespace

std::optional<Organization> SqlBilling::organization(const OrganizationName& name) {
  auto found = Loader(connection_, name).load();
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Organization> SqlBilling::all_organizations() {
  return Loader(connection_, std::nullopt).load();
}

}  // namespace bot::sql

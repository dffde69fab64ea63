#include "bot/render/event_json.h"
#include "bot/sql/organization_version.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using billing::Organization;
using billing::OrganizationName;

std::optional<std::string> email_of(const std::optional<billing::Recipient>& recipient) {
  return recipient ? std::optional(recipient->email) : std::nullopt;
}

std::optional<std::string> address_of(const std::optional<billing::Recipient>& recipient) {
  return recipient ? std::optional(text_list_json(recipient->address)) : std::nullopt;
}

std::optional<std::string> purchase_order_of(const std::optional<billing::Recipient>& recipient) {
  return recipient ? std::optional(recipient->purchase_order) : std::nullopt;
}

std::optional<std::string> vat_id_of(const std::optional<billing::Recipient>& recipient) {
  return recipient ? std::optional(recipient->vat_id) : std::nullopt;
}

template <class Id>
std::optional<std::string> text_or_null(const std::optional<Id>& id) {
  return id ? std::optional(id->value) : std::nullopt;
}

constexpr std::string_view upsert_organization = R"(
INSERT INTO organization (name, display_name, alias, status, type, ban, currency,
  default_cost_center, organization_charges, zero_invoices, unattributed,
  spread_negative_accounts, tax_category, tax_rate, tax_reason, tam_name, tam_email,
  tam_time_zone, recipient_email, recipient_address, recipient_purchase_order, recipient_vat_id,
  billing_accounts, snapshot_at, saved_at, folded_name, folded_display_name, folded_alias)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
  $20, $21, $22, $23, $24, $25, $26, $27, $28)
ON CONFLICT (name) DO UPDATE SET display_name = $2, alias = $3, status = $4, type = $5, ban = $6,
  currency = $7, default_cost_center = $8, organization_charges = $9, zero_invoices = $10,
  unattributed = $11, spread_negative_accounts = $12, tax_category = $13, tax_rate = $14,
  tax_reason = $15, tam_name = $16, tam_email = $17, tam_time_zone = $18, recipient_email = $19,
  recipient_address = $20, recipient_purchase_order = $21, recipient_vat_id = $22,
  billing_accounts = $23, snapshot_at = $24, saved_at = $25, folded_name = $26,
  folded_display_name = $27, folded_alias = $28)";

void save_row(Connection& connection, const Organization& one, billing::Instant now) {
  const auto& tam = one.primary_tam;
  using Text = std::optional<std::string>;
  connection.execute(upsert_organization, {one.name.value,
                                           one.display_name,
                                           one.alias,
                                           one.status,
                                           one.type,
                                           text_or_null(one.ban),
                                           one.currency.code(),
                                           text_or_null(one.default_cost_center),
                                           billing::text_of(one.organization_charges),
                                           billing::text_of(one.zero_invoices),
                                           billing::text_of(one.unattributed),
                                           one.spread_negative_accounts,
                                           billing::text_of(one.tax.category),
                                           one.tax.rate,
                                           one.tax.reason,
                                           tam ? Text(tam->name) : Text(),
                                           tam ? Text(tam->email) : Text(),
                                           tam ? Text(tam->time_zone) : Text(),
                                           email_of(one.recipient),
                                           address_of(one.recipient),
                                           purchase_order_of(one.recipient),
                                           vat_id_of(one.recipient),
                                           text_list_json(one.billing_accounts),
                                           one.snapshot_at,
                                           now,
                                           billing::folded(one.name.value),
                                           billing::folded(one.display_name),
                                           billing::folded(one.alias)});
}

void save_cost_centers(Connection& connection, const Organization& one) {
  std::int64_t position = 0;
  for (const auto& member : one.members) {
    connection.execute(
        "INSERT INTO member (organization, position, email, folded_email, name, role, state) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {one.name.value, position++, member.email, billing::folded(member.email), member.name,
         billing::text_of(member.role), billing::text_of(member.state)});
  }
  for (const auto& center : one.cost_centers) {
    connection.execute(
        "INSERT INTO cost_center (organization, id, name, alias, administrators, "
        "recipient_email, recipient_address, recipient_purchase_order, recipient_vat_id, deleted) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        {one.name.value, center.id.value, center.name, center.alias,
         text_list_json(center.administrators), email_of(center.recipient),
         address_of(center.recipient), purchase_order_of(center.recipient),
         vat_id_of(center.recipient), center.deleted});
  }
}

void save_workspaces(Connection& connection, const Organization& one) {
  for (const auto& workspace : one.workspaces) {
    connection.execute(
        "INSERT INTO workspace (organization, id, name, kind, deleted) "
        "VALUES ($1, $2, $3, $4, $5)",
        {one.name.value, workspace.id.value, workspace.name, billing::text_of(workspace.kind),
         workspace.deleted});
    std::int64_t position = 0;
    for (const auto& placement : workspace.placements) {
      connection.execute(
          "INSERT INTO workspace_placement (organization, workspace, position, cost_center, "
          "begins, ends) VALUES ($1, $2, $3, $4, $5, $6)",
          {one.name.value, workspace.id.value, position++, placement.owner.value,
           placement.during.from, placement.during.to});
    }
  }
}

void save_providers(Connection& connection, const Organization& one) {
  for (const auto& provider : one.providers) {
    connection.execute(
        "INSERT INTO provider (organization, id, name, type, account, folded_account, state, "
        "stated_cost_center, deleted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {one.name.value, provider.id.value, provider.name, provider.type, provider.account.value,
         billing::folded(provider.account.value), billing::text_of(provider.state),
         text_or_null(provider.stated_cost_center), provider.deleted});
    std::int64_t position = 0;
    for (const auto& placement : provider.placements) {
      connection.execute(
          "INSERT INTO provider_placement (organization, provider, position, workspace, begins, "
          "ends) VALUES ($1, $2, $3, $4, $5, $6)",
          {one.name.value, provider.id.value, position++, placement.owner.value,
           placement.during.from, placement.during.to});
    }
    position = 0;
    for (const auto& workspace : provider.shared_with) {
      connection.execute(
          "INSERT INTO provider_share (organization, provider, position, workspace) "
          "VALUES ($1, $2, $3, $4)",
          {one.name.value, provider.id.value, position++, workspace.value});
    }
  }
}

}  // namespace

std::vector<OrganizationName> SqlBilling::organization_names() {
  std::vector<OrganizationName> names;
  for (Row& row : connection_.query("SELECT name FROM organization ORDER BY name")) {
    names.push_back(row.id<OrganizationName>());
  }
  return names;
}

std::vector<OrganizationName> SqlBilling::organizations_called(std::string_view text) {
  const std::string folded = billing::folded(text);
  if (folded.empty()) return {};  // or everybody without an alias would be called so
  std::vector<OrganizationName> names;
  for (Row& row : connection_.query("SELECT name FROM organization WHERE folded_name = $1 "
                                    "OR folded_display_name = $1 OR folded_alias = $1 "
                                    "ORDER BY name",
                                    {folded})) {
    names.push_back(row.id<OrganizationName>());
  }
  return names;
}

std::vector<OrganizationName> SqlBilling::organizations_like(std::string_view part,
                                                             std::size_t limit) {
  std::string begins;
  for (const char c : billing::folded(part)) {
    if (c == '%' || c == '_' || c == '!') begins += '!';
    begins += c;
  }
  if (begins.empty()) return {};
  begins += '%';
  std::vector<OrganizationName> names;
  for (Row& row : connection_.query(
           "SELECT name FROM organization WHERE folded_name LIKE $1 ESCAPE '!' "
           "OR folded_display_name LIKE $1 ESCAPE '!' OR folded_alias LIKE $1 ESCAPE '!' "
           "ORDER BY CASE WHEN folded_name LIKE $2 ESCAPE '!' "
           "OR folded_display_name LIKE $2 ESCAPE '!' OR folded_alias LIKE $2 ESCAPE '!' "
           "THEN 0 ELSE 1 END, name LIMIT $3",
           {"%" + begins, begins, static_cast<std::int64_t>(limit)})) {
    names.push_back(row.id<OrganizationName>());
  }
  return names;
}

void SqlBilling::save_organization(const Organization& one, billing::Instant now) {
  replace_organization(one, now);
  if (!is_known(connection_, one)) add_version(connection_, one, now, "");
}

void SqlBilling::correct_organization(const Organization& one, billing::Instant now,
                                      std::string_view reason) {
  replace_organization(one, now);
  add_version(connection_, one, now, reason);
}

void SqlBilling::replace_organization(const Organization& one, billing::Instant now) {
  next_of_counter(connection_, charges_counter);
  save_row(connection_, one, now);
  for (const std::string_view clear : {"DELETE FROM member WHERE organization = $1",
                                       "DELETE FROM cost_center WHERE organization = $1",
                                       "DELETE FROM workspace_placement WHERE organization = $1",
                                       "DELETE FROM workspace WHERE organization = $1",
                                       "DELETE FROM provider_placement WHERE organization = $1",
                                       "DELETE FROM provider_share WHERE organization = $1",
                                       "DELETE FROM provider WHERE organization = $1"}) {
    connection_.execute(clear, {one.name.value});
  }
  save_cost_centers(connection_, one);
  save_workspaces(connection_, one);
  save_providers(connection_, one);
}

}  // namespace bot::sql

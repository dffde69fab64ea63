#include "bot/render/event_json.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using billing::OrganizationName;

std::vector<OrganizationName> names_from(std::vector<Row> rows) {
  std::vector<OrganizationName> names;
  for (Row& row : rows) names.push_back(row.id<OrganizationName>());
  return names;
}

}  // namespace

std::optional<billing::OrganizationTitle> SqlBilling::organization_title(
    const OrganizationName& name) {
  auto row = query_one(connection_,
                       "SELECT display_name, (SELECT count(*) FROM cost_center "
                       "WHERE cost_center.organization = organization.name) "
                       "FROM organization WHERE name = $1",
                       {name.value});
  if (!row) return std::nullopt;
  return billing::OrganizationTitle{row->text(), row->count()};
}

std::vector<billing::PayerNames> SqlBilling::payer_names() {
  std::vector<billing::PayerNames> all;
  for (Row& row : connection_.query(
           "SELECT name, billing_accounts, ban, alias FROM organization ORDER BY name")) {
    all.push_back({row.id<OrganizationName>(), text_list_from_json(row.text()),
                   row.optional_id<billing::BillingAccountNumber>(), row.text()});
  }
  return all;
}

std::vector<OrganizationName> SqlBilling::organizations_with_ban(
    const billing::BillingAccountNumber& ban) {
  return names_from(
      connection_.query("SELECT name FROM organization WHERE ban = $1 ORDER BY name", {ban.value}));
}

std::vector<OrganizationName> SqlBilling::organizations_with_account(
    std::string_view folded_account) {
  if (folded_account.empty()) return {};
  return names_from(
      connection_.query("SELECT DISTINCT organization FROM provider "
                        "WHERE folded_account = $1 ORDER BY organization",
                        {folded_account}));
}

std::vector<OrganizationName> SqlBilling::organizations_with_member(std::string_view email) {
  return names_from(
      connection_.query("SELECT DISTINCT organization FROM member "
                        "WHERE folded_email = $1 AND state = $2 ORDER BY organization",
                        {billing::folded(email), text_of(billing::MemberState::active)}));
}

std::set<std::string> SqlBilling::accounts_elsewhere(const OrganizationName& name,
                                                     billing::Instant now) {
  std::set<std::string> accounts;
  for (Row& row : connection_.query(
           "SELECT DISTINCT own.folded_account FROM provider AS own JOIN provider AS other "
           "ON other.folded_account = own.folded_account AND other.organization <> $1 "
           "WHERE own.organization = $1 AND own.folded_account <> '' "
           "AND (own.deleted IS NULL OR own.deleted > $2) "
           "AND (other.deleted IS NULL OR other.deleted > $2)",
           {name.value, now})) {
    accounts.insert(row.text());
  }
  return accounts;
}

}  // namespace bot::sql

#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using billing::BanAssignment;

// In the table an empty cost center is the organization itself.
std::string bearer_of(const BanAssignment& assignment) {
  return assignment.cost_center ? assignment.cost_center->value : std::string();
}

std::vector<BanAssignment> assignments_from(std::vector<Row> rows) {
  std::vector<BanAssignment> assignments;
  for (Row& row : rows) {
    BanAssignment one;
    one.ban = row.id<billing::BillingAccountNumber>();
    one.organization = row.id<billing::OrganizationName>();
    const std::string bearer = row.text();
    if (!bearer.empty()) one.cost_center = billing::CostCenterId{bearer};
    one.from = row.month();
    one.retired = row.optional_month();
    assignments.push_back(std::move(one));
  }
  return assignments;
}

}  // namespace

std::vector<BanAssignment> SqlBilling::ban_assignments(
    const billing::OrganizationName& organization) {
  return assignments_from(
      connection_.query("SELECT ban, organization, cost_center, begins, retired "
                        "FROM ban_assignment WHERE organization = $1 ORDER BY ban",
                        {organization.value}));
}

std::vector<BanAssignment> SqlBilling::assignments_of(const billing::BillingAccountNumber& ban) {
  return assignments_from(
      connection_.query("SELECT ban, organization, cost_center, begins, retired "
                        "FROM ban_assignment WHERE ban = $1",
                        {ban.value}));
}

void SqlBilling::save_ban_assignment(const BanAssignment& assignment) {
  const auto written = connection_.execute(
      "INSERT INTO ban_assignment (ban, organization, cost_center, begins, retired) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (ban) DO UPDATE SET begins = $4, retired = $5 "
      "WHERE ban_assignment.organization = $2 AND ban_assignment.cost_center = $3",
      {assignment.ban.value, assignment.organization.value, bearer_of(assignment), assignment.from,
       assignment.retired});
  if (written == 0) {
    throw std::runtime_error("BAN " + assignment.ban.value + " belongs to another bearer for ever");
  }
}

void SqlBilling::remove_ban_assignment(const BanAssignment& assignment) {
  connection_.execute(
      "DELETE FROM ban_assignment WHERE ban = $1 AND organization = $2 AND cost_center = $3",
      {assignment.ban.value, assignment.organization.value, bearer_of(assignment)});
}

}  // namespace bot::sql

// What runs billed, as the ledger had it then, and which invoiced periods changed since.
#include "bot/sql/invoice_rows.h"
#include "bot/sql/ledger_rows.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {

void insert_billed_entries(Connection& connection, const billing::IssuedRun& issued) {
  std::string statement = "INSERT INTO billed_entry (";
  statement.append(entry_columns)
      .append(", bearer, run, position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ")
      .append("$12, $13, $14, $15, $16, $17, $18)");
  std::int64_t position = 0;
  for (const auto& entry : issued.entries) {
    Parameters values = values_of(entry);
    values.push_back(Value::borrowed(issued.run.organization.value));
    values.push_back(Value::borrowed(issued.id));
    values.emplace_back(position++);
    connection.execute(statement, values);
  }
}

std::vector<billing::LedgerEntry> SqlBilling::billed_entries(
    const billing::OrganizationName& organization, billing::Month billing_period,
    billing::InvoicingMode of_the_run) {
  std::string statement = "SELECT ";
  statement.append(entry_columns)
      .append(" FROM billed_entry WHERE bearer = $1 AND billing_period = $2 ")
      .append("AND (SELECT mode FROM issued_run WHERE issued_run.id = billed_entry.run) = $3");
  return summed(connection_.query(
      statement, {organization.value, billing_period, billing::text_of(of_the_run)}));
}

std::vector<billing::LedgerEntry> SqlBilling::entries_of_run(std::string_view id) {
  std::string statement = "SELECT ";
  statement.append(entry_columns).append(" FROM billed_entry WHERE run = $1 ORDER BY position");
  std::vector<billing::LedgerEntry> entries;
  for (Row& row : connection_.query(statement, {id})) entries.push_back(entry_from(row));
  return entries;
}

std::vector<billing::Month> SqlBilling::changed_periods(const billing::OrganizationName& name) {
  std::vector<billing::Month> periods;
  for (Row& row : connection_.query(
           "SELECT period FROM changed_period WHERE organization = $1 AND unmarked_at IS NULL "
           "ORDER BY period",
           {name.value})) {
    periods.push_back(row.month());
  }
  return periods;
}

std::vector<std::pair<billing::OrganizationName, billing::Month>> SqlBilling::changed_periods() {
  std::vector<std::pair<billing::OrganizationName, billing::Month>> periods;
  for (Row& row : connection_.query("SELECT organization, period FROM changed_period "
                                    "WHERE unmarked_at IS NULL ORDER BY organization, period")) {
    auto name = row.id<billing::OrganizationName>();
    periods.emplace_back(std::move(name), row.month());
  }
  return periods;
}

std::vector<billing::Month> SqlBilling::changed_periods_known(const billing::OrganizationName& name,
                                                              billing::Instant then) {
  std::vector<billing::Month> periods;
  for (Row& row : connection_.query(
           "SELECT DISTINCT period FROM changed_period WHERE organization = $1 "
           "AND marked_at <= $2 AND (unmarked_at IS NULL OR unmarked_at > $2) ORDER BY period",
           {name.value, then})) {
    periods.push_back(row.month());
  }
  return periods;
}

void SqlBilling::mark_changed_period(const billing::OrganizationName& name, billing::Month period,
                                     billing::Instant now) {
  connection_.execute(
      "INSERT INTO changed_period (organization, period, marked_at) VALUES ($1, $2, $3) "
      "ON CONFLICT DO NOTHING",
      {name.value, period, now});
}

void SqlBilling::unmark_changed_period(const billing::OrganizationName& name, billing::Month period,
                                       billing::Instant now) {
  connection_.execute(
      "UPDATE changed_period SET unmarked_at = $3 "
      "WHERE organization = $1 AND period = $2 AND unmarked_at IS NULL",
      {name.value, period, now});
}

}  // namespace bot::sql

#include <algorithm>
#include <iterator>

#include "bot/sql/ledger_rows.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using billing::LedgerEntry;

std::string entries_where(std::string_view condition) {
  std::string statement = "SELECT ";
  statement.append(entry_columns).append(" FROM ledger_entry WHERE ").append(condition);
  return statement;
}

}  // namespace

LedgerEntry entry_from(Row& row) {
  LedgerEntry entry;
  entry.key.source = row.id<billing::SourceName>();
  entry.key.billing_period = row.month();
  entry.key.usage_month = row.month();
  entry.key.owner.organization = row.optional_id<billing::OrganizationName>();
  entry.key.owner.cost_center = row.optional_id<billing::CostCenterId>();
  entry.key.owner.assumed = row.flag();
  entry.key.account = row.id<billing::ProviderAccount>();
  entry.key.payer = row.text();
  entry.key.vendor = row.text();
  entry.key.service = row.text();
  entry.key.category = row.word(billing::charge_category_from);
  entry.key.charge_class = row.word(billing::charge_class_from);
  entry.key.currency = row.currency();
  entry.exact = row.cost();
  entry.charges = row.count();
  return entry;
}

Parameters values_of(const LedgerEntry& entry) {
  const billing::LedgerKey& key = entry.key;
  const auto lent = [](const auto& id) { return id ? Value::borrowed(id->value) : Value(); };
  Parameters values;
  values.reserve(entry_column_count + 3);  // what the tables have beside them
  values.push_back(Value::borrowed(key.source.value));
  values.emplace_back(key.billing_period);
  values.emplace_back(key.usage_month);
  values.push_back(lent(key.owner.organization));
  values.push_back(lent(key.owner.cost_center));
  values.emplace_back(key.owner.assumed);
  values.push_back(Value::borrowed(key.account.value));
  values.push_back(Value::borrowed(key.payer));
  values.push_back(Value::borrowed(key.vendor));
  values.push_back(Value::borrowed(key.service));
  values.emplace_back(billing::text_of(key.category));
  values.emplace_back(billing::text_of(key.charge_class));
  values.emplace_back(key.currency.code());
  values.emplace_back(entry.exact);
  values.emplace_back(entry.charges);
  return values;
}

// So a delivery of an append feed in halves gives the ledger of the whole.
std::vector<LedgerEntry> summed(std::vector<Row> rows) {
  std::vector<LedgerEntry> entries;
  entries.reserve(rows.size());
  for (Row& row : rows) entries.push_back(entry_from(row));
  // One file's entries come in their order, each key once.
  const auto follow = [](const LedgerEntry& a, const LedgerEntry& b) { return a.key >= b.key; };
  if (std::ranges::adjacent_find(entries, follow) == entries.end()) return entries;
  std::ranges::sort(entries, {}, &LedgerEntry::key);
  auto last = entries.begin();
  for (auto next = std::next(last); next != entries.end(); ++next) {
    if (next->key == last->key) {
      last->exact += next->exact;
      last->charges += next->charges;
    } else if (++last != next) {
      *last = std::move(*next);
    }
  }
  entries.erase(std::next(last), entries.end());
  return entries;
}

void insert_entries(Connection& connection, const billing::SourceName& source,
                    const billing::FileHash& hash, const std::vector<LedgerEntry>& entries) {
  std::string statement = "INSERT INTO ledger_entry (";
  statement.append(entry_columns)
      .append(", hash, position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, ")
      .append("$14, $15, $16, $17)");
  std::int64_t position = 0;
  for (const auto& entry : entries) {
    Parameters values = values_of(entry);
    values.front() = Value::borrowed(source.value);
    values.push_back(Value::borrowed(hash.sha256_hex));
    values.emplace_back(position++);
    connection.execute(statement, values);
  }
}

void insert_set_aside(Connection& connection, const billing::SourceName& source,
                      const billing::FileHash& hash,
                      const std::vector<billing::SetAsideRow>& rows) {
  std::int64_t position = 0;
  for (const auto& row : rows) {
    using Text = std::optional<std::string_view>;
    connection.execute(
        "INSERT INTO set_aside_row (source, hash, position, file_row, file_column, value, reason, "
        "billing_period, currency, cost, account, payer) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
        "$9, $10, $11, $12)",
        {source.value, hash.sha256_hex, position++, row.row, row.column, row.value, row.reason,
         row.billing_period, row.currency ? Text(row.currency->code()) : Text(), row.cost,
         row.account, row.payer});
  }
}

void SqlBilling::replace_entries(const billing::SourceName& source, const billing::FileHash& hash,
                                 const std::vector<LedgerEntry>& entries) {
  next_of_counter(connection_, charges_counter);
  connection_.execute("DELETE FROM ledger_entry WHERE source = $1 AND hash = $2",
                      {source.value, hash.sha256_hex});
  insert_entries(connection_, source, hash, entries);
}

std::vector<LedgerEntry> SqlBilling::entries_of(const billing::SourceName& source,
                                                const billing::FileHash& hash) {
  return summed(connection_.query(entries_where("source = $1 AND hash = $2"),
                                  {source.value, hash.sha256_hex}));
}

std::vector<LedgerEntry> SqlBilling::ledger(billing::Month billing_period) {
  return summed(connection_.query(entries_where("billing_period = $1"), {billing_period}));
}

std::vector<LedgerEntry> SqlBilling::ledger_of(const billing::OrganizationName& organization,
                                               const std::set<std::string>& payers_of_nobodys,
                                               billing::Month billing_period) {
  auto rows = connection_.query(entries_where("billing_period = $1 AND organization = $2"),
                                {billing_period, organization.value});
  for (const std::string& payer : payers_of_nobodys) {
    auto more = connection_.query(
        entries_where("billing_period = $1 AND organization IS NULL AND payer = $2"),
        {billing_period, payer});
    rows.insert(rows.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
  }
  return summed(std::move(rows));
}

std::vector<billing::PayerOwner> SqlBilling::payers(billing::Month billing_period) {
  std::vector<billing::PayerOwner> owners;
  for (Row& row : connection_.query("SELECT DISTINCT payer, organization FROM ledger_entry "
                                    "WHERE billing_period = $1",
                                    {billing_period})) {
    owners.push_back({row.text(), row.optional_id<billing::OrganizationName>()});
  }
  std::ranges::sort(owners);  // nobody first, which not every database does
  return owners;
}

std::vector<billing::SetAsideRow> SqlBilling::set_aside(billing::Month billing_period) {
  std::vector<billing::SetAsideRow> rows;
  for (Row& row : connection_.query(
           "SELECT file_row, file_column, value, reason, billing_period, currency, cost, account, "
           "payer FROM set_aside_row WHERE billing_period = $1 ORDER BY source, hash, position",
           {billing_period})) {
    rows.push_back({row.count(), row.text(), row.text(), row.text(), row.optional_month(),
                    row.optional_currency(), row.optional_cost(), row.text(), row.text()});
  }
  return rows;
}

std::vector<billing::Month> SqlBilling::periods_with_charges() {
  std::vector<billing::Month> periods;
  for (Row& row : connection_.query("SELECT DISTINCT billing_period FROM ledger_entry "
                                    "ORDER BY billing_period")) {
    periods.push_back(row.month());
  }
  return periods;
}

std::uint64_t SqlBilling::charges_version() {
  return last_of_counter(connection_, charges_counter);
}

std::optional<billing::UnattributedDecision> SqlBilling::unattributed_decision(
    const billing::OrganizationName& organization, billing::Month period) {
  auto all = unattributed_decisions(organization, period);
  return all.empty() ? std::nullopt : std::optional(std::move(all.back()));
}

std::vector<billing::UnattributedDecision> SqlBilling::unattributed_decisions(
    const billing::OrganizationName& organization, billing::Month period) {
  std::vector<billing::UnattributedDecision> decisions;
  for (Row& row : connection_.query(
           "SELECT organization, period, decided_by, decided_at, reason, totals "
           "FROM unattributed_decision WHERE organization = $1 AND period = $2 ORDER BY ordinal",
           {organization.value, period})) {
    decisions.push_back({row.id<billing::OrganizationName>(), row.month(), row.text(),
                         row.instant(), row.text(), row.text()});
  }
  return decisions;
}

void SqlBilling::add_unattributed_decision(const billing::UnattributedDecision& decision) {
  connection_.execute(
      "INSERT INTO unattributed_decision (ordinal, organization, period, decided_by, decided_at, "
      "reason, totals) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {next_of_counter(connection_, "unattributed_decision"), decision.organization.value,
       decision.period, decision.decided_by, decision.decided_at, decision.reason,
       decision.totals});
}

}  // namespace bot::sql

#include <map>
#include <set>

#include "bot/sql/ledger_rows.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

billing::ChargeFile file_from(Row& row) {
  return {row.id<billing::FileHash>(),
          row.id<billing::SourceName>(),
          row.word(billing::feed_from),
          row.text(),
          row.count(),
          row.count(),
          row.instant()};
}

// What the file replaces: the same periods of other files of its source.
void overwrite(Connection& connection, const billing::SourceName& source,
               const std::set<billing::Month>& periods) {
  for (const billing::Month period : periods) {
    connection.execute("DELETE FROM ledger_entry WHERE source = $1 AND billing_period = $2",
                       {source.value, period});
    connection.execute("DELETE FROM set_aside_row WHERE source = $1 AND billing_period = $2",
                       {source.value, period});
  }
}

// Append-only: charge_file keeps of a file that comes again only its last import.
void log_import(Connection& connection, const billing::ChargeFile& file,
                const std::set<billing::Month>& periods, std::uint64_t version) {
  const std::uint64_t ordinal = next_of_counter(connection, "charge_import");
  connection.execute(
      "INSERT INTO charge_import (ordinal, charges_version, source, hash, feed, name, bytes, "
      "charge_rows, imported_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {ordinal, version, file.source.value, file.hash.sha256_hex, billing::text_of(file.feed),
       file.name, file.bytes, file.rows, file.imported_at});
  for (const billing::Month period : periods) {
    connection.execute("INSERT INTO charge_import_period (import, billing_period) VALUES ($1, $2)",
                       {ordinal, period});
  }
}

}  // namespace

std::optional<billing::ChargeFile> SqlBilling::charge_file(const billing::SourceName& source,
                                                           const billing::FileHash& hash) {
  auto row = query_one(connection_,
                       "SELECT hash, source, feed, name, bytes, charge_rows, imported_at "
                       "FROM charge_file WHERE source = $1 AND hash = $2",
                       {source.value, hash.sha256_hex});
  return row ? std::optional(file_from(*row)) : std::nullopt;
}

std::vector<billing::ChargeFile> SqlBilling::charge_files() {
  std::vector<billing::ChargeFile> files;
  for (Row& row : connection_.query("SELECT hash, source, feed, name, bytes, charge_rows, "
                                    "imported_at FROM charge_file ORDER BY ordinal")) {
    files.push_back(file_from(row));
  }
  return files;
}

std::vector<billing::ChargeImport> SqlBilling::charge_imports() {
  std::map<std::int64_t, std::vector<billing::Month>> periods;
  for (Row& row : connection_.query("SELECT import, billing_period FROM charge_import_period "
                                    "ORDER BY import, billing_period")) {
    const std::int64_t import = row.integer();
    periods[import].push_back(row.month());
  }
  std::vector<billing::ChargeImport> imports;
  for (Row& row : connection_.query("SELECT ordinal, charges_version, hash, source, feed, name, "
                                    "bytes, charge_rows, imported_at FROM charge_import "
                                    "ORDER BY ordinal")) {
    const std::int64_t ordinal = row.integer();
    const std::uint64_t version = row.count();
    imports.push_back({file_from(row), version, std::move(periods[ordinal])});
  }
  return imports;
}

std::optional<billing::Feed> SqlBilling::feed_of(const billing::SourceName& source) {
  auto row = query_one(connection_,
                       "SELECT feed FROM charge_file WHERE source = $1 "
                       "ORDER BY ordinal DESC LIMIT 1",
                       {source.value});
  return row ? std::optional(row->word(billing::feed_from)) : std::nullopt;
}

// A file that was overwritten may come again; its own rows are replaced then, never doubled.
void SqlBilling::add_charge_file(const billing::ChargeFile& file,
                                 const std::vector<billing::LedgerEntry>& entries,
                                 const std::vector<billing::SetAsideRow>& set_aside) {
  next_of_counter(connection_, charges_counter);
  connection_.execute(
      "INSERT INTO charge_file (source, hash, ordinal, feed, name, bytes, charge_rows, "
      "imported_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (source, hash) "
      "DO UPDATE SET ordinal = $3, feed = $4, name = $5, bytes = $6, charge_rows = $7, "
      "imported_at = $8",
      {file.source.value, file.hash.sha256_hex, next_of_counter(connection_, "charge_file"),
       billing::text_of(file.feed), file.name, file.bytes, file.rows, file.imported_at});
  for (const std::string_view clear :
       {"DELETE FROM ledger_entry WHERE source = $1 AND hash = $2",
        "DELETE FROM set_aside_row WHERE source = $1 AND hash = $2"}) {
    connection_.execute(clear, {file.source.value, file.hash.sha256_hex});
  }
  std::set<billing::Month> periods;
  for (const auto& entry : entries) periods.insert(entry.key.billing_period);
  for (const auto& row : set_aside) {
    if (row.billing_period) periods.insert(*row.billing_period);
  }
  if (file.feed == billing::Feed::overwrite) overwrite(connection_, file.source, periods);
  log_import(connection_, file, periods, charges_version());
  insert_entries(connection_, file.source, file.hash, entries);
  insert_set_aside(connection_, file.source, file.hash, set_aside);
}

std::vector<billing::Month> SqlBilling::periods_of(const billing::SourceName& source,
                                                   const billing::FileHash& hash) {
  std::vector<billing::Month> periods;
  for (Row& row : connection_.query(
           "SELECT billing_period FROM ledger_entry WHERE source = $1 AND hash = $2 UNION "
           "SELECT billing_period FROM set_aside_row WHERE source = $1 AND hash = $2 "
           "AND billing_period IS NOT NULL ORDER BY billing_period",
           {source.value, hash.sha256_hex})) {
    periods.push_back(row.month());
  }
  return periods;
}

}  // namespace bot::sql

#include "bot/sql/verify.h"

#include "bot/crypto/crypto.h"
#include "bot/sql/sql_store.h"
#include "bot/sql/sqlite_database.h"
#include "bot/sql/verify_checks.h"

namespace bot::sql {
namespace {

// The database file itself, as SQLite judges it.
void verify_file(Connection& connection, VerifyReport& report) {
  for (Row& row : connection.query("PRAGMA integrity_check")) {
    std::string finding = row.text();
    if (finding != "ok") report.problems.push_back("the database file is damaged: " + finding);
  }
  for (Row& row : connection.query("SELECT \"table\", parent FROM pragma_foreign_key_check")) {
    const std::string table = row.text();
    report.problems.push_back("a row of " + table + " belongs to no row of " + row.text());
  }
}

void verify_migrations(Connection& connection, VerifyReport& report) {
  const auto applied = applied_migrations(connection);
  const auto known = embedded_migrations();
  check_known(applied, known);
  if (applied.size() != known.size()) {
    throw std::runtime_error("the database is older than this program: run splitdesk migrate");
  }
  for (const auto& migration : known) {
    auto row = query_one(connection, "SELECT sha256 FROM schema_migration WHERE name = $1",
                         {migration.name});
    if (!row || row->text() != sha256_hex(migration.bytes)) {
      report.problems.push_back("migration " + std::string(migration.name) +
                                " was applied with another text than this program's");
    }
  }
}

}  // namespace

std::uint64_t drawn_of(Connection& connection, std::string_view counter) {
  auto row = query_one(connection, "SELECT value FROM counter WHERE name = $1", {counter});
  return row ? row->count() : 0;
}

std::vector<std::uint64_t> missing_ordinals(Connection& connection, std::string_view table,
                                            std::string_view counter) {
  std::vector<std::uint64_t> missing;
  std::uint64_t expected = 1;
  const auto skip_to = [&](std::uint64_t ordinal) {
    for (; expected < ordinal; ++expected) missing.push_back(expected);
    ++expected;
  };
  for (Row& row :
       connection.query("SELECT ordinal FROM " + std::string(table) + " ORDER BY ordinal")) {
    skip_to(row.count());
  }
  skip_to(drawn_of(connection, counter) + 1);
  return missing;
}

VerifyReport verify(std::string_view url) {
  const std::filesystem::path file = file_of(url);
  if (!std::filesystem::exists(file)) {
    throw std::runtime_error("there is no database " + file.string());
  }
  const auto connection = open_sqlite(file, SqliteOpen::existing);
  const Rollback nothing_is_changed(*connection);
  connection->begin_read();
  VerifyReport report;
  verify_migrations(*connection, report);
  verify_file(*connection, report);
  verify_tickets(*connection, report);
  verify_desk(*connection, report);
  verify_invoices(*connection, report);
  verify_runs(*connection, report);
  verify_bans(*connection, report);
  verify_versions(*connection, report);
  verify_administration(*connection, report);
  return report;
}

}  // namespace bot::sql

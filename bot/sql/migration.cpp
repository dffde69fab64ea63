#include "bot/sql/migration.h"

#include "bot/crypto/crypto.h"
#include "bot/sql/sqlite_database.h"

namespace bot::sql {
namespace {

bool has_table(Connection& connection, std::string_view name) {
  return query_integer(connection,
                       "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $1",
                       {name}) != 0;
}

// A name nobody uses yet: an older backup is never overwritten.
std::filesystem::path backup_name(const std::filesystem::path& file, std::string_view migration) {
  std::string stem = file.string() + ".before-" + std::string(migration);
  if (stem.ends_with(".sql")) stem.resize(stem.size() - 4);
  std::filesystem::path name = stem;
  for (int n = 2; std::filesystem::exists(name); ++n) name = stem + "-" + std::to_string(n);
  return name;
}

void apply(Connection& connection, const templates::EmbeddedFile& migration) {
  const Rollback unless_committed(connection);
  connection.begin_write();
  // Another process may have applied it while this one waited.
  if (applied_migrations(connection).size() == 0) {
    connection.execute_script(
        "CREATE TABLE IF NOT EXISTS schema_migration ("
        "name TEXT PRIMARY KEY, sha256 TEXT NOT NULL)");
  }
  const auto done = query_integer(
      connection, "SELECT count(*) FROM schema_migration WHERE name = $1", {migration.name});
  if (done == 0) {
    connection.execute_script(std::string(migration.bytes));
    connection.execute("INSERT INTO schema_migration (name, sha256) VALUES ($1, $2)",
                       {migration.name, sha256_hex(migration.bytes)});
  }
  connection.commit();
}

}  // namespace

std::vector<AppliedMigration> applied_migrations(Connection& connection) {
  if (!has_table(connection, "schema_migration")) {
    if (query_integer(connection, "SELECT count(*) FROM sqlite_master") != 0) {
      throw std::runtime_error(
          "this is a database of another program: choose another file with --database");
    }
    return {};
  }
  std::vector<AppliedMigration> applied;
  for (Row& row : connection.query("SELECT name, sha256 FROM schema_migration ORDER BY name")) {
    applied.push_back({row.text(), row.text()});
  }
  return applied;
}

void check_known(const std::vector<AppliedMigration>& applied, Migrations known) {
  for (std::size_t i = 0; i < applied.size(); ++i) {
    if (i >= known.size() || applied[i].name != known[i].name) {
      throw std::runtime_error("the database is newer than this program: it was brought to " +
                               applied.back().name + " and this program knows migrations up to " +
                               std::string(known.back().name) +
                               "; install that version of splitdesk or restore a backup");
    }
  }
}

void check_same(const std::vector<AppliedMigration>& applied, Migrations known) {
  for (std::size_t i = 0; i < applied.size(); ++i) {
    if (applied[i].sha256 != sha256_hex(known[i].bytes)) {
      throw std::runtime_error(
          "the database was made by another build of splitdesk, which had "
          "another " +
          applied[i].name + "; use that build, or begin with another file (the demo: --fresh)");
    }
  }
}

Migrated migrate_file(const std::filesystem::path& file, Migrations known) {
  const auto connection = open_sqlite(file, SqliteOpen::create);
  const std::vector<AppliedMigration> applied = applied_migrations(*connection);
  check_known(applied, known);
  check_same(applied, known);
  Migrated result;
  const auto missing = known.subspan(applied.size());
  if (missing.empty()) return result;
  if (!applied.empty()) {
    result.backup = backup_name(file, missing.front().name);
    copy_sqlite(file, *result.backup);
  }
  for (const auto& migration : missing) {
    apply(*connection, migration);
    result.applied.emplace_back(migration.name);
  }
  return result;
}

}  // namespace bot::sql

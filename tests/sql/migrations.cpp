#include <catch2/catch.hpp>

#include "bot/sql/sql_store.h"
#include "bot/sql/sqlite_database.h"
#include "tests/support/temporary_folder.h"

using namespace bot::sql;

namespace {

std::string url_of(const std::filesystem::path& file) { return "sqlite:" + file.string(); }

}  // namespace

TEST_CASE("a database is made with its folders, and migrating again does nothing") {
  const support::TemporaryFolder folder;
  const auto url = url_of(folder.path() / "var" / "deep" / "s.db");
  const Migrated first = migrate(url);
  CHECK(first.applied.size() == embedded_migrations().size());
  CHECK_FALSE(first.backup);
  CHECK(migrate(url).applied.empty());
}

TEST_CASE("the last migration of a database is read without changing it") {
  const support::TemporaryFolder folder;
  const auto file = folder.path() / "s.db";
  CHECK_THROWS(last_migration_of(url_of(file)));
  CHECK_FALSE(std::filesystem::exists(file));
  migrate(url_of(file));
  CHECK(last_migration_of(url_of(file)) == embedded_migrations().back().name);
  open_sqlite(file, SqliteOpen::existing)
      ->execute("INSERT INTO schema_migration (name, sha256) VALUES ('9999_later.sql', '')");
  CHECK(last_migration_of(url_of(file)) == "9999_later.sql");
}

TEST_CASE("a database that is newer than the program is refused with a clear message") {
  const support::TemporaryFolder folder;
  const auto file = folder.path() / "s.db";
  migrate(url_of(file));
  open_sqlite(file, SqliteOpen::existing)
      ->execute("INSERT INTO schema_migration (name, sha256) VALUES ('9999_later.sql', '')");
  CHECK_THROWS_WITH(open_store(url_of(file)), Catch::Contains("newer than this program") &&
                                                  Catch::Contains("9999_later.sql"));
}

TEST_CASE("a database whose migrations were others is refused before anything is applied") {
  const support::TemporaryFolder folder;
  const auto file = folder.path() / "s.db";
  const templates::EmbeddedFile theirs[] = {{"0001_a.sql", "CREATE TABLE a (x TEXT)"}};
  const templates::EmbeddedFile ours[] = {{"0001_a.sql", "CREATE TABLE a (x TEXT, y TEXT)"},
                                          {"0002_b.sql", "CREATE TABLE b (x TEXT)"}};
  migrate_file(file, theirs);
  CHECK_THROWS_WITH(migrate_file(file, ours),
                    Catch::Contains("another build") && Catch::Contains("0001_a.sql"));
  const auto connection = open_sqlite(file, SqliteOpen::existing);
  CHECK(applied_migrations(*connection).size() == 1);
}

TEST_CASE("a database of another program is refused") {
  const support::TemporaryFolder folder;
  const auto file = folder.path() / "s.db";
  open_sqlite(file, SqliteOpen::create)->execute("CREATE TABLE theirs (x TEXT)");
  CHECK_THROWS_WITH(open_store(url_of(file)), Catch::Contains("another program"));
}

TEST_CASE("an existing database is copied before a migration is applied") {
  const support::TemporaryFolder folder;
  const auto file = folder.path() / "s.db";
  const templates::EmbeddedFile steps[] = {{"0001_a.sql", "CREATE TABLE a (x TEXT)"},
                                           {"0002_b.sql", "CREATE TABLE b (x TEXT)"}};
  migrate_file(file, Migrations(steps, 1));
  open_sqlite(file, SqliteOpen::existing)->execute("INSERT INTO a (x) VALUES ('kept')");
  const Migrated second = migrate_file(file, steps);
  CHECK(second.applied == std::vector<std::string>{"0002_b.sql"});
  REQUIRE(second.backup == folder.path() / "s.db.before-0002_b");
  const auto backup = open_sqlite(*second.backup, SqliteOpen::existing);
  CHECK(backup->query("SELECT x FROM a").at(0).text() == "kept");
  REQUIRE(applied_migrations(*backup).size() == 1);
  CHECK(applied_migrations(*backup)[0].name == "0001_a.sql");
}

TEST_CASE("a migration that fails leaves nothing of itself") {
  const support::TemporaryFolder folder;
  const auto file = folder.path() / "s.db";
  const templates::EmbeddedFile steps[] = {
      {"0001_a.sql", "CREATE TABLE a (x TEXT)"},
      {"0002_b.sql", "CREATE TABLE b (x TEXT); INSERT INTO nowhere VALUES (1)"}};
  CHECK_THROWS_WITH(migrate_file(file, steps), Catch::Contains("nowhere"));
  const auto connection = open_sqlite(file, SqliteOpen::existing);
  REQUIRE(applied_migrations(*connection).size() == 1);
  CHECK(applied_migrations(*connection)[0].name == "0001_a.sql");
  CHECK_THROWS(connection->query("SELECT x FROM b"));
}

TEST_CASE("a URL that is not sqlite:PATH is refused") {
  const auto url = GENERATE("postgresql://localhost/s", "s.db", "sqlite:", "");
  CHECK_THROWS_AS(open_store(url), std::invalid_argument);
}

TEST_CASE("parameters are bound by their number, in whatever order a statement names them") {
  const support::TemporaryFolder folder;
  const auto connection = open_sqlite(folder.path() / "s.db", SqliteOpen::create);
  auto rows = connection->query("SELECT $2, $1, $2", {"first", "second"});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].text() == "second");
  CHECK(rows[0].text() == "first");
  CHECK_THROWS_AS(connection->query("SELECT $1, $2", {"only one"}), std::logic_error);
}

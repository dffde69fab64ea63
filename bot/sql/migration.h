// The numbered steps from an empty database to today's: compiled in from bot/sql/migrations, each
// applied in a transaction of its own with its name recorded, never edited after a release.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bot/sql/database.h"
#include "templates/embedded.h"

namespace bot::sql {

// All of them, ordered by name: "0001_first_house.sql".
std::span<const templates::EmbeddedFile> embedded_migrations();

struct Migrated {
  std::vector<std::string> applied;             // names, in order; empty: it was up to date
  std::optional<std::filesystem::path> backup;  // the copy made before, if there was anything
};

struct AppliedMigration {
  std::string name;
  std::string sha256;  // of its text as it was applied
  bool operator==(const AppliedMigration&) const = default;
};

// Those recorded in the database, by name; empty if it is new.
std::vector<AppliedMigration> applied_migrations(Connection&);

using Migrations = std::span<const templates::EmbeddedFile>;

// Throws std::runtime_error unless the database is made of the first of the known migrations (or
// all of them): otherwise it is newer than the program.
void check_known(const std::vector<AppliedMigration>& applied, Migrations known);
// Throws std::runtime_error if one that check_known let pass was applied with another text: by a
// build that was never released.
void check_same(const std::vector<AppliedMigration>& applied, Migrations known);

// Brings the file up to date, creating it if it is missing. A database that holds anything is
// copied beside itself first ("splitdesk.db.before-0002_name"). Throws as check_known does, and
// std::runtime_error for a database of another program.
Migrated migrate_file(const std::filesystem::path& file, Migrations known = embedded_migrations());

}  // namespace bot::sql

// SQLite behind the port: the only door to SQLiteCpp. Write-ahead log, synchronous FULL, foreign
// keys on, ten seconds of patience with other processes.
#pragma once

#include <filesystem>
#include <memory>

#include "bot/sql/database.h"

namespace bot::sql {

enum class SqliteOpen { existing, create };

// Throws std::runtime_error if the file cannot be opened or is not an SQLite database.
std::unique_ptr<Connection> open_sqlite(const std::filesystem::path& file, SqliteOpen);

// A complete copy of the open database; the file must not exist yet.
void copy_sqlite(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace bot::sql

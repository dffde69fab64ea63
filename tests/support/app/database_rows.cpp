#include "tests/support/app/database_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <iterator>

namespace support {

std::vector<std::string> database_rows(const std::filesystem::path& file) {
  const SQLite::Database database(file.string(), SQLite::OPEN_READONLY, 10'000);
  std::vector<std::string> tables, rows;
  SQLite::Statement names(database, "SELECT name FROM sqlite_master WHERE type = 'table'");
  while (names.executeStep()) tables.push_back(names.getColumn(0).getString());
  for (const auto& table : tables) {
    SQLite::Statement query(database, "SELECT * FROM " + table);
    while (query.executeStep()) {
      std::string row = table + ":";
      for (int i = 0; i < query.getColumnCount(); ++i) {
        const std::string column = query.getColumnName(i);
        if (table == "session" && column == "last_seen_at") continue;
        const auto cell = query.getColumn(i);
        row += " " + column + "=" + (cell.isNull() ? "(null)" : cell.getString());
      }
      rows.push_back(std::move(row));
    }
  }
  std::ranges::sort(rows);
  return rows;
}

std::vector<std::string> changes_between(const std::vector<std::string>& before,
                                         const std::vector<std::string>& after) {
  std::vector<std::string> gone, come, changes;
  std::ranges::set_difference(before, after, std::back_inserter(gone));
  std::ranges::set_difference(after, before, std::back_inserter(come));
  for (const auto& row : gone) changes.push_back("- " + row);
  for (const auto& row : come) changes.push_back("+ " + row);
  return changes;
}

void alter_database(const std::filesystem::path& file, const std::string& sql) {
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, 10'000);
  database.exec("PRAGMA foreign_keys = OFF; " + sql);
}

}  // namespace support

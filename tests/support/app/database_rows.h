// Everything a database file holds, as lines of text that can be compared.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace support {

// One line a row of every table, sorted; without when a session was last used.
std::vector<std::string> database_rows(const std::filesystem::path& file);

// "+ row" for what came, "- row" for what went. Empty: nothing changed.
std::vector<std::string> changes_between(const std::vector<std::string>& before,
                                         const std::vector<std::string>& after);

// Changes the file behind everybody's back.
void alter_database(const std::filesystem::path& file, const std::string& sql);

}  // namespace support

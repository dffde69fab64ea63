// The store on a database, chosen by the URL in the configuration: sqlite:PATH. Writes of several
// threads share a commit; reads see one snapshot each and wait for nobody.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "bot/sql/migration.h"
#include "tickets/store.h"

namespace bot::sql {

// The file a URL names. Throws std::invalid_argument for anything but sqlite:PATH.
std::filesystem::path file_of(std::string_view url);

// Brings the database up to date, creating file and folders where they are missing. Throws
// std::invalid_argument for a URL that is not ours and std::runtime_error for a database that is
// newer than the program, is not one of splitdesk, or cannot be opened.
Migrated migrate(std::string_view url);

// Migrates, then opens. The store finishes what is queued before it goes.
std::unique_ptr<tickets::Store> open_store(std::string_view url);

// Opens a database that is there and up to date, and changes neither: for programs that run beside
// the server. Throws as migrate() does, and std::runtime_error if it would have to be made or
// brought up to date first.
std::unique_ptr<tickets::Store> open_ready_store(std::string_view url);

// The name of the last migration the file has, read on a connection of its own. Throws
// std::runtime_error if it cannot be read or is none of ours.
std::string last_migration_of(std::string_view url);

// How often the store committed since it was opened: fewer times than it wrote where writers met.
std::uint64_t commits_of(const tickets::Store&);

}  // namespace bot::sql

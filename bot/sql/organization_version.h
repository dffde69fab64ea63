// Organizations as they were recorded, version by version.
#pragma once

#include <string>
#include <string_view>

#include "billing/structure/known_on.h"
#include "bot/sql/database.h"

namespace bot::sql {

// The file that a version keeps: without `snapshot_at`, which says nothing of the structure.
std::string version_file(const billing::Organization&);

// Whether it is the latest version.
bool is_known(Connection&, const billing::Organization&);

void add_version(Connection&, const billing::Organization&, billing::Instant now,
                 std::string_view reason);

// SHA-256 of the hash before and of everything the version says.
std::string version_hash(std::string_view previous_hash, std::string_view organization,
                         std::string_view recorded_at, std::uint64_t charges_version,
                         std::string_view reason, std::string_view file);

}  // namespace bot::sql

// A FOCUS file of any length with 45 columns, made up from a seed; and its organizations.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "billing/structure/organization.h"

namespace bench {

// One billing period, 2024-09; hourly usage of `accounts` accounts "account-0", "account-1", ...
void write_focus_file(const std::filesystem::path&, std::uint64_t rows, std::uint64_t accounts);

// Organizations "organization-0000" on, each with that many cost centers, and one workspace and
// one provider account in each; the accounts of all are numbered through from 0.
std::vector<billing::Organization> organizations(std::uint64_t count,
                                                 std::uint64_t cost_centers_each);

}  // namespace bench

// Whether what is kept is still what was recorded: every ticket the sum of its events, every hash
// chain whole, every series of invoices without gap, every sum right.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bot::sql {

struct VerifyReport {
  // One sentence each, naming the record; of a chain only the first record that was altered.
  // Empty: all is well.
  std::vector<std::string> problems;
  // What was looked at.
  std::uint64_t tickets = 0;
  std::uint64_t events = 0;
  std::uint64_t runs = 0;
  std::uint64_t invoices = 0;
  std::uint64_t ban_assignments = 0;
};

// Reads the whole database as it stands at one moment and changes nothing. Throws as open_store
// does, and std::runtime_error if the database is missing or not migrated yet.
VerifyReport verify(std::string_view url);

}  // namespace bot::sql

// The rows of archived files behind entries of the ledger.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <vector>

#include "billing/structure/known_on.h"
#include "bot/focus/archive/archive.h"

namespace bot::focus {

// One row, or the part of a divided one, that an entry is the sum of.
struct ChargeRow {
  std::size_t file = 0;   // its place among the files
  std::uint64_t row = 0;  // 1 is the first row below the header
  billing::Instant used_from, used_to;
  billing::Cost cost;  // of the whole row
  billing::Cost part;  // what of it is in the entry
  bool divided = false;
};

struct RowSums {
  std::uint64_t rows = 0;
  billing::Cost exact;  // of the parts
};

// Reads the files again and attributes their rows by those owners. `wanted` are keys whose owner is
// not called assumed. Each row that belongs to one of them goes to `on_row`; the answer has a sum
// for every key. Throws if a file is missing or altered.
std::map<billing::LedgerKey, RowSums> find_rows(
    const Archive&, const std::vector<billing::StandingFile>&, const billing::OwnershipIndex&,
    const std::set<billing::LedgerKey>& wanted,
    const std::function<void(const ChargeRow&)>& on_row);

}  // namespace bot::focus

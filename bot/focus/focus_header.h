// Where the columns of a FOCUS file are.
#pragma once

#include <array>
#include <span>
#include <string>

#include "billing/result.h"
#include "bot/focus/focus_reader.h"

namespace bot::focus {

inline constexpr std::size_t absent = static_cast<std::size_t>(-1);
using ColumnPlaces = std::array<std::size_t, column_count>;

// By name, in any order; case and blanks around do not count, unknown names are passed over.
// Refused with `focus_column_missing`, `focus_column_twice`.
billing::Result<ColumnPlaces> find_columns(std::span<const std::string> names);

}  // namespace bot::focus

// Where the columns of a FOCUS file are.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "billing/result.h"
#include "bot/focus/csv/csv_rows.h"

namespace bot::focus {

// The columns that are read; text_of gives FOCUS's name.
enum class Column {
  billed_cost,
  billing_currency,
  billing_period_start,
  charge_period_start,
  charge_period_end,
  charge_category,
  sub_account_id,
  billing_account_id,  // the columns up to here must be there
  charge_class,
  service_name,
  service_provider_name,  // ProviderName before 1.4
};
inline constexpr std::size_t column_count = 11;
inline constexpr std::size_t required_columns = 8;
std::string_view text_of(Column);
constexpr std::size_t index_of(Column column) { return static_cast<std::size_t>(column); }

inline constexpr std::size_t absent = static_cast<std::size_t>(-1);

struct FocusHeader {
  std::array<std::size_t, column_count> places{};  // the field each column is; or absent
  std::size_t fields = 0;                          // all of them

  std::size_t place(Column column) const { return places[index_of(column)]; }
};

// By name, in any order; case and blanks around do not count, unknown names are passed over.
// Refused with `focus_column_missing`, `focus_column_twice`.
billing::Result<FocusHeader> find_columns(std::span<const std::string> names);

// The same of a file's first row, or of what stands in its stead. Refused also with `charges_empty`
// (nothing in the file), `charges_not_csv` (a quote or a length that CSV does not have, or packed).
billing::Result<FocusHeader> read_header(CsvRows::Next found, const CsvRow&,
                                         std::string_view problem);

}  // namespace bot::focus

// Reads a FOCUS cost export (1.0 to 1.4, CSV) into charges. Columns are found by name, in any
// order; what breaks FOCUS is named with its row, column and value.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "billing/ledger.h"
#include "bot/focus/csv_reader.h"
#include "bot/focus/memo.h"

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

// One value that cannot be taken.
struct FaultyValue {
  std::string column;  // empty: the row as a whole
  std::string value;   // as it stands there, cut at 200 bytes
  std::string expected;
};

class FocusReader {
 public:
  // Reads the header. Refused with `charges_empty` (nothing in the file), `charges_not_csv` (a
  // quote or a length that CSV does not have, or compressed), `focus_column_missing` (naming all
  // that are), `focus_column_twice`.
  static billing::Result<FocusReader> open(CsvReader::Source, std::size_t buffer_bytes = 1 << 19);

  // `faulty`: faults() names every value of the row that cannot be taken. `broken`: the rest of
  // the file cannot be told apart; faults() says why.
  enum class Next { charge, faulty, end, broken };
  Next next();

  // After `charge`; its text is valid until next().
  const billing::Charge& charge() const { return charge_; }
  // 1 is the first row below the header.
  std::uint64_t row() const { return csv_.row() - 1; }
  std::span<const FaultyValue> faults() const { return faults_; }
  // After `faulty`: the row as it is put aside, with what could be read of it.
  billing::SetAsideRow set_aside_row() const;
  std::uint64_t bytes_read() const { return csv_.bytes_read(); }

 private:
  explicit FocusReader(CsvReader csv) : csv_(std::move(csv)) {}

  struct Date {
    billing::Instant instant;
    billing::Month month;
    bool begins_month = false;
  };

  std::optional<billing::Refusal> read_header();
  std::string_view value(Column);  // empty: null
  const Date* date(Column);        // null after a fault
  void read_money();
  void read_times();
  void read_kind();
  void read_words();
  std::string_view text(Column);
  void fault(Column, std::string_view expected);

  CsvReader csv_;
  std::array<std::size_t, column_count> at_{};  // the field each column is; npos: absent
  std::size_t header_fields_ = 0;
  std::array<std::string, column_count> rooms_;
  Memo<Date> dates_;
  Date last_date_;
  std::string currency_text_;
  billing::Currency currency_;
  billing::Charge charge_;
  std::vector<FaultyValue> faults_;
  bool has_cost_ = false, has_currency_ = false, has_period_ = false;
};

}  // namespace bot::focus

// Reads one row of a FOCUS file into a charge; what breaks FOCUS is named with its column and
// value.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "billing/ledger.h"
#include "bot/focus/csv/csv_row.h"
#include "bot/focus/reading/focus_header.h"
#include "bot/focus/reading/memo.h"

namespace bot::focus {

// One value that cannot be taken.
struct FaultyValue {
  std::string column;  // empty: the row as a whole
  std::string value;   // as it stands there, cut at 200 bytes
  std::string expected;
};

class ChargeReading {
 public:
  explicit ChargeReading(const FocusHeader& header) : header_(header) {}

  // False if the row is faulty: faults() names every value that cannot be taken.
  bool read(const CsvRow&);
  // After `true`; its text is valid as long as the row and until the next one is read.
  const billing::Charge& charge() const { return charge_; }
  std::span<const FaultyValue> faults() const { return faults_; }
  // After `false`: the row as it is put aside, with what could be read of it.
  billing::SetAsideRow set_aside_row(std::uint64_t number) const;
  // Instead of reading a row that is not CSV.
  void break_off(std::string_view problem);

 private:
  struct Date {
    billing::Instant instant;
    billing::Month month;
    bool begins_month = false;
  };

  void clear();
  std::string_view value(Column);  // empty: null
  const Date* date(Column);        // null after a fault
  void read_money();
  void read_times();
  void read_kind();
  void read_words();
  std::string_view text(Column);
  void fault(Column, std::string_view expected);

  FocusHeader header_;
  CsvRow row_;
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

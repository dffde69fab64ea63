// Adds the rows of a FOCUS file up to the ledger's exact totals while they stream by. A row whose
// texts all stood in rows before it is added by what they meant there; only one with a new text is
// read in full. Memory grows with the different texts and totals, not with the rows.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "billing/ledger.h"
#include "bot/focus/reading/charge_reading.h"
#include "bot/focus/reading/date_texts.h"
#include "bot/focus/reading/known_texts.h"
#include "bot/focus/reading/total_table.h"

namespace bot::focus {

class ChargeRollUp {
 public:
  // The index must outlive it.
  ChargeRollUp(const FocusHeader&, billing::SourceName source,
               const billing::OwnershipIndex& index);

  // False if the row is faulty: nothing is added, and reading() says what is the matter. The row
  // must be of a CsvChunk: texts are looked at eight bytes at a time.
  bool add(const CsvRow&);
  const ChargeReading& reading() const { return reading_; }
  // The row is not CSV.
  void break_off(std::string_view problem) { reading_.break_off(problem); }
  // Ordered by key: the same whatever the order of the rows.
  std::vector<billing::LedgerEntry> entries();

 private:
  // The columns whose texts tell, with account and service, one total from another.
  static constexpr std::array kind_columns{Column::billing_currency, Column::billing_period_start,
                                           Column::charge_category,  Column::billing_account_id,
                                           Column::charge_class,     Column::service_provider_name};
  using KindTexts = std::array<std::uint32_t, kind_columns.size()>;
  struct Kind {
    billing::Month billing_period;
    billing::ChargeCategory category;
    billing::ChargeClass charge_class;
    billing::Currency currency;
    std::string payer, vendor;
  };
  struct Account {
    std::string folded;
    const billing::OwnerTimeline* timeline;  // null: nobody is known for it
  };
  // What a row adds, and to which totals.
  struct Known {
    std::uint32_t kind, account, service;
    billing::Instant used_from, used_to;
    billing::Cost exact;
  };

  std::string_view raw(const CsvRow&, Column) const;
  bool recognize(const CsvRow&, Known&) const;
  Known learn(const CsvRow&);
  void add(const Known&);
  void add_divided(const Known&, const Account&);
  void add_part(const Known&, std::uint32_t interval, const billing::Cost& exact);

  FocusHeader header_;
  billing::SourceName source_;
  const billing::OwnershipIndex* index_;
  ChargeReading reading_;
  std::array<KnownTexts, kind_columns.size()> kind_texts_;
  KnownTexts kind_numbers_, account_texts_, service_texts_;
  std::vector<Kind> kinds_;  // by number, like those below
  std::vector<Account> accounts_;
  std::vector<std::string> services_;
  DateTexts dates_;
  TotalTable totals_;
  billing::Month month_;
  billing::Instant month_begin_, month_end_;
};

// Both ordered by key; the exact sums of both.
std::vector<billing::LedgerEntry> sum_of(std::vector<billing::LedgerEntry> a,
                                         std::vector<billing::LedgerEntry> b);

}  // namespace bot::focus

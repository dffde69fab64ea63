// Adds charges up to the ledger's exact totals while they stream by. Memory grows with the number
// of different totals, not with the rows, and nothing is allocated for a row that hits one.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "billing/ledger.h"
#include "bot/focus/memo.h"

namespace bot::focus {

class ChargeRollUp {
 public:
  // The index must outlive it.
  ChargeRollUp(billing::SourceName source, const billing::OwnershipIndex& index);
  // May be moved, but the totals point into the names next to them.
  ChargeRollUp(ChargeRollUp&&) = default;
  ChargeRollUp& operator=(ChargeRollUp&&) = delete;

  void add(const billing::Charge&);
  std::uint64_t charges() const { return charges_; }
  // Ordered by key: the same whatever the order of the rows.
  std::vector<billing::LedgerEntry> entries() const;

 private:
  struct Account {
    std::string folded;
    const billing::OwnerTimeline* timeline;  // null: nobody is known for it
  };
  struct Total {
    billing::Month billing_period, usage_month;
    const billing::Owner* owner;
    const Account* account;
    const std::string* payer;
    std::string vendor, service;
    billing::ChargeCategory category;
    billing::ChargeClass charge_class;
    billing::Currency currency;
    billing::Cost exact;
    std::uint64_t charges = 0;
  };
  struct Place {
    std::uint64_t hash = 0;
    std::uint32_t total = 0;  // 1 is the first; 0: free
  };
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return hash_of(text); }
  };
  template <class Value>
  using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

  const Account& account_of(std::string_view text);
  const std::string& payer_of(std::string_view text);
  billing::Month month_of(billing::Instant);
  void add_part(const billing::Charge&, const Account&, const billing::Owner&,
                const billing::Cost&);
  Total& total_of(const billing::Charge&, billing::Month usage_month, const Account&,
                  const billing::Owner&);
  void grow();

  billing::SourceName source_;
  const billing::OwnershipIndex* index_;
  ByText<Account> accounts_;
  ByText<std::string> payers_;
  std::set<billing::Owner> divided_owners_;  // of parts; addresses stay
  std::deque<Total> totals_;
  std::vector<Place> places_;  // open addressing, a power of two
  const std::string* last_payer_ = nullptr;
  std::string last_payer_text_;
  billing::Month month_;
  billing::Instant month_begin_, month_end_;
  std::uint64_t charges_ = 0;
};

}  // namespace bot::focus

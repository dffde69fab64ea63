// Exact totals by a key of numbers, each in one line of the processor's cache.
#pragma once

#include <cstdint>
#include <vector>

#include "billing/calendar.h"
#include "billing/money.h"

namespace bot::focus {

struct TotalKey {
  static constexpr std::uint32_t no_interval = 0xffffffff;

  std::uint32_t kind, account, service;
  std::uint32_t interval;  // in the account's timeline of owners
  billing::Month usage_month;
  bool operator==(const TotalKey&) const = default;
};

struct alignas(64) Total {
  TotalKey key{};
  std::uint64_t charges = 0;  // 0: nothing is here
  billing::Cost exact;
};

class TotalTable {
 public:
  void add(const TotalKey& key, const billing::Cost& exact);
  template <class Visit>
  void for_each(const Visit& visit) {
    settle();
    for (const Total& total : totals_) {
      if (total.charges != 0) visit(total);
    }
  }
  std::size_t size() const { return count_; }

 private:
  void settle();
  Total& place_of(const TotalKey& key, std::uint64_t hash);
  void grow();

  std::vector<Total> totals_{64};  // open addressing, a power of two, at most two thirds full
  std::size_t count_ = 0;
  // Added last, not in its place yet: while the next row is read, the memory of that place comes.
  Total waiting_;
  std::uint64_t waiting_hash_ = 0;
};

}  // namespace bot::focus

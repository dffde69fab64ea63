#include "bot/focus/reading/total_table.h"

namespace bot::focus {
namespace {

std::uint64_t hash_of(const TotalKey& key) {
  const std::uint64_t sum =
      (static_cast<std::uint64_t>(key.account) << 32 | key.service) * 0x9E3779B97F4A7C15 ^
      (static_cast<std::uint64_t>(key.kind) << 32 | key.interval) * 0xC2B2AE3D27D4EB4F ^
      static_cast<std::uint64_t>(key.usage_month.year() * 12 +
                                 static_cast<int>(key.usage_month.month())) *
          0x165667B19E3779F9;
  return (sum ^ sum >> 29) * 0xBF58476D1CE4E5B9 >> 24;
}

}  // namespace

void TotalTable::add(const TotalKey& key, const billing::Cost& exact) {
  settle();
  waiting_ = {key, 1, exact};
  waiting_hash_ = hash_of(key);
  __builtin_prefetch(&totals_[waiting_hash_ & (totals_.size() - 1)], 1);
}

void TotalTable::settle() {
  if (waiting_.charges == 0) return;
  Total* total = &place_of(waiting_.key, waiting_hash_);
  if (total->charges == 0) {
    if (3 * ++count_ > 2 * totals_.size()) {
      grow();
      total = &place_of(waiting_.key, waiting_hash_);
    }
    total->key = waiting_.key;
  }
  total->exact += waiting_.exact;
  ++total->charges;
  waiting_.charges = 0;
}

// Where it is, or the free place where it would be.
Total& TotalTable::place_of(const TotalKey& key, std::uint64_t hash) {
  for (std::uint64_t at = hash;; ++at) {
    Total& total = totals_[at & (totals_.size() - 1)];
    if (total.charges == 0 || total.key == key) return total;
  }
}

void TotalTable::grow() {
  std::vector<Total> smaller(totals_.size() * 2);
  smaller.swap(totals_);
  for (const Total& total : smaller) {
    if (total.charges != 0) place_of(total.key, hash_of(total.key)) = total;
  }
}

}  // namespace bot::focus

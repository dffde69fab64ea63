#include "bot/focus/charge_roll_up.h"

#include <algorithm>

namespace bot::focus {
namespace {

const billing::Owner nobody;

const billing::OwnedInterval* interval_at(const billing::OwnerTimeline& timeline,
                                          billing::Instant instant) {
  for (const auto& interval : timeline) {
    if (interval.during.contains(instant)) return &interval;
  }
  return nullptr;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15;
  return hash ^ hash >> 32;
}

std::uint64_t number_of(billing::Month month) {
  return static_cast<std::uint64_t>(month.year() * 12 + static_cast<int>(month.month()));
}

}  // namespace

ChargeRollUp::ChargeRollUp(billing::SourceName source, const billing::OwnershipIndex& index)
    : source_(std::move(source)), index_(&index), places_(1024) {}

void ChargeRollUp::add(const billing::Charge& charge) {
  ++charges_;
  const Account& account = account_of(charge.account);
  if (account.timeline == nullptr) {
    add_part(charge, account, nobody, charge.billed_cost);
    return;
  }
  // A charge that lies within one owner's time is his whatever its kind; only one that a move
  // cuts is for billing to divide.
  const auto* interval = interval_at(*account.timeline, charge.used_from);
  if (interval != nullptr && (!interval->during.to || charge.used_to <= *interval->during.to)) {
    add_part(charge, account, interval->owner, charge.billed_cost);
    return;
  }
  for (const auto& part : billing::attribute(charge, *account.timeline)) {
    add_part(charge, account, *divided_owners_.insert(part.owner).first, part.exact);
  }
}

void ChargeRollUp::add_part(const billing::Charge& charge, const Account& account,
                            const billing::Owner& owner, const billing::Cost& exact) {
  Total& total = total_of(charge, month_of(charge.used_from), account, owner);
  total.exact += exact;
  ++total.charges;
}

const ChargeRollUp::Account& ChargeRollUp::account_of(std::string_view text) {
  if (const auto known = accounts_.find(text); known != accounts_.end()) return known->second;
  std::string folded = billing::folded(text);
  const auto* timeline = folded.empty() ? nullptr : index_->timeline(folded);
  return accounts_.emplace(text, Account{std::move(folded), timeline}).first->second;
}

const std::string& ChargeRollUp::payer_of(std::string_view text) {
  if (last_payer_ != nullptr && last_payer_text_ == text) return *last_payer_;
  const auto known = payers_.find(text);
  last_payer_ = known != payers_.end()
                    ? &known->second
                    : &payers_.emplace(text, billing::folded(text)).first->second;
  last_payer_text_ = text;
  return *last_payer_;
}

billing::Month ChargeRollUp::month_of(billing::Instant instant) {
  if (instant < month_begin_ || instant >= month_end_) {
    month_ = billing::Month::containing(instant);
    month_begin_ = month_.begin();
    month_end_ = month_.end();
  }
  return month_;
}

ChargeRollUp::Total& ChargeRollUp::total_of(const billing::Charge& charge,
                                            billing::Month usage_month, const Account& account,
                                            const billing::Owner& owner) {
  const std::string& payer = payer_of(charge.payer);
  std::uint64_t hash = hash_of(charge.service, hash_of(charge.vendor));
  hash = mix(hash, reinterpret_cast<std::uintptr_t>(&account));
  hash = mix(hash, reinterpret_cast<std::uintptr_t>(&owner));
  hash = mix(hash, reinterpret_cast<std::uintptr_t>(&payer));
  hash = mix(hash, number_of(charge.billing_period) << 32 | number_of(usage_month));
  hash = mix(hash, static_cast<std::uint64_t>(charge.category) << 8 |
                       static_cast<std::uint64_t>(charge.charge_class));
  for (std::size_t at = hash;; ++at) {
    Place& place = places_[at & (places_.size() - 1)];
    if (place.total == 0) {
      totals_.push_back({charge.billing_period,
                         usage_month,
                         &owner,
                         &account,
                         &payer,
                         std::string(charge.vendor),
                         std::string(charge.service),
                         charge.category,
                         charge.charge_class,
                         charge.currency,
                         {},
                         0});
      place = {hash, static_cast<std::uint32_t>(totals_.size())};
      if (totals_.size() * 2 > places_.size()) grow();
      return totals_.back();
    }
    if (place.hash != hash) continue;
    Total& total = totals_[place.total - 1];
    if (total.billing_period == charge.billing_period && total.usage_month == usage_month &&
        total.owner == &owner && total.account == &account && total.payer == &payer &&
        total.vendor == charge.vendor && total.service == charge.service &&
        total.category == charge.category && total.charge_class == charge.charge_class &&
        total.currency == charge.currency) {
      return total;
    }
  }
}

void ChargeRollUp::grow() {
  std::vector<Place> larger(places_.size() * 2);
  for (const Place& place : places_) {
    if (place.total == 0) continue;
    std::size_t at = place.hash;
    while (larger[at & (larger.size() - 1)].total != 0) ++at;
    larger[at & (larger.size() - 1)] = place;
  }
  places_ = std::move(larger);
}

std::vector<billing::LedgerEntry> ChargeRollUp::entries() const {
  std::vector<billing::LedgerEntry> entries;
  entries.reserve(totals_.size());
  for (const Total& total : totals_) {
    entries.push_back({{source_, total.billing_period, total.usage_month, *total.owner,
                        billing::ProviderAccount{total.account->folded}, *total.payer, total.vendor,
                        total.service, total.category, total.charge_class, total.currency},
                       total.exact,
                       total.charges});
  }
  std::ranges::sort(entries, {}, &billing::LedgerEntry::key);
  // Ids that differ only in case were counted apart, and so was an owner's second time.
  std::vector<billing::LedgerEntry> sums;
  for (auto& entry : entries) {
    if (!sums.empty() && sums.back().key == entry.key) {
      sums.back().exact += entry.exact;
      sums.back().charges += entry.charges;
    } else {
      sums.push_back(std::move(entry));
    }
  }
  return sums;
}

}  // namespace bot::focus

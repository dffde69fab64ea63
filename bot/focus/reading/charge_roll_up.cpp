#include "bot/focus/reading/charge_roll_up.h"

#include <algorithm>
#include <iterator>

namespace bot::focus {
namespace {

std::uint32_t interval_at(const billing::OwnerTimeline& timeline, billing::Instant instant) {
  for (std::uint32_t i = 0; i < timeline.size(); ++i) {
    if (timeline[i].during.contains(instant)) return i;
  }
  return TotalKey::no_interval;
}

std::string_view bytes_of(const auto& numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), sizeof numbers};
}

// A number that nobody could take is read again in full, to be named.
std::optional<billing::Cost> cost_of(std::string_view raw) {
  if (raw.size() >= 2 && raw.front() == '"') raw = raw.substr(1, raw.size() - 2);
  const auto cost = billing::Cost::parse(raw);
  return cost ? std::optional(*cost) : std::nullopt;
}

}  // namespace

ChargeRollUp::ChargeRollUp(const FocusHeader& header, billing::SourceName source,
                           const billing::OwnershipIndex& index)
    : header_(header), source_(std::move(source)), index_(&index), reading_(header) {}

bool ChargeRollUp::add(const CsvRow& row) {
  Known known;
  if (recognize(row, known)) {
    add(known);
    return true;
  }
  if (!reading_.read(row)) return false;
  add(learn(row));
  return true;
}

std::string_view ChargeRollUp::raw(const CsvRow& row, Column column) const {
  static constexpr char nothing[8]{};
  const std::size_t place = header_.place(column);
  return place == absent ? std::string_view(nothing, 0) : row.raw(place);
}

// False if anything in the row was not met before in a row that could be taken.
bool ChargeRollUp::recognize(const CsvRow& row, Known& known) const {
  if (row.fields != header_.fields) return false;
  KindTexts texts{};
  bool all_known = true;
  for (std::size_t i = 0; i < kind_columns.size(); ++i) {
    texts[i] = kind_texts_[i].find(raw(row, kind_columns[i]));
    all_known &= texts[i] != KnownTexts::unknown;
  }
  known.account = account_texts_.find(raw(row, Column::sub_account_id));
  known.service = service_texts_.find(raw(row, Column::service_name));
  all_known &= known.account != KnownTexts::unknown && known.service != KnownTexts::unknown;
  if (!all_known) return false;
  known.kind = kind_numbers_.find(bytes_of(texts));
  if (known.kind == KnownTexts::unknown) return false;
  const auto from = dates_.find(raw(row, Column::charge_period_start));
  const auto to = dates_.find(raw(row, Column::charge_period_end));
  if (!from || !to || *to < *from) return false;
  const auto exact = cost_of(raw(row, Column::billed_cost));
  if (!exact) return false;
  known.used_from = *from;
  known.used_to = *to;
  known.exact = *exact;
  return true;
}

// After the row was read in full and is in order.
ChargeRollUp::Known ChargeRollUp::learn(const CsvRow& row) {
  const billing::Charge& charge = reading_.charge();
  KindTexts texts{};
  for (std::size_t i = 0; i < kind_columns.size(); ++i) {
    texts[i] = kind_texts_[i].number_of(raw(row, kind_columns[i]));
  }
  Known known{kind_numbers_.number_of(bytes_of(texts)),
              account_texts_.number_of(raw(row, Column::sub_account_id)),
              service_texts_.number_of(raw(row, Column::service_name)),
              charge.used_from,
              charge.used_to,
              charge.billed_cost};
  if (known.kind == kinds_.size()) {
    kinds_.push_back({charge.billing_period, charge.category, charge.charge_class, charge.currency,
                      billing::folded(charge.payer), std::string(charge.vendor)});
  }
  if (known.account == accounts_.size()) {
    std::string folded = billing::folded(charge.account);
    const auto* timeline = folded.empty() ? nullptr : index_->timeline(folded);
    accounts_.push_back({std::move(folded), timeline});
  }
  if (known.service == services_.size()) services_.emplace_back(charge.service);
  dates_.remember(raw(row, Column::charge_period_start), charge.used_from);
  dates_.remember(raw(row, Column::charge_period_end), charge.used_to);
  return known;
}

void ChargeRollUp::add(const Known& known) {
  if (known.used_from < month_begin_ || known.used_from >= month_end_) {
    month_ = billing::Month::containing(known.used_from);
    month_begin_ = month_.begin();
    month_end_ = month_.end();
  }
  const Account& account = accounts_[known.account];
  if (account.timeline == nullptr) {
    add_part(known, TotalKey::no_interval, known.exact);
    return;
  }
  // A charge that lies within one owner's time is his whatever its kind; only one that a move
  // cuts is for billing to divide.
  const std::uint32_t at = interval_at(*account.timeline, known.used_from);
  const auto* interval = at == TotalKey::no_interval ? nullptr : &(*account.timeline)[at];
  if (interval != nullptr && (!interval->during.to || known.used_to <= *interval->during.to)) {
    add_part(known, at, known.exact);
  } else {
    add_divided(known, account);
  }
}

void ChargeRollUp::add_divided(const Known& known, const Account& account) {
  billing::Charge charge;
  charge.billed_cost = known.exact;
  charge.used_from = known.used_from;
  charge.used_to = known.used_to;
  charge.category = kinds_[known.kind].category;
  const billing::OwnerTimeline& timeline = *account.timeline;
  for (const auto& part : billing::attribute(charge, timeline)) {
    const auto owned = std::ranges::find(timeline, part.owner, &billing::OwnedInterval::owner);
    add_part(known,
             owned == timeline.end() ? TotalKey::no_interval
                                     : static_cast<std::uint32_t>(owned - timeline.begin()),
             part.exact);
  }
}

void ChargeRollUp::add_part(const Known& known, std::uint32_t interval,
                            const billing::Cost& exact) {
  totals_.add({known.kind, known.account, known.service, interval, month_}, exact);
}

std::vector<billing::LedgerEntry> ChargeRollUp::entries() {
  std::vector<billing::LedgerEntry> entries;
  entries.reserve(totals_.size());
  totals_.for_each([&](const Total& total) {
    const Kind& kind = kinds_[total.key.kind];
    const Account& account = accounts_[total.key.account];
    const billing::Owner owner = total.key.interval == TotalKey::no_interval
                                     ? billing::Owner{}
                                     : (*account.timeline)[total.key.interval].owner;
    entries.push_back(
        {{source_, kind.billing_period, total.key.usage_month, owner,
          billing::ProviderAccount{account.folded}, kind.payer, kind.vendor,
          services_[total.key.service], kind.category, kind.charge_class, kind.currency},
         total.exact,
         total.charges});
  });
  std::ranges::sort(entries, {}, &billing::LedgerEntry::key);
  // Ids that differ only in case were counted apart, and so was an owner's second time.
  return sum_of(std::move(entries), {});
}

std::vector<billing::LedgerEntry> sum_of(std::vector<billing::LedgerEntry> a,
                                         std::vector<billing::LedgerEntry> b) {
  std::vector<billing::LedgerEntry> sums;
  sums.reserve(std::max(a.size(), b.size()));
  auto left = a.begin(), right = b.begin();
  while (left != a.end() || right != b.end()) {
    const bool take_left = right == b.end() || (left != a.end() && left->key < right->key);
    auto& entry = take_left ? *left++ : *right++;
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

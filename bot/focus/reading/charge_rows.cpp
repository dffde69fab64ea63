#include "bot/focus/reading/charge_rows.h"

#include <stdexcept>

#include "bot/focus/reading/focus_reader.h"
#include "bot/focus/reading/unpacking.h"

namespace bot::focus {
namespace {

using billing::AttributedPart;
using billing::Charge;
using billing::LedgerKey;

class Search {
 public:
  Search(const billing::OwnershipIndex& index, const std::set<LedgerKey>& wanted,
         const std::function<void(const ChargeRow&)>& on_row)
      : index_(index), wanted_(wanted), on_row_(on_row) {
    for (const LedgerKey& key : wanted) {
      sums_[key];
      accounts_.insert(key.account.value);
    }
  }

  // Whether any of the source's rows of these periods is wanted at all.
  bool wants(const billing::StandingFile& standing) const {
    for (const LedgerKey& key : wanted_) {
      if (key.source == standing.file.source && standing.periods.contains(key.billing_period)) {
        return true;
      }
    }
    return false;
  }

  void look_at(const billing::StandingFile& standing, std::size_t file, std::uint64_t row,
               const Charge& charge) {
    if (!standing.periods.contains(charge.billing_period)) return;
    const std::string account = billing::folded(charge.account);
    if (!accounts_.contains(account)) return;
    LedgerKey key{standing.file.source,
                  charge.billing_period,
                  billing::Month::containing(charge.used_from),
                  {},
                  billing::ProviderAccount{account},
                  billing::folded(charge.payer),
                  std::string(charge.vendor),
                  std::string(charge.service),
                  charge.category,
                  charge.charge_class,
                  charge.currency};
    const auto parts = parts_of(charge, account);
    for (const AttributedPart& part : parts) {
      key.owner = part.owner;
      key.owner.assumed = false;
      const auto sum = sums_.find(key);
      if (sum == sums_.end()) continue;
      ++sum->second.rows;
      sum->second.exact += part.exact;
      on_row_({file, row, charge.used_from, charge.used_to, charge.billed_cost, part.exact,
               parts.size() > 1});
    }
  }

  std::map<LedgerKey, RowSums> sums() && { return std::move(sums_); }

 private:
  std::vector<AttributedPart> parts_of(const Charge& charge, const std::string& account) const {
    const auto* timeline = account.empty() ? nullptr : index_.timeline(account);
    if (timeline == nullptr) return {{billing::Owner{}, charge.billed_cost}};
    return billing::attribute(charge, *timeline);
  }

  const billing::OwnershipIndex& index_;
  const std::set<LedgerKey>& wanted_;
  const std::function<void(const ChargeRow&)>& on_row_;
  std::set<std::string> accounts_;
  std::map<LedgerKey, RowSums> sums_;
};

FocusReader open(Unpacking& file_bytes, const billing::ChargeFile& file) {
  auto opened =
      FocusReader::open([&](char* room, std::size_t size) { return file_bytes.read(room, size); });
  if (!opened) {
    throw std::runtime_error("the archived file " + file.hash.sha256_hex +
                             " cannot be read any more: " + opened.refusal().message);
  }
  return std::move(*opened);
}

}  // namespace

std::map<LedgerKey, RowSums> find_rows(const Archive& archive,
                                       const std::vector<billing::StandingFile>& files,
                                       const billing::OwnershipIndex& index,
                                       const std::set<LedgerKey>& wanted,
                                       const std::function<void(const ChargeRow&)>& on_row) {
  Search search(index, wanted, on_row);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!search.wants(files[i])) continue;
    auto reading = archive.read(files[i].file.hash);
    Unpacking unpacking([&](char* room, std::size_t size) { return reading.read(room, size); });
    FocusReader reader = open(unpacking, files[i].file);
    for (auto next = reader.next(); next != FocusReader::Next::end; next = reader.next()) {
      if (next == FocusReader::Next::broken) break;
      // Rows that were set aside are in no entry.
      if (next == FocusReader::Next::charge) {
        search.look_at(files[i], i, reader.row(), reader.charge());
      }
    }
  }
  return std::move(search).sums();
}

}  // namespace bot::focus

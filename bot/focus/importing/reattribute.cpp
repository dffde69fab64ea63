#include "bot/focus/importing/reattribute.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "billing/worded.h"
#include "bot/focus/archive/archived_charges.h"
#include "bot/focus/importing/invoiced_periods.h"

namespace bot::focus {
namespace {

using billing::LedgerEntry;
using billing::Month;
using billing::Organization;
using billing::OwnershipIndex;
using billing::Result;

constexpr int most_readings = 5;

struct StandingFile {
  billing::ChargeFile file;
  std::vector<LedgerEntry> entries;
};

// What the change starts from and leads to; two equal plans are the same work.
struct Plan {
  std::vector<Organization> before, after;
  Organization changed;
  bool created = false;
  std::vector<StandingFile> files;  // that hold charges of an account whose owners changed
};

std::set<std::string> changed_accounts(const OwnershipIndex& before, const OwnershipIndex& after) {
  std::set<std::string> accounts;
  const auto compare = [&](const OwnershipIndex& these, const OwnershipIndex& those) {
    for (const auto& [account, timeline] : these.timelines()) {
      const auto* other = those.timeline(account);
      if (other == nullptr || *other != timeline) accounts.insert(account);
    }
  };
  compare(before, after);
  compare(after, before);
  return accounts;
}

Result<Plan> plan_of(tickets::UnitOfWork& work, const StructureChange& change) {
  auto changed = change(work);
  if (!changed) return changed.refusal();
  Plan plan{work.billing().all_organizations(), {}, *changed, false, {}};
  plan.after = plan.before;
  const auto known = std::ranges::find(plan.after, changed->name, &Organization::name);
  plan.created = known == plan.after.end();
  if (plan.created) {
    plan.after.push_back(*changed);
  } else {
    *known = *changed;
  }
  const auto accounts =
      changed_accounts(OwnershipIndex::of(plan.before), OwnershipIndex::of(plan.after));
  if (accounts.empty()) return plan;
  for (const auto& file : work.billing().charge_files()) {
    auto entries = work.billing().entries_of(file.source, file.hash);
    const bool touched = std::ranges::any_of(
        entries, [&](const auto& entry) { return accounts.contains(entry.key.account.value); });
    if (touched) plan.files.push_back({file, std::move(entries)});
  }
  return plan;
}

bool same_start(const Plan& a, const Plan& b) {
  return a.before == b.before && a.changed == b.changed &&
         std::ranges::equal(a.files, b.files, [](const auto& x, const auto& y) {
           return x.file == y.file && std::ranges::equal(x.entries, y.entries, {},
                                                         &LedgerEntry::key, &LedgerEntry::key);
         });
}

// The file's entries under the new structure, in the billing periods it still stands for.
std::vector<LedgerEntry> recomputed(const Archive& archive, const StandingFile& standing,
                                    const OwnershipIndex& index) {
  auto pass = archived_charges(archive, standing.file, index);
  std::set<Month> periods;
  for (const auto& entry : standing.entries) periods.insert(entry.key.billing_period);
  std::erase_if(pass.entries,
                [&](const auto& entry) { return !periods.contains(entry.key.billing_period); });
  return std::move(pass.entries);
}

// The ledger of every billing period that the files' new entries change.
std::vector<LedgerChange> changes_of(billing::Repository& repository, const Plan& plan,
                                     const std::vector<std::vector<LedgerEntry>>& new_entries) {
  std::map<Month, LedgerChange> changes;
  const auto change_of = [&](Month period) -> LedgerChange& {
    const auto [at, first] = changes.try_emplace(period);
    if (first) at->second = {period, repository.ledger(period), {}};
    return at->second;
  };
  std::map<billing::LedgerKey, std::pair<billing::Cost, std::uint64_t>> moved;
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    for (const auto& [key, exact, charges] : plan.files[i].entries) {
      moved[key].first -= exact;
      moved[key].second -= charges;
      change_of(key.billing_period);
    }
    for (const auto& [key, exact, charges] : new_entries[i]) {
      moved[key].first += exact;
      moved[key].second += charges;
      change_of(key.billing_period);
    }
  }
  for (auto& [period, change] : changes) {
    for (auto entry : change.before) {
      const auto at = moved.find(entry.key);
      if (at != moved.end()) {
        entry.exact += at->second.first;
        entry.charges += at->second.second;
        moved.erase(at);
      }
      if (entry.charges != 0) change.after.push_back(std::move(entry));
    }
  }
  for (const auto& [key, sum] : moved) {
    if (sum.second != 0)
      changes.at(key.billing_period).after.push_back({key, sum.first, sum.second});
  }
  std::vector<LedgerChange> all;
  for (auto& [period, change] : changes) all.push_back(std::move(change));
  return all;
}

// What becomes of whom, out of the same two sets of entries.
std::vector<MovedCharges> moved_charges(const Plan& plan,
                                        const std::vector<std::vector<LedgerEntry>>& new_entries) {
  using Place = std::tuple<Month, billing::ProviderAccount, billing::Owner, billing::Currency>;
  std::map<Place, billing::Cost> differences;
  const auto difference = [&](const billing::LedgerKey& key) -> billing::Cost& {
    return differences[{key.billing_period, key.account, key.owner, key.currency}];
  };
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    for (const auto& entry : plan.files[i].entries) difference(entry.key) -= entry.exact;
    for (const auto& entry : new_entries[i]) difference(entry.key) += entry.exact;
  }
  std::vector<MovedCharges> moved;
  for (const auto& [place, exact] : differences) {
    if (exact == billing::Cost{}) continue;
    const auto& [period, account, owner, currency] = place;
    moved.push_back({period, account, owner, currency, exact});
  }
  return moved;
}

Reattribution carry_out(tickets::UnitOfWork& work, const Plan& plan,
                        const std::vector<std::vector<LedgerEntry>>& new_entries,
                        const Recording& recording) {
  Reattribution done{plan.changed, plan.created, plan.files.size()};
  done.moved = moved_charges(plan, new_entries);
  auto& repository = work.billing();
  const auto corrected = invoiced_periods_changed_by(repository, plan.before, plan.after,
                                                     changes_of(repository, plan, new_entries));
  if (recording.correction.empty()) {
    repository.save_organization(plan.changed, recording.now);
  } else {
    repository.correct_organization(plan.changed, recording.now, recording.correction);
  }
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    const auto& file = plan.files[i].file;
    repository.replace_entries(file.source, file.hash, new_entries[i]);
  }
  for (const auto& [name, period] : corrected)
    repository.mark_changed_period(name, period, recording.now);
  done.corrected.assign(corrected.begin(), corrected.end());
  return done;
}

// A plan, with the entries that its files get.
struct Prepared {
  Plan plan;
  std::vector<std::vector<LedgerEntry>> entries;
};

// Files are read outside the unit of work: nobody has to wait for them.
Result<Prepared> prepared(tickets::Store& store, const Archive& archive,
                          const StructureChange& change) {
  auto plan = tickets::read(store, [&](auto& work) { return plan_of(work, change); });
  if (!plan) return plan.refusal();
  Prepared made{std::move(*plan), {}};
  const auto index = OwnershipIndex::of(made.plan.after);
  for (const auto& file : made.plan.files) made.entries.push_back(recomputed(archive, file, index));
  return made;
}

using Outcome = std::optional<Reattribution>;  // none: somebody was quicker

// In the unit of work; what it wrote stands or falls with the caller.
Result<Outcome> done_as_prepared(tickets::UnitOfWork& work, const Prepared& made,
                                 const StructureChange& change, const StructureFollowUp& follow_up,
                                 const Recording& recording) {
  auto again = plan_of(work, change);
  if (!again) return again.refusal();
  if (!same_start(made.plan, *again)) return Outcome{};
  auto done = carry_out(work, made.plan, made.entries, recording);
  follow_up(work, done.saved);
  return Outcome{std::move(done)};
}

// Again and again until nobody is quicker. `unit` runs its job in a unit of work.
template <class Unit>
Result<Reattribution> attempted(tickets::Store& store, const Archive& archive,
                                const StructureChange& change, const StructureFollowUp& follow_up,
                                const Recording& recording, Unit&& unit) {
  for (int attempt = 0; attempt < most_readings; ++attempt) {
    const auto made = prepared(store, archive, change);
    if (!made) return made.refusal();
    auto outcome = unit([&](tickets::UnitOfWork& work) {
      return done_as_prepared(work, *made, change, follow_up, recording);
    });
    if (!outcome) return outcome.refusal();
    if (*outcome) return **outcome;
  }
  return billing::Refusal{
      billing::RefusalKind::conflict,
      "structure_changed_meanwhile",
      billing::worded("The structure changed each time while the archived files were read. "
                      "Do it again."),
      "",
      {}};
}

}  // namespace

Result<Reattribution> change_structure(tickets::Store& store, const Archive& archive,
                                       const StructureChange& change,
                                       const StructureFollowUp& follow_up,
                                       const Recording& recording) {
  return attempted(store, archive, change, follow_up, recording,
                   [&](const auto& job) { return tickets::write(store, job); });
}

Result<Reattribution> try_structure(tickets::Store& store, const Archive& archive,
                                    const StructureChange& change,
                                    const StructureFollowUp& follow_up,
                                    const Recording& recording) {
  return attempted(store, archive, change, follow_up, recording, [&](const auto& job) {
    std::optional<Result<Outcome>> answer;
    store.write([&](tickets::UnitOfWork& work) {
      answer.emplace(job(work));
      return false;
    });
    return std::move(*answer);
  });
}

}  // namespace bot::focus

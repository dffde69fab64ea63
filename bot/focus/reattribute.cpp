#include "bot/focus/reattribute.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "bot/focus/charges_pass.h"

namespace bot::focus {
namespace {

using billing::LedgerEntry;
using billing::Month;
using billing::Organization;
using billing::OrganizationName;
using billing::OwnershipIndex;
using billing::Result;

constexpr int most_attempts = 5;

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
  auto reading = archive.read(standing.file.hash);
  auto pass = pass_over([&](char* room, std::size_t size) { return reading.read(room, size); },
                        standing.file.source, index, {});
  if (!pass) {
    throw std::runtime_error("the archived file " + standing.file.hash.sha256_hex +
                             " cannot be read any more: " + pass.refusal().message);
  }
  std::set<Month> periods;
  for (const auto& entry : standing.entries) periods.insert(entry.key.billing_period);
  std::erase_if(pass->entries,
                [&](const auto& entry) { return !periods.contains(entry.key.billing_period); });
  return std::move(pass->entries);
}

// Charges that stay together: they cannot be told apart by what moved.
using Together = std::tuple<Month, billing::ProviderAccount, std::string>;
Together together(const LedgerEntry& entry) {
  return {entry.key.billing_period, entry.key.account, entry.key.payer};
}

// Which organizations those charges belong to, by the whole ledger of their billing periods.
class OwnersByPeriod {
 public:
  OwnersByPeriod(billing::Repository& repository, const std::vector<Organization>& organizations)
      : repository_(repository), organizations_(organizations) {}
  std::optional<OrganizationName> operator()(const LedgerEntry& entry) {
    const Month period = entry.key.billing_period;
    auto payers = payers_.find(period);
    if (payers == payers_.end()) {
      const auto ledger = repository_.ledger(period);
      const auto billed = repository_.billed_payers(period);
      payers =
          payers_.emplace(period, billing::PayerIndex::of(organizations_, ledger, billed)).first;
    }
    return billing::organization_of(entry, payers->second);
  }

 private:
  billing::Repository& repository_;
  const std::vector<Organization>& organizations_;
  std::map<Month, billing::PayerIndex> payers_;
};

class InvoicedCharges {
 public:
  InvoicedCharges(billing::Repository& repository, const Plan& plan)
      : repository_(repository), before_(repository, plan.before), after_(repository, plan.after) {}
  void look_at(const std::vector<LedgerEntry>& old_entries,
               const std::vector<LedgerEntry>& new_entries) {
    for (const auto& entry : old_entries) look_at(entry, before_(entry));
    for (const auto& entry : new_entries) look_at(entry, after_(entry));
  }
  bool has(const LedgerEntry& entry) const { return invoiced_.contains(together(entry)); }

 private:
  void look_at(const LedgerEntry& entry, const std::optional<OrganizationName>& owner) {
    if (!owner) return;
    const auto question = std::pair(*owner, entry.key.billing_period);
    auto known = issued_.find(question);
    if (known == issued_.end()) {
      const bool issued = repository_.issued_run(question.first, question.second).has_value();
      known = issued_.emplace(question, issued).first;
    }
    if (known->second) invoiced_.insert(together(entry));
  }

  billing::Repository& repository_;
  OwnersByPeriod before_, after_;
  std::map<std::pair<OrganizationName, Month>, bool> issued_;
  std::set<Together> invoiced_;
};

Reattribution carry_out(tickets::UnitOfWork& work, const Plan& plan,
                        const std::vector<std::vector<LedgerEntry>>& new_entries,
                        billing::Instant now) {
  Reattribution done{plan.changed, plan.created, plan.files.size(), {}};
  auto& repository = work.billing();
  InvoicedCharges invoiced(repository, plan);
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    invoiced.look_at(plan.files[i].entries, new_entries[i]);
  }
  std::set<Month> kept;
  repository.save_organization(plan.changed, now);
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    std::vector<LedgerEntry> entries;
    for (const auto& entry : plan.files[i].entries) {
      if (!invoiced.has(entry)) continue;
      entries.push_back(entry);
      kept.insert(entry.key.billing_period);
    }
    for (const auto& entry : new_entries[i]) {
      if (!invoiced.has(entry)) entries.push_back(entry);
    }
    std::ranges::sort(entries, {}, &LedgerEntry::key);
    repository.replace_entries(plan.files[i].file.source, plan.files[i].file.hash, entries);
  }
  done.kept.assign(kept.begin(), kept.end());
  return done;
}

}  // namespace

Result<Reattribution> change_structure(tickets::Store& store, const Archive& archive,
                                       const StructureChange& change,
                                       const StructureFollowUp& follow_up, billing::Instant now) {
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    auto plan = tickets::read(store, [&](auto& work) { return plan_of(work, change); });
    if (!plan) return plan.refusal();
    // Files are read outside the unit of work: nobody has to wait for them.
    const auto index = OwnershipIndex::of(plan->after);
    std::vector<std::vector<LedgerEntry>> entries;
    for (const auto& file : plan->files) entries.push_back(recomputed(archive, file, index));

    using Outcome = std::optional<Reattribution>;  // none: somebody was quicker
    auto outcome = tickets::write(store, [&](tickets::UnitOfWork& work) -> Result<Outcome> {
      auto again = plan_of(work, change);
      if (!again) return again.refusal();
      if (!same_start(*plan, *again)) return Outcome{};
      auto done = carry_out(work, *plan, entries, now);
      follow_up(work, done.saved);
      return Outcome{std::move(done)};
    });
    if (!outcome) return outcome.refusal();
    if (*outcome) return **outcome;
  }
  return billing::Refusal{billing::RefusalKind::conflict,
                          "structure_changed_meanwhile",
                          "The structure changed each time while the archived files were read. "
                          "Do it again.",
                          "",
                          {}};
}

}  // namespace bot::focus

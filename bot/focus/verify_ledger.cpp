#include "bot/focus/verify_ledger.h"

#include <algorithm>
#include <limits>
#include <set>

#include "billing/correction/corrections.h"
#include "bot/focus/as_known_on/as_known_on.h"

namespace bot::focus {
namespace {

using billing::LedgerEntry;
using billing::Month;
using billing::Repository;

using Problems = std::vector<std::string>;

std::string account_of(const LedgerEntry& entry) {
  return entry.key.account.value.empty() ? "payer " + entry.key.payer
                                         : "account " + entry.key.account.value;
}

// The first entry that differs; null if none does.
const LedgerEntry* difference_of(const std::vector<LedgerEntry>& a,
                                 const std::vector<LedgerEntry>& b) {
  const auto [at, other] = std::ranges::mismatch(a, b, [](const auto& one, const auto& two) {
    return one.key == two.key && one.exact == two.exact && one.charges == two.charges;
  });
  if (at == a.end()) return other == b.end() ? nullptr : &*other;
  // Where one side lacks an entry, that entry is the smaller one.
  return other != b.end() && other->key < at->key ? &*other : &*at;
}

auto written(const billing::SetAsideRow& row) {
  return std::tuple(row.row, row.column, row.value, row.reason, row.account, row.payer,
                    row.cost ? row.cost->text() : "",
                    row.currency ? std::string(row.currency->code()) : "");
}

bool same_rows(std::vector<billing::SetAsideRow> a, std::vector<billing::SetAsideRow> b) {
  std::ranges::sort(a, {}, written);
  std::ranges::sort(b, {}, written);
  return std::ranges::equal(a, b, {}, written, written);
}

void compare_charges(Repository& kept, AsKnownOn& archived, Problems& problems) {
  std::set<Month> periods;
  for (const Month period : kept.periods_with_charges()) periods.insert(period);
  for (const Month period : archived.periods_with_charges()) periods.insert(period);
  for (const auto& [file, of_it] : archived.standing()) periods.insert(of_it.begin(), of_it.end());
  for (const Month period : periods) {
    const auto now = kept.ledger(period), again = archived.ledger(period);
    if (const LedgerEntry* entry = difference_of(now, again)) {
      problems.push_back("the ledger of " + period.text() + ", " + account_of(*entry) +
                         ", is not what the archived cost exports say");
    }
    if (!same_rows(kept.set_aside(period), archived.set_aside(period))) {
      problems.push_back("the rows set aside of " + period.text() +
                         " are not those of the archived cost exports");
    }
  }
}

void compare_payers(Repository& kept, const std::vector<billing::IssuedRun>& runs,
                    Problems& problems) {
  std::map<Month, std::set<billing::BilledPayer>> billed;
  for (const billing::IssuedRun& issued : runs) {
    for (const auto& [key, exact, charges] : kept.entries_of_run(issued.id)) {
      if (key.owner.organization) continue;
      billed[key.billing_period].insert(
          {key.source, key.billing_period, key.payer, issued.run.organization});
    }
  }
  for (const auto& [period, payers] : billed) {
    const auto known = kept.billed_payers(period);
    if (std::ranges::equal(known, payers)) continue;
    problems.push_back("who was billed for the payers of " + period.text() +
                       " is not what its runs billed");
  }
}

void compare_marks(Repository& kept, const std::vector<billing::IssuedRun>& runs,
                   Problems& problems) {
  std::set<std::pair<billing::OrganizationName, Month>> invoiced;
  for (const billing::IssuedRun& issued : runs) {
    if (issued.run.kind == billing::RunKind::regular) {
      invoiced.insert({issued.run.organization, issued.run.period});
    }
  }
  for (const auto& [name, period] : invoiced) {
    const auto marked = kept.changed_periods(name);
    if (std::ranges::find(marked, period) != marked.end()) continue;
    if (billing::open_difference(kept, name, period).empty()) continue;
    problems.push_back("the charges of " + name.value + " for " + period.text() +
                       " are not what was billed, and it is not marked to be corrected");
  }
}

}  // namespace

std::vector<std::string> ledger_problems(tickets::Store& store, const Archive& archive) {
  return tickets::read(store, [&](tickets::UnitOfWork& work) {
    Repository& kept = work.billing();
    Problems problems;
    // Everything on record, whatever its instant says.
    AsKnownOn archived(kept, archive, {{}, std::numeric_limits<std::int64_t>::max()});
    compare_charges(kept, archived, problems);
    const auto runs = kept.issued_runs(std::numeric_limits<std::int32_t>::max());
    compare_payers(kept, runs, problems);
    compare_marks(kept, runs, problems);
    return problems;
  });
}

}  // namespace bot::focus

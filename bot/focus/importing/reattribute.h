// Keeps the ledger true to the structure: whoever changes who owned what recomputes, from the
// archived files, the totals of every account whose owners changed.
#pragma once

#include <functional>
#include <vector>

#include "bot/focus/archive/archive.h"
#include "bot/focus/importing/invoiced_periods.h"
#include "tickets/store.h"

namespace bot::focus {

// The organization as it is to be saved, or why not. Reads only; it is asked again if the
// structure changed meanwhile.
using StructureChange = std::function<billing::Result<billing::Organization>(tickets::UnitOfWork&)>;

// What else follows from the change, in the same unit of work, once it is saved.
using StructureFollowUp = std::function<void(tickets::UnitOfWork&, const billing::Organization&)>;

// Since when the change is known, and why history is corrected, if it is.
struct Recording {
  billing::Instant now;
  std::string correction = {};  // empty: what is on record of the past stays
};

// What an account's charges of a billing period become for one owner; the differences of a period
// and account sum to zero.
struct MovedCharges {
  billing::Month billing_period;
  billing::ProviderAccount account;  // folded
  billing::Owner owner;
  billing::Currency currency;
  billing::Cost difference;
};

struct Reattribution {
  billing::Organization saved;
  bool created = false;     // it was not known before
  std::uint64_t files = 0;  // archived files whose entries were computed again
  // Invoiced already, and changed by this: the difference is billed by a later run.
  std::vector<InvoicedPeriod> corrected = {};
  std::vector<MovedCharges> moved = {};  // by period, account and owner; no difference of zero
};

// Saves the changed organization and, in the same unit of work, the entries of every file that
// still stands for a billing period and holds charges of an account whose owners changed.
// Invoiced billing periods that it changes are marked: the difference is billed later. Refused as
// the change is, and with `structure_changed_meanwhile`. Throws if an archived file is missing or
// altered.
billing::Result<Reattribution> change_structure(tickets::Store&, const Archive&,
                                                const StructureChange&, const StructureFollowUp&,
                                                const Recording&);

// What change_structure() would do, follow-up included, without doing it: everything that was
// written is thrown away. Refused alike.
billing::Result<Reattribution> try_structure(tickets::Store&, const Archive&,
                                             const StructureChange&, const StructureFollowUp&,
                                             const Recording&);

}  // namespace bot::focus

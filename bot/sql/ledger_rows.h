// Ledger entries as rows: of a charge file, with the rows that were put aside, and of what a run
// billed.
#pragma once

#include "billing/ledger.h"
#include "bot/sql/database.h"

namespace bot::sql {

// The columns of an entry, in the order in which entry_from() and values_of() have them. The
// values borrow from the entry.
inline constexpr std::size_t entry_column_count = 15;
inline constexpr std::string_view entry_columns =
    "source, billing_period, usage_month, organization, cost_center, assumed, account, payer, "
    "vendor, service, category, charge_class, currency, exact, charges";
billing::LedgerEntry entry_from(Row&);
Parameters values_of(const billing::LedgerEntry&);

// One entry a key, in their order: what several rows say about the same key is one sum.
std::vector<billing::LedgerEntry> summed(std::vector<Row> rows);

// Positions follow the order given.
void insert_entries(Connection&, const billing::SourceName&, const billing::FileHash&,
                    const std::vector<billing::LedgerEntry>&);
void insert_set_aside(Connection&, const billing::SourceName&, const billing::FileHash&,
                      const std::vector<billing::SetAsideRow>&);

}  // namespace bot::sql

// The rows of one charge file: its ledger entries and the rows that were put aside.
#pragma once

#include "billing/ledger.h"
#include "bot/sql/database.h"

namespace bot::sql {

// Positions follow the order given.
void insert_entries(Connection&, const billing::SourceName&, const billing::FileHash&,
                    const std::vector<billing::LedgerEntry>&);
void insert_set_aside(Connection&, const billing::SourceName&, const billing::FileHash&,
                      const std::vector<billing::SetAsideRow>&);

}  // namespace bot::sql

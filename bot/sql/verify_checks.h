// The checks of verify, one family a file: each adds what it finds and what it counted.
#pragma once

#include "bot/sql/database.h"
#include "bot/sql/verify.h"

namespace bot::sql {

void verify_tickets(Connection&, VerifyReport&);   // events, chains, summaries, search rows
void verify_desk(Connection&, VerifyReport&);      // counts, timers, mail both ways, tokens
void verify_invoices(Connection&, VerifyReport&);  // seals and numbers of documents
void verify_runs(Connection&, VerifyReport&);      // sums, certificates and seals of runs
void verify_bans(Connection&, VerifyReport&);      // one bearer each, BANs and modes of tickets
void verify_versions(Connection&, VerifyReport&);  // of organizations, and imports of charges
void verify_administration(Connection&, VerifyReport&);  // the log of it

// The table's ordinals that its counter drew and no row has, ascending.
std::vector<std::uint64_t> missing_ordinals(Connection&, std::string_view table,
                                            std::string_view counter);
// How far the counter has come; 0 if nothing was drawn.
std::uint64_t drawn_of(Connection&, std::string_view counter);

}  // namespace bot::sql

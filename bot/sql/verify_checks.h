// The checks of verify, one family a file: each adds what it finds and what it counted.
#pragma once

#include "bot/sql/database.h"
#include "bot/sql/verify.h"

namespace bot::sql {

void verify_tickets(Connection&, VerifyReport&);   // events, chains, summaries, mails
void verify_invoices(Connection&, VerifyReport&);  // seals, numbers, sums, certificates
void verify_bans(Connection&, VerifyReport&);      // one bearer each

}  // namespace bot::sql

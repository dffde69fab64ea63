// The last step of every run: numbers, and a record that never changes.
#pragma once

#include "billing/repository.h"

namespace billing {

struct Issuing {
  std::string_view by;  // an e-mail, or "command line"
  Instant now;
};

// Draws the documents' numbers in their order and records the run with the charges that it billed
// and, where a payer alone told whose they are, to whom they were billed: nobody else is billed
// for them later. Its id is "organization-2024-09", with the sequence behind it unless that is 0.
IssuedRun record_run(Repository&, const InvoiceRunInput&, InvoiceRun, int sequence,
                     const std::string& key, const Issuing&);

// What the next run of the period is called among its runs.
int next_sequence(Repository&, const OrganizationName&, Month period);

}  // namespace billing

// The conservation certificate: that every cent accepted is on an invoice, or named.
#pragma once

#include <vector>

#include "billing/invoice.h"

namespace billing {

// For one currency of one organization's run.
struct Certificate {
  Currency currency;
  Cost accepted_exact;           // everything accepted for the period
  Amount single_invoice;         // what one invoice for the organization would have been
  std::vector<Amount> invoices;  // in the order of the run's invoices of that currency
  Cost unattributed;             // exact, of charges no cost center owned
  Cost set_aside;  // exact, of rows that were put aside and could be read; not accepted
  std::uint64_t set_aside_rows = 0;
  Cost corrections;           // exact, part of accepted: differences to what earlier periods billed
  Amount tax;                 // of the documents together
  Amount single_invoice_tax;  // of the one invoice; the difference to `tax` is the split's
  Amount carried;             // suppressed or carried to a later period; 0 today
  Amount difference;          // single invoice - invoices - carried; anything but 0 refuses the run
};

Amount difference_of(const Certificate&);

}  // namespace billing

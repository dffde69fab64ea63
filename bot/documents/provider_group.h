// The lines of an invoice under their providers, with a subtotal each.
#pragma once

#include <string>
#include <vector>

#include "billing/invoice.h"

namespace bot {

struct ProviderGroup {
  std::string heading;  // "AWS prod", "Organization-level charges"
  std::vector<const billing::InvoiceLine*> lines;
  billing::Amount subtotal;
};

// Every line stands in exactly one group; groups in the order of their first line. The groups
// point into the invoice.
std::vector<ProviderGroup> by_provider(const billing::Invoice&);

}  // namespace bot

// Private to the invoice run: from a bearer's exact costs to the lines of its document.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "billing/run/bearers.h"

namespace billing {

// How a provider account is written on paper.
struct AccountWords {
  ProviderAccount account;    // as it is registered
  std::string provider_name;  // empty: nobody registers it
};

// Decides ties between lines, as the keys' order does.
std::string share_id(const LineKey&);

// By folded account. Where several providers register one, the first by id that is not deleted.
std::map<std::string, AccountWords, std::less<>> account_words(const Organization&);

// The amounts sum to `total`, which must be within one minor unit of the bearer's exact cost.
std::vector<InvoiceLine> invoice_lines(const InvoiceRunInput&, const Bearer&, const Amount& total,
                                       const std::map<std::string, AccountWords, std::less<>>&);

// The workspace that alone was the cost center's in the month; none if there were several or none.
std::optional<WorkspaceId> only_workspace(const Organization&, const CostCenterId&, Month);

}  // namespace billing

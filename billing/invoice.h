// What is put on paper: an invoice or credit note of one bearer in one currency.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "billing/ledger.h"

namespace billing {

// Gapless per series (seller, type, year), such as "INV-2026-000017". Drafts have none.
struct InvoiceNumber {
  std::string value;
  auto operator<=>(const InvoiceNumber&) const = default;
};

enum class DocumentType { invoice, credit_note };

struct InvoiceLine {
  std::string
      description;  // "Amazon Simple Queue Service", "Update to previous month (2024-09): ..."
  ProviderAccount account;  // as the provider registers it; empty: organization level
  std::string provider_name;
  Month usage_month;
  ChargeCategory category = ChargeCategory::usage;
  bool late = false;          // used before the billing period
  bool unattributed = false;  // no cost center owned it
  bool organization_level = false;
  Cost exact;
  Amount amount;
};

struct Invoice {
  std::optional<InvoiceNumber> number;  // none: a draft
  DocumentType type = DocumentType::invoice;
  OrganizationName organization;
  std::string organization_display_name;
  std::optional<CostCenterId> cost_center;  // none: the organization itself is the bearer
  std::string bearer_name;                  // the cost center's or organization's name
  std::optional<BillingAccountNumber> ban;  // a draft of a preview may have none yet
  std::optional<Recipient> recipient;
  Month period;
  std::optional<Instant> issued_at;
  Cost exact;
  Amount total;
  std::vector<InvoiceLine> lines;  // amounts sum to total
};

}  // namespace billing

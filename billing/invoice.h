// What is put on paper: an invoice or credit note of one bearer in one currency.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "billing/ledger.h"
#include "billing/words.h"

namespace billing {

// Gapless per series (seller, type, year), such as "INV-2026-000017". Drafts have none.
struct InvoiceNumber {
  std::string value;
  auto operator<=>(const InvoiceNumber&) const = default;
};

enum class DocumentType { invoice, credit_note };
inline constexpr std::array document_type_words{
    Word<DocumentType>{DocumentType::invoice, "invoice"},
    Word<DocumentType>{DocumentType::credit_note, "credit_note"}};
// Exactly these words; none if the text is another.
inline std::string_view text_of(DocumentType value) { return text_in(document_type_words, value); }
inline std::optional<DocumentType> document_type_from(std::string_view text) {
  return value_in(document_type_words, text);
}

// A line of an issued document; the first is 1.
struct LineReference {
  InvoiceNumber invoice;
  std::size_t line = 0;
  auto operator<=>(const LineReference&) const = default;
};

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
  // What else makes the line one of its own.
  std::string service = {};  // FOCUS ServiceName; may be empty
  ChargeClass charge_class = ChargeClass::regular;
  bool share = false;                             // a part of an organization-level charge
  bool credit_spread = false;                     // an offset of `spread_negative_accounts`
  std::optional<CostCenterId> out_of_scope = {};  // whose charge the organization's document has
  std::optional<LineReference> credits = {};      // of a correction: the line that is taken back
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
  Amount total;                    // before tax
  std::vector<InvoiceLine> lines;  // amounts sum to total
  TaxRule tax_rule = {};
  Amount tax = {};                           // on `total`, in its currency
  std::vector<InvoiceNumber> corrects = {};  // issued before, that this one corrects, ascending
  std::string reason = {};                   // why it was issued; empty: the run of its period
  // The only one the cost center had in the period (EN 16931 BT-11); none if it had several.
  std::optional<WorkspaceId> workspace = {};
};

// What is to be paid, or paid back: the total with its tax.
inline Amount payable(const Invoice& invoice) { return invoice.total + invoice.tax; }

}  // namespace billing

// What FOCUS calls a charge: a line of a document, or the document's tax.
#pragma once

#include <string>
#include <vector>

#include "billing/invoice.h"

namespace bot {

struct FocusRow {
  std::string id;  // InvoiceDetailId: the line's number, as UBL has it, or "tax"
  billing::Amount amount;
  billing::Cost exact;
  billing::ChargeCategory category = billing::ChargeCategory::usage;
  bool correction = false;  // of a period that was closed before
  std::string description;
  std::string service;
  std::string account, account_name;  // empty: organization level
  billing::Month used;
  std::string refers_to;                       // ReferenceInvoiceId: itself, or what it corrects
  const billing::InvoiceLine* line = nullptr;  // none: the tax
};

// In the order of the lines, then the tax if there is any. They point into the invoice.
std::vector<FocusRow> focus_rows(const billing::Invoice&);

}  // namespace bot

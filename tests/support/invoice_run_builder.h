// The input of an invoice run, and what a test wants to be in it.
#pragma once

#include <string_view>

#include "billing/run/invoice_run.h"
#include "tests/support/organization_builder.h"

namespace support {

// Northwind (see OrganizationBuilder) in 2024-09, one invoice, no charges; cc-retail has BAN
// RETAIL-1, cc-ops OPS-1, cc-lab LAB-1 since 2024-01, the organization NW-ORG-1. Charges are usage
// of "Compute" in 2024-09 in USD unless the test says otherwise.
class InvoiceRunBuilder {
 public:
  InvoiceRunBuilder();

  // Separate invoices for these cost centers.
  InvoiceRunBuilder& separate(std::set<std::string> scope);
  // A charge of the cost center's own provider account; for an unknown one of "account-of-<id>".
  InvoiceRunBuilder& charge(std::string_view cost_center, std::string_view exact);
  InvoiceRunBuilder& charge_of_account(std::string_view cost_center, std::string_view account,
                                       std::string_view exact);
  InvoiceRunBuilder& unattributed(std::string_view account, std::string_view exact);
  InvoiceRunBuilder& organization_level(std::string_view service, std::string_view exact);
  // Changes the charge that was added last.
  InvoiceRunBuilder& used_in(billing::Month);
  InvoiceRunBuilder& in_currency(std::string_view code);
  InvoiceRunBuilder& of_service(std::string_view service);
  InvoiceRunBuilder& of_kind(billing::ChargeCategory, billing::ChargeClass);
  InvoiceRunBuilder& decided();  // an operator decided on the unattributed charges so far
  InvoiceRunBuilder& with(const std::function<void(billing::InvoiceRunInput&)>& change);

  const billing::InvoiceRunInput& build() const { return input_; }
  billing::InvoiceRun run() const { return draw_up_invoices(input_).value(); }

 private:
  billing::InvoiceRunInput input_;
};

InvoiceRunBuilder an_invoice_run();

}  // namespace support

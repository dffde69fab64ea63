#include "tests/support/invoice_run_builder.h"

namespace support {
namespace {

using namespace billing;

std::string account_of(std::string_view cost_center) {
  if (cost_center == "cc-retail") return "100200300401";
  if (cost_center == "cc-ops") return "sub-ops-0001";
  if (cost_center == "cc-lab") return "lab-project";
  return "account-of-" + std::string(cost_center);
}

BanAssignment ban(const Organization& organization, std::string_view cost_center,
                  std::string_view number) {
  return {BillingAccountNumber{std::string(number)}, organization.name,
          CostCenterId{std::string(cost_center)}, Month(2024, 1), std::nullopt};
}

}  // namespace

InvoiceRunBuilder::InvoiceRunBuilder() {
  input_.organization = an_organization().build();
  input_.period = Month(2024, 9);
  input_.mode.organization = input_.organization.name;
  input_.assignments = {ban(input_.organization, "cc-retail", "RETAIL-1"),
                        ban(input_.organization, "cc-ops", "OPS-1"),
                        ban(input_.organization, "cc-lab", "LAB-1")};
}

InvoiceRunBuilder& InvoiceRunBuilder::separate(std::set<std::string> scope) {
  input_.mode.mode = InvoicingMode::invoice_per_cost_center;
  for (const std::string& id : scope) input_.mode.scope.insert(CostCenterId{id});
  return *this;
}

InvoiceRunBuilder& InvoiceRunBuilder::charge_of_account(std::string_view cost_center,
                                                        std::string_view account,
                                                        std::string_view exact) {
  LedgerEntry& entry = input_.entries.emplace_back();
  entry.key.source = {"sample"};
  entry.key.billing_period = input_.period;
  entry.key.usage_month = input_.period;
  entry.key.owner.organization = input_.organization.name;
  if (!cost_center.empty()) entry.key.owner.cost_center = CostCenterId{std::string(cost_center)};
  entry.key.account.value = account;
  entry.key.payer = "payer-1";
  entry.key.service = "Compute";
  entry.exact = Cost::parse(exact).value();
  entry.charges = 1;
  return *this;
}

InvoiceRunBuilder& InvoiceRunBuilder::charge(std::string_view cost_center, std::string_view exact) {
  return charge_of_account(cost_center, account_of(cost_center), exact);
}

InvoiceRunBuilder& InvoiceRunBuilder::unattributed(std::string_view account,
                                                   std::string_view exact) {
  return charge_of_account("", account, exact);
}

InvoiceRunBuilder& InvoiceRunBuilder::organization_level(std::string_view service,
                                                         std::string_view exact) {
  charge_of_account("", "", exact).of_service(service);
  input_.entries.back().key.owner.organization.reset();
  return *this;
}

InvoiceRunBuilder& InvoiceRunBuilder::used_in(Month month) {
  input_.entries.back().key.usage_month = month;
  return *this;
}

InvoiceRunBuilder& InvoiceRunBuilder::in_currency(std::string_view code) {
  input_.entries.back().key.currency = Currency::from_code(code).value();
  return *this;
}

InvoiceRunBuilder& InvoiceRunBuilder::of_service(std::string_view service) {
  input_.entries.back().key.service = service;
  return *this;
}

InvoiceRunBuilder& InvoiceRunBuilder::of_kind(ChargeCategory category, ChargeClass charge_class) {
  input_.entries.back().key.category = category;
  input_.entries.back().key.charge_class = charge_class;
  return *this;
}

InvoiceRunBuilder& InvoiceRunBuilder::decided() {
  input_.unattributed_decision = {
      input_.organization.name,       input_.period,
      "billing@desk.example",         input_.period.end(),
      "The account is being closed.", unattributed_totals(input_.entries)};
  return *this;
}

InvoiceRunBuilder& InvoiceRunBuilder::with(const std::function<void(InvoiceRunInput&)>& change) {
  change(input_);
  return *this;
}

InvoiceRunBuilder an_invoice_run() { return {}; }

}  // namespace support

#include "tests/support/sample_run.h"

#include "tests/support/instants.h"

namespace support {

using namespace billing;

namespace {

Cost cost_of(std::string_view text) { return Cost::parse(text).value(); }

InvoiceLine line(const char* description, const char* exact, std::int64_t minor_units) {
  InvoiceLine one;
  one.description = description;
  one.account = {"lab-project"};
  one.provider_name = "GCP lab";
  one.usage_month = Month(2026, 9);
  one.category = ChargeCategory::tax;
  one.late = minor_units > 100;
  one.exact = cost_of(exact);
  one.amount = {minor_units, {}};
  return one;
}

Invoice invoice(billing::Repository& billing, const std::string& organization, Month period) {
  Invoice one;
  one.number = billing.next_invoice_number(DocumentType::invoice, 2026);
  one.organization = {organization};
  one.organization_display_name = "Display " + organization;
  one.period = period;
  one.issued_at = at(2026, 11, 2, 8);
  return one;
}

}  // namespace

IssuedRun an_issued_run(billing::Repository& billing, const std::string& organization,
                        Month period) {
  IssuedRun issued{"run-" + organization + period.text(),
                   "key-" + organization + period.text(),
                   at(2026, 11, 2, 8),
                   "billing@splitdesk.example",
                   {}};
  Invoice lab = invoice(billing, organization, period);
  lab.cost_center = CostCenterId{"cc-lab"};
  lab.bearer_name = "Lab";
  lab.workspace = WorkspaceId{"ws-lab"};
  lab.ban = BillingAccountNumber{"NW-LAB-1"};
  lab.recipient = {"ap@northwind.example", {"1 Main St", "US"}};
  lab.lines = {line("Queue =\\ service\nsecond", "10.404", 1040), line("Compute", "0.0961", 10)};
  lab.exact = cost_of("10.5001");
  lab.total = {1050, {}};
  Invoice own = invoice(billing, organization, period);
  own.bearer_name = "Display " + organization;
  own.lines = {line("Support", "0.25", 25)};
  own.exact = cost_of("0.25");
  own.total = {25, {}};
  issued.run = {{organization}, period, InvoicingMode::invoice_per_cost_center, {lab, own}, {}, {}};
  Certificate certificate;
  certificate.accepted_exact = cost_of("10.7501");
  certificate.single_invoice = {1075, {}};
  certificate.invoices = {lab.total, own.total};
  LedgerEntry entry;
  entry.key.source = {"aws"};
  entry.key.billing_period = entry.key.usage_month = period;
  entry.key.owner = {own.organization, CostCenterId{"cc-lab"}, false};
  entry.key.account = {"111"};
  entry.exact = cost_of("10.7501");
  entry.charges = 3;
  issued.entries = {entry};
  certificate.set_aside = cost_of("3.5");
  certificate.set_aside_rows = 2;
  issued.run.certificates = {certificate};
  return issued;
}

}  // namespace support

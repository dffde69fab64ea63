#include "sample_invoice.h"

bot::DocumentSeller a_seller() {
  return {"Contoso Cloud", {"1 Provider Way", "Springfield", "US"}, "billing@contoso.example"};
}

billing::InvoiceLine a_line(const std::string& description, std::int64_t minor_units) {
  billing::InvoiceLine line;
  line.description = description;
  line.account = {"11353890204"};
  line.provider_name = "AWS prod";
  line.usage_month = billing::Month(2026, 2);
  line.amount = {minor_units, {}};
  line.exact = billing::to_cost(line.amount);
  return line;
}

billing::Invoice an_invoice(std::vector<billing::InvoiceLine> lines) {
  billing::Invoice invoice;
  invoice.number = billing::InvoiceNumber{"INV-2026-000017"};
  invoice.organization = {"northwind"};
  invoice.organization_display_name = "Northwind Traders";
  invoice.cost_center = billing::CostCenterId{"cc-retail"};
  invoice.bearer_name = "Retail";
  invoice.ban = billing::BillingAccountNumber{"NW-RETAIL-1"};
  invoice.recipient = billing::Recipient{"ap@northwind.example", {"1 Main St", "Springfield"}};
  invoice.period = billing::Month(2026, 2);
  invoice.issued_at = billing::Month(2026, 3).begin() + std::chrono::hours(33);
  for (const billing::InvoiceLine& line : lines) {
    invoice.total += line.amount;
    invoice.exact += line.exact;
  }
  invoice.lines = std::move(lines);
  return invoice;
}

billing::Invoice a_long_invoice(int lines) {
  std::vector<billing::InvoiceLine> all;
  for (int at = 0; at < lines; ++at) {
    all.push_back(a_line("Service " + std::to_string(at + 1), 100'003 * (at + 1) % 777'777));
    billing::InvoiceLine& line = all.back();
    if (at % 3 == 2) line.provider_name = "Azure subscription";
    if (at % 5 == 4) {
      line.late = true;
      line.usage_month = billing::Month(2026, 1);
      line.amount.minor_units *= -1;
    }
    if (at % 7 == 6) line.unattributed = true;
  }
  return an_invoice(std::move(all));
}

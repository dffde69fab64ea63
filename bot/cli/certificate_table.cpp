#include "bot/cli/certificate_table.h"

#include <algorithm>

#include "bot/render/run_json.h"

namespace bot::cli {

namespace {

void row(std::ostream& out, std::string_view words, std::string_view value) {
  out << "  " << words << std::string(words.size() < 40 ? 40 - words.size() : 1, ' ')
      << std::string(value.size() < 20 ? 20 - value.size() : 0, ' ') << value << "\n";
}

void print(const billing::InvoiceRun& run, const billing::Certificate& certificate,
           std::ostream& out) {
  out << run.organization.value << ", " << run.period.text() << ", " << billing::text_of(run.mode)
      << ", " << certificate.currency.code() << "\n";
  row(out, "Accepted, exact", certificate.accepted_exact.text());
  row(out, "As a single invoice", certificate.single_invoice.text());
  for (const auto& invoice : run.invoices) {
    if (invoice.total.currency != certificate.currency) continue;
    const std::string number = invoice.number ? invoice.number->value : "Draft";
    const std::string ban = invoice.ban ? " (BAN " + invoice.ban->value + ")" : " (no BAN)";
    row(out, number + "  " + bearer_of(invoice) + ban, invoice.total.text());
  }
  if (!certificate.corrections.is_zero()) {
    row(out, "Of that corrections, exact", certificate.corrections.text());
  }
  if (certificate.tax.minor_units != 0 || certificate.single_invoice_tax.minor_units != 0) {
    row(out, "Tax on these documents", certificate.tax.text());
    row(out, "Tax on a single invoice", certificate.single_invoice_tax.text());
    row(out, "Split tax variance", (certificate.tax - certificate.single_invoice_tax).text());
  }
  row(out, "Unattributed, exact", certificate.unattributed.text());
  row(out, "Set aside, exact (" + std::to_string(certificate.set_aside_rows) + " rows)",
      certificate.set_aside.text());
  row(out, "Carried", certificate.carried.text());
  row(out, "Difference", certificate.difference.text());
}

void print(billing::Month period, const billing::NobodysCharges& nobodys, std::ostream& out) {
  out << "Nobody is known for these charges, " << period.text() << ", " << nobodys.currency.code()
      << "\n";
  row(out, "Accepted, exact", nobodys.accepted.text());
  row(out, "Set aside, exact (" + std::to_string(nobodys.set_aside_rows) + " rows)",
      nobodys.set_aside.text());
  out << "  Not invoiced: " << nobody_sentence(nobodys) << "\n";
}

}  // namespace

void print_certificates(billing::Month period, const std::vector<billing::InvoiceRun>& runs,
                        const std::vector<billing::NobodysCharges>& nobodys, std::ostream& out) {
  if (runs.empty()) out << "There is nothing to invoice for " << period.text() << ".\n";
  for (const auto& run : runs) {
    if (run.certificates.empty()) {
      out << run.organization.value << ", " << run.period.text() << "\n";
    }
    for (const auto& certificate : run.certificates) print(run, certificate, out);
    for (const auto& hold : run.holds) {
      out << "  On hold: " << hold.where << ": " << hold.message << "\n";
    }
  }
  for (const auto& one : nobodys) print(period, one, out);
}

}  // namespace bot::cli

#include "bot/pages/billing/certificate_view.h"

#include <algorithm>

#include "bot/pages/billing/exact_digits.h"
#include "bot/pages/parts/joined.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

billing::Amount together(const billing::Certificate& certificate) {
  billing::Amount sum{0, certificate.currency};
  for (const billing::Amount& invoice : certificate.invoices) sum += invoice;
  return sum;
}

void show_invoices(View& part, const billing::Certificate& certificate,
                   const billing::InvoiceRun& run) {
  for (const billing::Invoice& invoice : run.invoices) {
    if (invoice.total.currency != certificate.currency) continue;
    View& row = part.add("INVOICE_ROW");
    row.set("BEARER", invoice.bearer_name)
        .set("BAN", invoice.ban ? invoice.ban->value : say("no BAN"));
    row.set("TOTAL", money_for_people(invoice.total));
    if (invoice.number) row.add("NUMBERED").set("NUMBER", invoice.number->value);
  }
}

}  // namespace

void show_certificates(View& view, std::string_view section, const billing::InvoiceRun& run) {
  for (const billing::Certificate& certificate : run.certificates) {
    View& part = view.add(section).include("CERTIFICATE", "pages/parts/certificate.html.tpl");
    part.set("CAPTION", say("Certificate in {}", {certificate.currency.code()}));
    part.set("ACCEPTED", exact_money(certificate.accepted_exact, certificate.currency));
    part.set("SINGLE", money_for_people(certificate.single_invoice));
    show_invoices(part, certificate, run);
    part.set("TOGETHER", money_for_people(together(certificate)));
    if (!certificate.corrections.is_zero()) {
      part.add("CORRECTIONS")
          .set("EXACT", exact_money(certificate.corrections, certificate.currency));
    }
    if (certificate.tax.minor_units != 0 || certificate.single_invoice_tax.minor_units != 0) {
      View& tax = part.add("TAX").set("TOGETHER", money_for_people(certificate.tax));
      tax.set("SINGLE", money_for_people(certificate.single_invoice_tax));
      tax.set("VARIANCE", money_for_people(certificate.tax - certificate.single_invoice_tax));
    }
    part.set("UNATTRIBUTED", exact_money(certificate.unattributed, certificate.currency));
    part.set("SET_ASIDE", exact_money(certificate.set_aside, certificate.currency));
    part.set("SET_ASIDE_ROWS", rows_in_words(static_cast<std::size_t>(certificate.set_aside_rows)));
    part.set("CARRIED", money_for_people(certificate.carried));
    part.set("DIFFERENCE", money_for_people(certificate.difference));
    part.set("CLASS", certificate.difference.minor_units == 0 ? "good" : "bad");
  }
}

std::string rows_in_words(std::size_t count) {
  if (count == 0) return say("no rows");
  return say_count(count, "1 row", "{} rows", {std::to_string(count)});
}

std::string balance_sentence(const billing::InvoiceRun& run) {
  const bool balanced =
      std::all_of(run.certificates.begin(), run.certificates.end(),
                  [](const auto& row) { return row.difference.minor_units == 0; });
  if (!balanced) return say("It does not balance: the difference below is not 0.");
  return say("It balances: {}, difference 0.", {invoices_in_words(run)});
}

std::string kind_words(billing::RunKind kind) {
  switch (kind) {
    case billing::RunKind::regular: return say("The month's run");
    case billing::RunKind::supplementary: return say("Correction");
    case billing::RunKind::credit: return say("Credit note");
  }
  return {};
}

std::string mode_words(billing::InvoicingMode mode) {
  switch (mode) {
    case billing::InvoicingMode::single_invoice: return say("One invoice for the organization");
    case billing::InvoicingMode::invoice_per_cost_center: return say("One invoice per Cost Center");
  }
  return {};
}

std::string invoices_in_words(const billing::InvoiceRun& run) {
  std::vector<std::string> sums;
  for (const billing::Certificate& certificate : run.certificates) {
    sums.push_back(money_for_people(together(certificate)));
  }
  const std::size_t count = run.invoices.size();
  const std::string invoices =
      count == 0 ? say("no invoices")
                 : say_count(count, "1 invoice", "{} invoices", {std::to_string(count)});
  return sums.empty() ? invoices : say("{}, {} together", {invoices, joined(sums)});
}

}  // namespace bot::pages

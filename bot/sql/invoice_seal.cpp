#include <charconv>

#include "bot/crypto/crypto.h"
#include "bot/sql/invoice_rows.h"
#include "bot/sql/sealed_field.h"

namespace bot::sql {
namespace {

void add_line(std::string& text, const billing::InvoiceLine& line) {
  add_sealed_field(text, "line", line.description);
  add_sealed_field(text, "account", line.account.value);
  add_sealed_field(text, "provider", line.provider_name);
  add_sealed_field(text, "usage_month", line.usage_month.text());
  add_sealed_field(text, "category", billing::text_of(line.category));
  if (line.late) add_sealed_field(text, "late", "1");
  if (line.unattributed) add_sealed_field(text, "unattributed", "1");
  if (line.organization_level) add_sealed_field(text, "organization_level", "1");
  add_sealed_field(text, "exact", line.exact.text());
  add_sealed_field(text, "amount", line.amount.text());
  add_sealed_field(text, "service", line.service);
  if (line.charge_class != billing::ChargeClass::regular) {
    add_sealed_field(text, "charge_class", billing::text_of(line.charge_class));
  }
  if (line.share) add_sealed_field(text, "share", "1");
  if (line.credit_spread) add_sealed_field(text, "credit_spread", "1");
  if (line.out_of_scope) add_sealed_field(text, "out_of_scope", line.out_of_scope->value);
  if (line.credits) {
    add_sealed_field(text, "credited_invoice", line.credits->invoice.value);
    add_sealed_field(text, "credited_line", std::to_string(line.credits->line));
  }
}

}  // namespace

std::string sealed_text(const billing::Invoice& invoice) {
  std::string text;
  add_sealed_field(text, "number", invoice.number.value().value);
  add_sealed_field(text, "type", billing::text_of(invoice.type));
  add_sealed_field(text, "organization", invoice.organization.value);
  add_sealed_field(text, "organization_display_name", invoice.organization_display_name);
  if (invoice.cost_center) add_sealed_field(text, "cost_center", invoice.cost_center->value);
  add_sealed_field(text, "bearer", invoice.bearer_name);
  if (invoice.workspace) add_sealed_field(text, "workspace", invoice.workspace->value);
  if (invoice.ban) add_sealed_field(text, "ban", invoice.ban->value);
  if (invoice.recipient) {
    add_sealed_field(text, "recipient", invoice.recipient->email);
    for (const auto& line : invoice.recipient->address) add_sealed_field(text, "address", line);
    add_sealed_field(text, "purchase_order", invoice.recipient->purchase_order);
    add_sealed_field(text, "vat_id", invoice.recipient->vat_id);
  }
  add_sealed_field(text, "period", invoice.period.text());
  if (invoice.issued_at) add_sealed_field(text, "issued_at", billing::text_of(*invoice.issued_at));
  add_sealed_field(text, "currency", invoice.total.currency.code());
  add_sealed_field(text, "exact", invoice.exact.text());
  add_sealed_field(text, "total", invoice.total.text());
  add_sealed_field(text, "tax_category", billing::text_of(invoice.tax_rule.category));
  add_sealed_field(text, "tax_rate", invoice.tax_rule.rate.text());
  add_sealed_field(text, "tax_reason", invoice.tax_rule.reason);
  add_sealed_field(text, "tax", invoice.tax.text());
  for (const auto& number : invoice.corrects) add_sealed_field(text, "corrects", number.value);
  if (!invoice.reason.empty()) add_sealed_field(text, "reason", invoice.reason);
  for (const auto& line : invoice.lines) add_line(text, line);
  return text;
}

std::string seal(std::string_view previous_hash, const billing::Invoice& invoice) {
  return sha256_hex(std::string(previous_hash) + "\n" + sealed_text(invoice));
}

SeriesPlace place_of(const billing::InvoiceNumber& number) {
  const std::size_t dash = number.value.rfind('-');
  SeriesPlace place;
  if (dash != std::string::npos) {
    const char* begin = number.value.data() + dash + 1;
    const char* end = number.value.data() + number.value.size();
    const auto read = std::from_chars(begin, end, place.ordinal);
    if (read.ec == std::errc() && read.ptr == end && dash > 0) {
      place.series = number.value.substr(0, dash);
      return place;
    }
  }
  throw std::logic_error("\"" + number.value + "\" is no number of a series");
}

}  // namespace bot::sql

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
  if (invoice.ban) add_sealed_field(text, "ban", invoice.ban->value);
  if (invoice.recipient) {
    add_sealed_field(text, "recipient", invoice.recipient->email);
    for (const auto& line : invoice.recipient->address) add_sealed_field(text, "address", line);
  }
  add_sealed_field(text, "period", invoice.period.text());
  if (invoice.issued_at) add_sealed_field(text, "issued_at", billing::text_of(*invoice.issued_at));
  add_sealed_field(text, "currency", invoice.total.currency.code());
  add_sealed_field(text, "exact", invoice.exact.text());
  add_sealed_field(text, "total", invoice.total.text());
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

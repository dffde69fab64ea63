#include <charconv>

#include "bot/crypto/crypto.h"
#include "bot/sql/invoice_rows.h"

namespace bot::sql {
namespace {

void add(std::string& text, std::string_view name, std::string_view value) {
  text += name;
  text += '=';
  for (const char c : value) {
    if (c == '\\') {
      text += "\\\\";
    } else if (c == '\n') {
      text += "\\n";
    } else {
      text += c;
    }
  }
  text += '\n';
}

void add_line(std::string& text, const billing::InvoiceLine& line) {
  add(text, "line", line.description);
  add(text, "account", line.account.value);
  add(text, "provider", line.provider_name);
  add(text, "usage_month", line.usage_month.text());
  add(text, "category", billing::text_of(line.category));
  if (line.late) add(text, "late", "1");
  if (line.unattributed) add(text, "unattributed", "1");
  if (line.organization_level) add(text, "organization_level", "1");
  add(text, "exact", line.exact.text());
  add(text, "amount", line.amount.text());
}

}  // namespace

std::string sealed_text(const billing::Invoice& invoice) {
  std::string text;
  add(text, "number", invoice.number.value().value);
  add(text, "type", billing::text_of(invoice.type));
  add(text, "organization", invoice.organization.value);
  add(text, "organization_display_name", invoice.organization_display_name);
  if (invoice.cost_center) add(text, "cost_center", invoice.cost_center->value);
  add(text, "bearer", invoice.bearer_name);
  if (invoice.ban) add(text, "ban", invoice.ban->value);
  if (invoice.recipient) {
    add(text, "recipient", invoice.recipient->email);
    for (const auto& line : invoice.recipient->address) add(text, "address", line);
  }
  add(text, "period", invoice.period.text());
  if (invoice.issued_at) add(text, "issued_at", billing::text_of(*invoice.issued_at));
  add(text, "currency", invoice.total.currency.code());
  add(text, "exact", invoice.exact.text());
  add(text, "total", invoice.total.text());
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

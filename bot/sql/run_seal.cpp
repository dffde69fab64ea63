#include "bot/sql/run_seal.h"

#include "bot/crypto/crypto.h"
#include "bot/sql/sealed_field.h"

namespace bot::sql {

std::string certificate_hash(std::string_view run, const billing::Certificate& certificate) {
  std::string text;
  add_sealed_field(text, "run", run);
  add_sealed_field(text, "currency", certificate.currency.code());
  add_sealed_field(text, "accepted_exact", certificate.accepted_exact.text());
  add_sealed_field(text, "single_invoice", certificate.single_invoice.text());
  for (const auto& amount : certificate.invoices) add_sealed_field(text, "invoice", amount.text());
  add_sealed_field(text, "unattributed", certificate.unattributed.text());
  add_sealed_field(text, "set_aside", certificate.set_aside.text());
  add_sealed_field(text, "set_aside_rows", std::to_string(certificate.set_aside_rows));
  add_sealed_field(text, "corrections", certificate.corrections.text());
  add_sealed_field(text, "tax", certificate.tax.text());
  add_sealed_field(text, "single_invoice_tax", certificate.single_invoice_tax.text());
  add_sealed_field(text, "carried", certificate.carried.text());
  add_sealed_field(text, "difference", certificate.difference.text());
  return sha256_hex(text);
}

std::string charges_hash(std::span<const billing::LedgerEntry> entries) {
  constexpr std::size_t usual_bytes = 384;
  std::string text;
  text.reserve(entries.size() * usual_bytes);
  for (const auto& [key, exact, charges] : entries) {
    add_sealed_field(text, "source", key.source.value);
    add_sealed_field(text, "billing_period", key.billing_period.text());
    add_sealed_field(text, "usage_month", key.usage_month.text());
    if (key.owner.organization) add_sealed_field(text, "owner", key.owner.organization->value);
    if (key.owner.cost_center) add_sealed_field(text, "cost_center", key.owner.cost_center->value);
    if (key.owner.assumed) add_sealed_field(text, "assumed", "1");
    add_sealed_field(text, "account", key.account.value);
    add_sealed_field(text, "payer", key.payer);
    add_sealed_field(text, "vendor", key.vendor);
    add_sealed_field(text, "service", key.service);
    add_sealed_field(text, "category", billing::text_of(key.category));
    add_sealed_field(text, "charge_class", billing::text_of(key.charge_class));
    add_sealed_field(text, "currency", key.currency.code());
    add_sealed_field(text, "exact", exact.text());
    add_sealed_field(text, "charges", std::to_string(charges));
  }
  return sha256_hex(text);
}

std::string run_seal(const billing::IssuedRun& issued,
                     std::span<const std::string> certificate_hashes,
                     std::span<const std::string> invoice_hashes, std::string_view charges_hash) {
  std::string text;
  add_sealed_field(text, "run", issued.id);
  add_sealed_field(text, "key", issued.key);
  add_sealed_field(text, "issued_at", billing::text_of(issued.issued_at));
  add_sealed_field(text, "issued_by", issued.issued_by);
  add_sealed_field(text, "organization", issued.run.organization.value);
  add_sealed_field(text, "period", issued.run.period.text());
  add_sealed_field(text, "sequence", std::to_string(issued.sequence));
  add_sealed_field(text, "kind", billing::text_of(issued.run.kind));
  add_sealed_field(text, "mode", billing::text_of(issued.run.mode));
  add_sealed_field(text, "charges_version", std::to_string(issued.charges_version));
  add_sealed_field(text, "charges", charges_hash);
  for (const auto& hash : certificate_hashes) add_sealed_field(text, "certificate", hash);
  for (const auto& hash : invoice_hashes) add_sealed_field(text, "invoice", hash);
  return sha256_hex(text);
}

}  // namespace bot::sql

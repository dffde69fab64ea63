#include "bot/render/run_json.h"

#include "bot/render/json.h"

namespace bot {
namespace {

Json number_or_null(const billing::Invoice& invoice) {
  return invoice.number ? Json(invoice.number->value) : Json();
}

Json part_json(const billing::Invoice& invoice) {
  Json lines = Json::list();
  for (const auto& line : invoice.lines) {
    Json one = Json::object();
    one.set("description", line.description).set("provider_account", line.account.value);
    one.set("usage_month", line.usage_month.text()).set("amount", line.amount.text());
    lines.add(std::move(one));
  }
  Json json = Json::object();
  json.set("number", number_or_null(invoice)).set("bearer", bearer_of(invoice));
  json.set("ban", invoice.ban ? Json(invoice.ban->value) : Json());
  json.set("total", invoice.total.text()).set("lines", std::move(lines));
  return json;
}

Json part_json(const std::vector<billing::Fault>& faults) {
  Json holds = Json::list();
  for (const auto& hold : faults) {
    Json one = Json::object();
    one.set("where", hold.where).set("message", hold.message);
    holds.add(std::move(one));
  }
  return holds;
}

// Every key, so that a reader finds the same shape whatever happened.
Json without_figures() {
  Json json = Json::object();
  for (const char* key :
       {"name", "currency", "kind", "mode", "accepted_exact", "corrections", "single_invoice"})
    json.set(key, Json());
  json.set("invoices", Json::list());
  for (const char* key : {"unattributed", "set_aside", "tax", "single_invoice_tax",
                          "split_tax_variance", "difference"})
    json.set(key, Json());
  json.set("holds", Json::list());
  return json;
}

Json part_json(const billing::NobodysCharges& nobodys) {
  Json json = without_figures();
  json.set("currency", nobodys.currency.code()).set("accepted_exact", nobodys.accepted.text());
  json.set("unattributed", nobodys.accepted.text()).set("set_aside", nobodys.set_aside.text());
  json.set("holds", part_json({billing::Fault{"charges_of_nobody", nobody_sentence(nobodys)}}));
  return json;
}

Json part_json(const billing::InvoiceRun& run, const billing::Certificate& certificate) {
  Json invoices = Json::list();
  for (const auto& invoice : run.invoices) {
    if (invoice.total.currency == certificate.currency) invoices.add(part_json(invoice));
  }
  Json json = without_figures();
  json.set("name", run.organization.value).set("currency", certificate.currency.code());
  json.set("kind", billing::text_of(run.kind)).set("mode", billing::text_of(run.mode));
  json.set("accepted_exact", certificate.accepted_exact.text());
  json.set("corrections", certificate.corrections.text());
  json.set("single_invoice", certificate.single_invoice.text());
  json.set("invoices", std::move(invoices));
  json.set("unattributed", certificate.unattributed.text());
  json.set("set_aside", certificate.set_aside.text());
  json.set("tax", certificate.tax.text());
  json.set("single_invoice_tax", certificate.single_invoice_tax.text());
  json.set("split_tax_variance", (certificate.tax - certificate.single_invoice_tax).text());
  json.set("difference", certificate.difference.text()).set("holds", part_json(run.holds));
  return json;
}

std::string as_text(billing::Month period, Json organizations) {
  Json json = Json::object();
  json.set("period", period.text()).set("organizations", std::move(organizations));
  return json.text();
}

}  // namespace

std::string nobody_sentence(const billing::NobodysCharges& nobodys) {
  constexpr std::size_t most_named = 20;
  const std::string currency = std::string(nobodys.currency.code()) + " ";
  std::string text = currency + nobodys.accepted.text();
  if (nobodys.set_aside_rows > 0) {
    text += " and " + std::to_string(nobodys.set_aside_rows) +
            (nobodys.set_aside_rows == 1 ? " row" : " rows") + " set aside (" + currency +
            nobodys.set_aside.text() + ")";
  }
  text += nobodys.payers.size() == 1 ? " of the payer " : " of the payers ";
  for (std::size_t i = 0; i < nobodys.payers.size() && i < most_named; ++i) {
    text += (i == 0 ? "" : ", ") + (nobodys.payers[i].empty() ? "(none)" : nobodys.payers[i]);
  }
  if (nobodys.payers.size() > most_named) {
    text += ", and " + std::to_string(nobodys.payers.size() - most_named) + " more";
  }
  return text;
}

std::string bearer_of(const billing::Invoice& invoice) {
  return invoice.cost_center ? invoice.cost_center->value : invoice.organization.value;
}

std::string totals_json(billing::Month period,
                        const std::vector<billing::OrganizationTotals>& totals) {
  Json organizations = Json::list();
  for (const auto& organization : totals) {
    Json bearers = Json::list();
    for (const auto& bearer : organization.bearers) {
      Json one = Json::object();
      one.set("kind", billing::text_of(bearer.kind)).set("id", bearer.id);
      one.set("exact", bearer.exact.text());
      bearers.add(std::move(one));
    }
    const auto& name = organization.organization;
    Json one = Json::object();
    one.set("name", name ? Json(name->value) : Json());
    one.set("currency", organization.currency.code());
    one.set("accepted", organization.accepted.text()).set("bearers", std::move(bearers));
    organizations.add(std::move(one));
  }
  return as_text(period, std::move(organizations));
}

std::string run_json(billing::Month period, const std::vector<billing::InvoiceRun>& runs,
                     const std::vector<billing::NobodysCharges>& nobodys) {
  Json organizations = Json::list();
  for (const auto& run : runs) {
    for (const auto& certificate : run.certificates) organizations.add(part_json(run, certificate));
    if (!run.certificates.empty()) continue;
    Json json = without_figures();
    json.set("name", run.organization.value).set("holds", part_json(run.holds));
    organizations.add(std::move(json));
  }
  for (const auto& one : nobodys) organizations.add(part_json(one));
  return as_text(period, std::move(organizations));
}

}  // namespace bot

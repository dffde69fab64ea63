#include "bot/render/run_json.h"

#include <nlohmann/json.hpp>

namespace bot {
namespace {

using Json = nlohmann::ordered_json;

std::string as_text(const Json& json) {
  // Ids may come from a file that is not ours: what is not UTF-8 is replaced, not thrown at.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json json_of(const billing::Invoice& invoice) {
  Json lines = Json::array();
  for (const auto& line : invoice.lines) {
    lines.push_back({{"description", line.description},
                     {"provider_account", line.account.value},
                     {"usage_month", line.usage_month.text()},
                     {"amount", line.amount.text()}});
  }
  return {{"number", invoice.number ? Json(invoice.number->value) : Json(nullptr)},
          {"bearer", bearer_of(invoice)},
          {"ban", invoice.ban ? Json(invoice.ban->value) : Json(nullptr)},
          {"total", invoice.total.text()},
          {"lines", std::move(lines)}};
}

Json json_of(const std::vector<billing::Fault>& faults) {
  Json holds = Json::array();
  for (const auto& hold : faults) {
    holds.push_back({{"where", hold.where}, {"message", hold.message}});
  }
  return holds;
}

// Every key, so that a reader finds the same shape whatever happened.
Json without_figures() {
  return {{"name", nullptr},           {"currency", nullptr},       {"mode", nullptr},
          {"accepted_exact", nullptr}, {"single_invoice", nullptr}, {"invoices", Json::array()},
          {"unattributed", nullptr},   {"set_aside", nullptr},      {"difference", nullptr},
          {"holds", Json::array()}};
}

Json json_of(const billing::NobodysCharges& nobodys) {
  Json json = without_figures();
  json["currency"] = nobodys.currency.code();
  json["accepted_exact"] = nobodys.accepted.text();
  json["unattributed"] = nobodys.accepted.text();
  json["set_aside"] = nobodys.set_aside.text();
  json["holds"] = json_of({billing::Fault{"charges_of_nobody", nobody_sentence(nobodys)}});
  return json;
}

Json json_of(const billing::InvoiceRun& run, const billing::Certificate& certificate) {
  Json invoices = Json::array();
  for (const auto& invoice : run.invoices) {
    if (invoice.total.currency == certificate.currency) invoices.push_back(json_of(invoice));
  }
  return {{"name", run.organization.value},
          {"currency", certificate.currency.code()},
          {"mode", billing::text_of(run.mode)},
          {"accepted_exact", certificate.accepted_exact.text()},
          {"single_invoice", certificate.single_invoice.text()},
          {"invoices", std::move(invoices)},
          {"unattributed", certificate.unattributed.text()},
          {"set_aside", certificate.set_aside.text()},
          {"difference", certificate.difference.text()},
          {"holds", json_of(run.holds)}};
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
  Json organizations = Json::array();
  for (const auto& organization : totals) {
    Json bearers = Json::array();
    for (const auto& bearer : organization.bearers) {
      bearers.push_back({{"kind", billing::text_of(bearer.kind)},
                         {"id", bearer.id},
                         {"exact", bearer.exact.text()}});
    }
    const auto& name = organization.organization;
    organizations.push_back({{"name", name ? Json(name->value) : Json(nullptr)},
                             {"currency", organization.currency.code()},
                             {"accepted", organization.accepted.text()},
                             {"bearers", std::move(bearers)}});
  }
  return as_text({{"period", period.text()}, {"organizations", std::move(organizations)}});
}

std::string run_json(billing::Month period, const std::vector<billing::InvoiceRun>& runs,
                     const std::vector<billing::NobodysCharges>& nobodys) {
  Json organizations = Json::array();
  for (const auto& run : runs) {
    for (const auto& certificate : run.certificates) {
      organizations.push_back(json_of(run, certificate));
    }
    if (run.certificates.empty()) {
      Json json = without_figures();
      json["name"] = run.organization.value;
      json["holds"] = json_of(run.holds);
      organizations.push_back(std::move(json));
    }
  }
  for (const auto& one : nobodys) organizations.push_back(json_of(one));
  return as_text({{"period", period.text()}, {"organizations", std::move(organizations)}});
}

}  // namespace bot

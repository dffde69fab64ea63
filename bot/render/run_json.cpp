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

Json json_of(const billing::InvoiceRun& run, const billing::Certificate& certificate) {
  Json invoices = Json::array();
  for (const auto& invoice : run.invoices) {
    if (invoice.total.currency == certificate.currency) invoices.push_back(json_of(invoice));
  }
  Json holds = Json::array();
  for (const auto& hold : run.holds) {
    holds.push_back({{"where", hold.where}, {"message", hold.message}});
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
          {"holds", std::move(holds)}};
}

}  // namespace

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

std::string run_json(billing::Month period, const std::vector<billing::InvoiceRun>& runs) {
  Json organizations = Json::array();
  for (const auto& run : runs) {
    for (const auto& certificate : run.certificates) {
      organizations.push_back(json_of(run, certificate));
    }
  }
  return as_text({{"period", period.text()}, {"organizations", std::move(organizations)}});
}

}  // namespace bot

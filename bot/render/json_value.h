// Domain values inside a JSON object, for the files that write and read tickets and events. For
// .cpp files that have read nlohmann/json.hpp already.
#pragma once

#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

#include "billing/setup/finding.h"
#include "tickets/event.h"

namespace bot {

template <class T>
T known(std::optional<T> value) {
  if (!value) throw std::runtime_error("an unknown word");
  return *std::move(value);
}

template <class T>
T readable(billing::Result<T> result) {
  if (!result) throw std::runtime_error(result.refusal().message);
  return std::move(result).value();
}

template <class Json>
std::string text_at(const Json& json, const char* key) {
  return json.at(key).template get<std::string>();
}

template <class Json>
billing::Instant instant_at(const Json& json, const char* key) {
  return readable(billing::parse_instant(text_at(json, key)));
}

template <class Json>
billing::Month month_at(const Json& json, const char* key) {
  return readable(billing::Month::parse(text_at(json, key)));
}

template <class Json>
Json json_of(const tickets::Requester& requester) {
  return {{"email", requester.email.value}, {"name", requester.name}, {"phone", requester.phone}};
}

template <class Json>
tickets::Requester requester_from(const Json& json) {
  return {{text_at(json, "email")}, text_at(json, "name"), text_at(json, "phone")};
}

template <class Json>
Json json_of(const std::set<billing::CostCenterId>& scope) {
  Json list = Json::array();
  for (const auto& id : scope) list.push_back(id.value);
  return list;
}

template <class Json>
std::set<billing::CostCenterId> scope_from(const Json& json) {
  std::set<billing::CostCenterId> scope;
  for (const auto& id : json) scope.insert({id.template get<std::string>()});
  return scope;
}

template <class Json>
Json json_of(const billing::SetupReport& report) {
  Json findings = Json::array();
  for (const auto& finding : report.findings) {
    findings.push_back({{"code", finding.code},
                        {"severity", billing::text_of(finding.severity)},
                        {"object_id", finding.object_id},
                        {"object_name", finding.object_name},
                        {"sentence", finding.sentence},
                        {"remedy", finding.remedy},
                        {"cost_center", finding.cost_center}});
  }
  return {{"verdict", billing::text_of(report.verdict)},
          {"findings", std::move(findings)},
          {"fingerprint", report.fingerprint.lines},
          {"checked_at", billing::text_of(report.checked_at)}};
}

template <class Json>
billing::SetupReport report_from(const Json& json) {
  billing::SetupReport report;
  report.verdict = known(billing::verdict_from(text_at(json, "verdict")));
  for (const auto& finding : json.at("findings")) {
    report.findings.push_back({text_at(finding, "code"),
                               known(billing::severity_from(text_at(finding, "severity"))),
                               text_at(finding, "object_id"), text_at(finding, "object_name"),
                               text_at(finding, "sentence"), text_at(finding, "remedy"),
                               text_at(finding, "cost_center")});
  }
  report.fingerprint.lines = text_at(json, "fingerprint");
  report.checked_at = instant_at(json, "checked_at");
  return report;
}

}  // namespace bot

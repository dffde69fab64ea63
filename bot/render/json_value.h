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

// What a library's exception says, without its own name for it in front: "[...] key 'a' not found".
inline std::string without_name(std::string_view what) {
  const auto end = what.starts_with('[') ? what.find("] ") : std::string_view::npos;
  return std::string(end == std::string_view::npos ? what : what.substr(end + 2));
}

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

template <class Json>
Json json_of(const tickets::CallWish& wish) {
  return {{"number", wish.number}, {"window", wish.window}};
}

template <class Json>
tickets::CallWish call_wish_from(const Json& json) {
  return {text_at(json, "number"), text_at(json, "window")};
}

template <class Json>
Json json_of(const tickets::PromisedCall& promised) {
  return {{"number", promised.number},
          {"from", billing::text_of(promised.from)},
          {"to", billing::text_of(promised.to)},
          {"time_zone", promised.time_zone},
          {"owner", promised.owner.value}};
}

template <class Json>
tickets::PromisedCall promised_call_from(const Json& json) {
  return {text_at(json, "number"),
          instant_at(json, "from"),
          instant_at(json, "to"),
          text_at(json, "time_zone"),
          {text_at(json, "owner")}};
}

template <class Json>
Json json_of(const tickets::TimerKey& key) {
  return {{"kind", tickets::text_of(key.kind)}, {"about", key.about}, {"step", key.step}};
}

template <class Json>
tickets::TimerKey timer_key_from(const Json& json) {
  return {known(tickets::timer_kind_from(text_at(json, "kind"))),
          json.at("about").template get<std::uint32_t>(),
          json.at("step").template get<std::uint32_t>()};
}

// Only where there is one.
template <class Json, class Read>
auto maybe_at(const Json& json, const char* key, Read read) {
  using Value = decltype(read(json.at(key)));
  return json.contains(key) ? std::optional<Value>(read(json.at(key))) : std::nullopt;
}

}  // namespace bot

#include "bot/render/corrected_json.h"

namespace bot {

Json corrected_json(
    const std::vector<std::pair<billing::OrganizationName, billing::Month>>& corrected) {
  Json list = Json::list();
  for (const auto& [organization, period] : corrected) {
    Json json = Json::object();
    json.set("organization", organization.value).set("period", period.text());
    list.add(std::move(json));
  }
  return list;
}

}  // namespace bot

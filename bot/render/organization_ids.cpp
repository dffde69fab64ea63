#include "bot/render/organization_ids.h"

namespace bot {
namespace {

std::string_view noun_of(OrganizationIds::Kind kind) {
  switch (kind) {
    case OrganizationIds::Kind::cost_center: return "cost center";
    case OrganizationIds::Kind::workspace: return "workspace";
    case OrganizationIds::Kind::provider: return "provider";
    case OrganizationIds::Kind::user: return "user";
  }
  return "object";
}

}  // namespace

void OrganizationIds::declare(Kind kind, const JsonNode& where, const std::string& id) {
  if (id.empty() || declared_.insert({kind, id}).second) return;
  where.fault("There is already a " + std::string(noun_of(kind)) + " \"" + id +
              "\" in this file; keep one of them.");
}

void OrganizationIds::mention(Kind kind, const JsonNode& where, const std::string& id) {
  if (!id.empty()) mentions_.push_back({kind, where, id});
}

void OrganizationIds::settle() const {
  for (const Mention& mention : mentions_) {
    if (declared_.contains({mention.kind, mention.id})) continue;
    const std::string noun(noun_of(mention.kind));
    mention.where.fault("There is no " + noun + " \"" + mention.id +
                        "\" in this file; correct the id or add the " + noun +
                        " (with \"deleted\" if it is gone).");
  }
}

}  // namespace bot

#include "bot/render/organization_ids.h"

#include "billing/worded.h"

namespace bot {
namespace {

std::string declared_twice(OrganizationIds::Kind kind, const std::string& id) {
  switch (kind) {
    case OrganizationIds::Kind::cost_center:
      return billing::worded(
          "There is already a cost center \"{}\" in this file; keep one of them.", {id});
    case OrganizationIds::Kind::workspace:
      return billing::worded("There is already a workspace \"{}\" in this file; keep one of them.",
                             {id});
    case OrganizationIds::Kind::provider:
      return billing::worded("There is already a provider \"{}\" in this file; keep one of them.",
                             {id});
    case OrganizationIds::Kind::user:
      return billing::worded("There is already a user \"{}\" in this file; keep one of them.",
                             {id});
  }
  return {};
}

std::string not_declared(OrganizationIds::Kind kind, const std::string& id) {
  switch (kind) {
    case OrganizationIds::Kind::cost_center:
      return billing::worded(
          "There is no cost center \"{}\" in this file; correct the id or add the cost center "
          "(with \"deleted\" if it is gone).",
          {id});
    case OrganizationIds::Kind::workspace:
      return billing::worded(
          "There is no workspace \"{}\" in this file; correct the id or add the workspace (with "
          "\"deleted\" if it is gone).",
          {id});
    case OrganizationIds::Kind::provider:
      return billing::worded(
          "There is no provider \"{}\" in this file; correct the id or add the provider (with "
          "\"deleted\" if it is gone).",
          {id});
    case OrganizationIds::Kind::user:
      return billing::worded(
          "There is no user \"{}\" in this file; correct the id or add the user (with \"deleted\" "
          "if it is gone).",
          {id});
  }
  return {};
}

}  // namespace

void OrganizationIds::declare(Kind kind, const JsonNode& where, const std::string& id) {
  if (id.empty() || declared_.insert({kind, id}).second) return;
  where.fault(declared_twice(kind, id));
}

void OrganizationIds::mention(Kind kind, const JsonNode& where, const std::string& id) {
  if (!id.empty()) mentions_.push_back({kind, where, id});
}

void OrganizationIds::settle() const {
  for (const Mention& mention : mentions_) {
    if (declared_.contains({mention.kind, mention.id})) continue;
    mention.where.fault(not_declared(mention.kind, mention.id));
  }
}

}  // namespace bot

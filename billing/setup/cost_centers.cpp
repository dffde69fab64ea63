#include <algorithm>

#include "billing/setup/checks.h"
#include "billing/worded.h"

namespace billing::setup {
namespace {

// What fits the address window and the running head of an invoice.
constexpr std::size_t longest_name = 60;

// In characters, not bytes: UTF-8 continuation bytes do not count.
std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

Findings unknown_in_scope(const View& view) {
  Findings findings;
  for (const CostCenterId& id : view.question.scope) {
    if (view.cost_centers.contains(id)) continue;
    const CostCenter* center = find(view.question.organization, id);
    findings.push_back(
        {"cost_center_unknown", Severity::block, id.value, center ? center->name : "",
         center ? worded("Cost Center {} was deleted.", {cost_center_called(view, id)})
                : worded("Cost Center {} does not exist in this account.",
                         {cost_center_called(view, id)}),
         worded("Take {} out of the request, or create the Cost Center again.", {id.value}),
         id.value});
  }
  return findings;
}

// Asked to be added to those with their own invoice, which they have.
Findings separate_already(const View& view) {
  if (view.question.goal != SetupGoal::add_cost_centers) return {};
  Findings findings;
  for (const CostCenter* center : view.scoped()) {
    if (!view.question.separate_already.contains(center->id)) continue;
    findings.push_back({"cost_center_already_separate", Severity::block, center->id.value,
                        center->name,
                        worded("Cost Center {} already gets its own invoice.", {called(*center)}),
                        worded("Withdraw this request and ask for the other Cost Centers only."),
                        center->id.value});
  }
  return findings;
}

Findings none_to_add(const View& view) {
  if (!view.scoped().empty()) return {};
  const Organization& organization = view.question.organization;
  const std::string shown = called(organization.display_name, organization.name.value);
  return {{"too_few_cost_centers", Severity::block, organization.name.value,
           organization.display_name,
           worded("No Cost Center of {} is in the request that could be added.", {shown}),
           worded("Create the Cost Center that is to get its own invoice, then ask for it."), ""}};
}

// A split needs two parts; one more part needs one.
Findings too_few(const View& view) {
  if (view.question.goal == SetupGoal::single_invoice) return {};
  if (view.question.goal == SetupGoal::add_cost_centers) return none_to_add(view);
  const auto scoped = view.scoped();
  const auto& default_center = view.question.organization.default_cost_center;
  const bool one_beside_default = scoped.size() == 1 && default_center &&
                                  view.cost_centers.contains(*default_center) &&
                                  scoped.front()->id != *default_center;
  if (scoped.size() >= 2 || one_beside_default) return {};
  const Organization& organization = view.question.organization;
  const std::string shown = called(organization.display_name, organization.name.value);
  return {
      {"too_few_cost_centers", Severity::block, organization.name.value, organization.display_name,
       scoped.empty() ? worded("No Cost Center of {} is in the request.", {shown})
                      : worded("Only Cost Center {} is in the request.", {called(*scoped.front())}),
       worded("Create a Cost Center for each line of business of {} and put at least two of "
              "them into the request.",
              {shown}),
       ""}};
}

std::string name_trouble(const View& view, const CostCenter& center) {
  if (folded(center.name).empty()) return worded("Cost Center {} has no name.", {called(center)});
  if (length_of(center.name) > longest_name) {
    return worded("Cost Center {} has a name of more than {} characters, too long for an invoice.",
                  {called(center), std::to_string(longest_name)});
  }
  for (const auto& [id, other] : view.cost_centers) {
    if (id != center.id && folded(other->name) == folded(center.name)) {
      return worded("Cost Center {} has the same name as {}.", {called(center), called(*other)});
    }
  }
  return {};
}

Findings ambiguous_names(const View& view) {
  Findings findings;
  for (const CostCenter* center : view.scoped()) {
    const std::string trouble = name_trouble(view, *center);
    if (trouble.empty()) continue;
    findings.push_back({"cost_center_name_ambiguous", Severity::warn, center->id.value,
                        center->name, trouble,
                        worded("Give Cost Center {} a short name of its own, as it is to stand "
                               "on the invoice.",
                               {center->id.value}),
                        center->id.value});
  }
  return findings;
}

Findings default_left_out(const View& view) {
  // Later on it was accepted before the first switch.
  if (view.question.goal != SetupGoal::separate_invoices) return {};
  const auto& id = view.question.organization.default_cost_center;
  if (!id || view.in_scope(*id) || !view.cost_centers.contains(*id)) return {};
  const auto providers = view.providers_of(*id);
  if (providers.empty()) return {};
  const std::string shown = cost_center_called(view, *id);
  return {
      {"default_cost_center_has_spend", Severity::warn, id->value, view.cost_centers.at(*id)->name,
       worded_count(providers.size(),
                    "The default Cost Center {} has {} Provider but is not in the request; "
                    "their costs stay on the organization's invoice.",
                    "The default Cost Center {} has {} Providers but is not in the request; "
                    "their costs stay on the organization's invoice.",
                    {shown, std::to_string(providers.size())}),
       worded("Put {} into the request, move its Providers, or accept it with a reason.", {shown}),
       id->value}};
}

}  // namespace

Findings check_cost_centers(const View& view) {
  Findings findings;
  for (const auto check :
       {unknown_in_scope, separate_already, too_few, ambiguous_names, default_left_out}) {
    for (Finding& finding : check(view)) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing::setup

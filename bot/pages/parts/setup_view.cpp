#include "bot/pages/parts/setup_view.h"

#include <algorithm>
#include <map>

#include "billing/structure/organization.h"
#include "bot/pages/parts/joined.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Finding;
using billing::Severity;

std::string block_words(std::string_view code) {
  if (code == "cost_center_without_workspace") return say("Needs a workspace");
  if (code == "cost_center_without_provider") return say("No provider yet");
  if (code == "unattributed_spend") return say("Money without owner");
  return say("To fix");
}

std::vector<Finding> under(const std::vector<Finding>& findings, std::string_view cost_center) {
  std::vector<Finding> some;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(some),
               [&](const Finding& finding) { return finding.cost_center == cost_center; });
  return some;
}

void show_problems(View& row, const std::vector<Finding>& findings) {
  row.set("STATUS", setup_status(findings));
  const bool blocked = blocks_in(findings) > 0;
  const bool warned = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.severity == Severity::warn;
  });
  row.set("CLASS", blocked ? "todo" : warned ? "look" : "");
  for (const Finding& finding : findings) {
    View& problem = row.add("PROBLEM");
    problem.set("SENTENCE", said(finding.sentence));
    if (!finding.remedy.empty()) problem.show("REMEDY").set("REMEDY_TEXT", said(finding.remedy));
  }
}

// "Workspaces: Web shop, Lab · Providers: none"
std::string contents_of(const billing::Organization& organization, const billing::CostCenterId& id,
                        billing::Instant at) {
  std::vector<std::string> workspaces, providers;
  for (const billing::Workspace& workspace : organization.workspaces) {
    if (workspace.deleted || billing::cost_center_at(workspace, at) != id) continue;
    workspaces.push_back(workspace.name);
    for (const billing::Provider& provider : organization.providers) {
      if (!provider.deleted && billing::workspace_at(provider, at) == workspace.id) {
        providers.push_back(provider.name);
      }
    }
  }
  const auto names = [](const std::vector<std::string>& all) {
    return all.empty() ? say("none") : joined(all);
  };
  return say("Workspaces: {} · Providers: {}", {names(workspaces), names(providers)});
}

std::string ready_sentence(tickets::RequestKind kind) {
  switch (kind) {
    case tickets::RequestKind::separate_invoices:
      return say("Everything is ready for separate invoices.");
    case tickets::RequestKind::single_invoice:
      return say("Everything is ready for one invoice for everything.");
    case tickets::RequestKind::add_cost_centers:
      return say("Everything is ready for the additional separate invoices.");
  }
  return {};
}

std::string blocked_sentence(tickets::RequestKind kind, std::size_t count) {
  const std::string number = std::to_string(count);
  switch (kind) {
    case tickets::RequestKind::separate_invoices:
      return say_count(count, "1 thing has to be fixed before separate invoices can start.",
                       "{} things have to be fixed before separate invoices can start.", {number});
    case tickets::RequestKind::single_invoice:
      return say_count(
          count, "1 thing has to be fixed before one invoice for everything can start.",
          "{} things have to be fixed before one invoice for everything can start.", {number});
    case tickets::RequestKind::add_cost_centers:
      return say_count(
          count, "1 thing has to be fixed before the additional separate invoices can start.",
          "{} things have to be fixed before the additional separate invoices can start.",
          {number});
  }
  return {};
}

}  // namespace

std::size_t blocks_in(const std::vector<Finding>& findings) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [](const Finding& finding) { return finding.severity == Severity::block; }));
}

std::string setup_status(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::block) return block_words(finding.code);
  }
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::warn) return say("Have a look");
  }
  return say("Ready");
}

void show_choices(View& view, std::string_view place, const billing::Organization& organization,
                  const billing::SetupReport& report,
                  const std::set<billing::CostCenterId>& offered,
                  const std::set<billing::CostCenterId>& chosen) {
  View& list = view.include(place, "pages/parts/setup_list.html.tpl");
  std::int64_t index = 0;
  for (const billing::CostCenterId& id : offered) {
    const billing::CostCenter* cost_center = find(organization, id);
    View& row = list.add("SETUP_ROW");
    row.set("NAME", cost_center ? cost_center->name : id.value);
    View& choice = row.add("CHOICE");
    choice.set("COST_CENTER", id.value).set("INDEX", ++index);
    choice.show_if(chosen.contains(id), "CHECKED");
    row.add("CONTENTS").set("TEXT", contents_of(organization, id, report.checked_at));
    show_problems(row, under(report.findings, id.value));
  }
}

void show_general(View& view, std::string_view section, const std::vector<Finding>& findings) {
  const std::vector<Finding> general = under(findings, "");
  if (general.empty()) return;
  View& list = view.add(section).include("GENERAL_LIST", "pages/parts/setup_list.html.tpl");
  for (const Finding& finding : general) {
    View& row = list.add("SETUP_ROW");
    row.add("PLAIN").set("NAME", finding.object_name);
    show_problems(row, {finding});
  }
}

void show_remaining(View& view, std::string_view place, const billing::Organization* organization,
                    const std::vector<Finding>& open) {
  View& list = view.include(place, "pages/parts/setup_list.html.tpl");
  std::map<std::string, std::vector<Finding>> by_name;
  for (const Finding& finding : open) {
    const billing::CostCenter* cost_center =
        organization && !finding.cost_center.empty()
            ? find(*organization, billing::CostCenterId{finding.cost_center})
            : nullptr;
    by_name[cost_center ? cost_center->name : finding.object_name].push_back(finding);
  }
  for (const auto& [name, findings] : by_name) {
    View& row = list.add("SETUP_ROW");
    row.add("PLAIN").set("NAME", name);
    show_problems(row, findings);
  }
}

std::string verdict_sentence(const billing::SetupReport& report, tickets::RequestKind kind) {
  switch (report.verdict) {
    case billing::Verdict::ready: return ready_sentence(kind);
    case billing::Verdict::blocked:
      return blocked_sentence(kind, blocks_in(report.findings)) + " " +
             say("You can send the request now and fix them afterwards, or fix them first and "
                 "choose Check again.");
    case billing::Verdict::unknown:
      return say("We cannot read your setup right now. What you typed is kept.");
  }
  return {};
}

}  // namespace bot::pages

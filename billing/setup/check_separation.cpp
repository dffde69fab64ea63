#include "billing/setup/check_separation.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "billing/setup/checks.h"

namespace billing {
namespace {

constexpr std::array checks{setup::check_account,           setup::check_cost_centers,
                            setup::check_workspaces,        setup::check_providers,
                            setup::check_provider_accounts, setup::check_charges,
                            setup::check_recipients,        setup::check_freshness};

Verdict verdict_on(const std::vector<Finding>& findings) {
  // What was judged by an old structure is not known, whatever else was found.
  if (std::ranges::find(findings, "structure_stale", &Finding::code) != findings.end()) {
    return Verdict::unknown;
  }
  const bool blocked =
      std::ranges::find(findings, Severity::block, &Finding::severity) != findings.end();
  return blocked ? Verdict::blocked : Verdict::ready;
}

}  // namespace

SetupReport check_separation(const SetupQuestion& question) {
  const setup::View view = setup::view_of(question);
  SetupReport report;
  for (const auto check : checks) {
    for (Finding& finding : check(view)) report.findings.push_back(std::move(finding));
  }
  std::ranges::sort(report.findings, {}, [](const Finding& finding) {
    return std::tie(finding.severity, finding.code, finding.object_id);
  });
  report.verdict = verdict_on(report.findings);
  report.fingerprint = fingerprint(question.organization, question.scope, question.now);
  report.checked_at = question.now;
  return report;
}

std::set<CostCenterId> default_scope(const Organization& organization, Instant now) {
  std::set<CostCenterId> scope;
  for (const CostCenter& center : organization.cost_centers) {
    if (!center.deleted || now < *center.deleted) scope.insert(center.id);
  }
  return scope;
}

bool blocks_schedule(const Finding& finding) { return finding.code == "invoice_recipient_missing"; }

}  // namespace billing

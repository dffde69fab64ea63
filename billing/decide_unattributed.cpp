#include "billing/decide_unattributed.h"

namespace billing {
namespace {

Refusal refused(RefusalKind kind, RefusalCode code, std::string message,
                const OrganizationName& organization) {
  return {kind, code, std::move(message), organization.value, {}};
}

}  // namespace

Result<UnattributedDecision> decide_unattributed(Repository& repository,
                                                 const PeriodCharges& charges,
                                                 const OrganizationName& name,
                                                 std::string_view seen, std::string_view decided_by,
                                                 Instant now, std::string_view reason) {
  if (!repository.organization(name)) {
    return refused(RefusalKind::not_found, "organization_unknown",
                   "There is no organization " + name.value + "; check the name.", name);
  }
  const auto entries = charges.entries.find(name);
  const std::string totals =
      entries == charges.entries.end() ? "" : unattributed_totals(entries->second);
  const std::string where = name.value + " for " + charges.period.text();
  if (totals.empty()) {
    return refused(
        RefusalKind::conflict, "nothing_unattributed",
        "Every account in the charges of " + where + " had an owner: there is nothing to decide.",
        name);
  }
  if (seen != totals) {
    return refused(RefusalKind::conflict, "unattributed_changed",
                   "The unattributed charges of " + where + " are " + totals +
                       " now, not what you looked at. Look again, then decide.",
                   name);
  }
  const auto known = repository.unattributed_decision(name, charges.period);
  if (known && known->totals == totals) return *known;
  if (repository.issued_run(name, charges.period)) {
    return refused(RefusalKind::conflict, "period_already_invoiced",
                   "The invoices of " + where + " are issued: a decision comes too late.", name);
  }
  const UnattributedDecision decision{name, charges.period,      std::string(decided_by),
                                      now,  std::string(reason), totals};
  repository.add_unattributed_decision(decision);
  return decision;
}

}  // namespace billing

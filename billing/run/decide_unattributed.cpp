#include "billing/run/decide_unattributed.h"

#include "billing/correction/corrections.h"

namespace billing {
namespace {

Refusal decision_refused(RefusalKind kind, RefusalCode code, std::string message,
                         const OrganizationName& organization) {
  return {kind, code, std::move(message), organization.value, {}};
}

// Of the run that would be issued now: the regular one, or what changed since it.
std::string undecided(Repository& repository, const PeriodCharges& charges,
                      const Organization& organization) {
  if (repository.issued_run(organization.name, charges.period)) {
    return unattributed_totals(open_difference(repository, organization.name, charges.period));
  }
  return unattributed_totals(run_input(repository, charges, organization, std::nullopt).entries);
}

}  // namespace

Result<UnattributedDecision> decide_unattributed(Repository& repository,
                                                 const PeriodCharges& charges,
                                                 const OrganizationName& name,
                                                 std::string_view seen, std::string_view decided_by,
                                                 Instant now, std::string_view reason) {
  const auto organization = repository.organization(name);
  if (!organization) {
    return decision_refused(RefusalKind::not_found, "organization_unknown",
                            "There is no organization " + name.value + "; check the name.", name);
  }
  const std::string totals = undecided(repository, charges, *organization);
  const std::string where = name.value + " for " + charges.period.text();
  if (totals.empty()) {
    return decision_refused(
        RefusalKind::conflict, "nothing_unattributed",
        "Every account in the charges of " + where + " had an owner: there is nothing to decide.",
        name);
  }
  if (seen != totals) {
    return decision_refused(RefusalKind::conflict, "unattributed_changed",
                            "The unattributed charges of " + where + " are " + totals +
                                " now, not what you looked at. Look again, then decide.",
                            name);
  }
  const auto known = repository.unattributed_decision(name, charges.period);
  if (known && known->totals == totals) return *known;
  const UnattributedDecision decision{name, charges.period,      std::string(decided_by),
                                      now,  std::string(reason), totals};
  repository.add_unattributed_decision(decision);
  return decision;
}

}  // namespace billing

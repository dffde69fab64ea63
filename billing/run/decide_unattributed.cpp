#include "billing/run/decide_unattributed.h"

#include "billing/correction/corrections.h"
#include "billing/worded.h"

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
                            worded("There is no organization {}; check the name.", {name.value}),
                            name);
  }
  const std::string totals = undecided(repository, charges, *organization);
  if (totals.empty()) {
    return decision_refused(
        RefusalKind::conflict, "nothing_unattributed",
        worded("Every account in the charges of {} for {} had an owner: there is nothing to "
               "decide.",
               {name.value, charges.period.text()}),
        name);
  }
  if (seen != totals) {
    return decision_refused(RefusalKind::conflict, "unattributed_changed",
                            worded("The unattributed charges of {} for {} are {} now, not what you "
                                   "looked at. Look again, then decide.",
                                   {name.value, charges.period.text(), totals}),
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

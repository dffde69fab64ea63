#include "billing/setup/check_separation.h"

#include "tickets/desk.h"
#include "tickets/scope.h"

namespace tickets {

billing::SetupReport setup_report(Desk& desk, const billing::Organization& organization,
                                  const std::set<billing::CostCenterId>& scope,
                                  const Email& requester, bool requester_confirmed,
                                  RequestKind kind) {
  const auto history = desk.work.billing().mode_changes(organization.name);
  const auto month = billing::earliest_switch(desk.now, desk.settings.cut_off_days);
  // The mode a switch would meet.
  const billing::ModeChange met = mode_in(history, organization.name, month);
  const billing::SetupQuestion question{
      organization,
      scope,
      requester.value,
      requester_confirmed,
      met.mode,
      preview(desk.work.billing(), organization, separate_scope(met, kind, scope), desk.now),
      desk.work.billing().accounts_elsewhere(organization.name, desk.now),
      desk.now,
      desk.settings.structure_max_age,
      goal_of(kind),
      met.scope};
  return check_separation(question);
}

}  // namespace tickets

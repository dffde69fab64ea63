#include "tickets/scope.h"

namespace tickets {

using billing::CostCenterId;
using billing::InvoicingMode;
using billing::SetupGoal;

billing::SetupGoal goal_of(RequestKind kind) {
  switch (kind) {
    case RequestKind::separate_invoices: return SetupGoal::separate_invoices;
    case RequestKind::single_invoice: return SetupGoal::single_invoice;
    case RequestKind::add_cost_centers: return SetupGoal::add_cost_centers;
  }
  return SetupGoal::separate_invoices;
}

billing::ModeChange mode_met(Desk& desk, const billing::OrganizationName& name) {
  return mode_in(desk.work.billing().mode_changes(name), name,
                 billing::earliest_switch(desk.now, desk.settings.cut_off_days));
}

std::set<CostCenterId> scope_to_ask_for(Desk& desk, const billing::Organization& organization,
                                        RequestKind kind, const std::set<CostCenterId>& wanted) {
  if (kind == RequestKind::single_invoice) return {};
  if (!wanted.empty()) return wanted;
  auto scope = billing::default_scope(organization, desk.now);
  if (kind == RequestKind::add_cost_centers)
    for (const CostCenterId& id : mode_met(desk, organization.name).scope) scope.erase(id);
  return scope;
}

std::set<CostCenterId> separate_scope(const billing::ModeChange& met, RequestKind kind,
                                      const std::set<CostCenterId>& scope) {
  std::set<CostCenterId> separate = scope;
  switch (kind) {
    case RequestKind::separate_invoices: return separate;
    case RequestKind::single_invoice: return met.scope;
    case RequestKind::add_cost_centers: separate.insert(met.scope.begin(), met.scope.end());
  }
  return separate;
}

std::set<CostCenterId> separate_scope(Desk& desk, const billing::OrganizationName& name,
                                      RequestKind kind, const std::set<CostCenterId>& scope) {
  return separate_scope(mode_met(desk, name), kind, scope);
}

billing::ModeChange change_of(Desk& desk, const Ticket& ticket, billing::Month from) {
  const bool back = ticket.kind == RequestKind::single_invoice;
  const auto met =
      mode_in(desk.work.billing().mode_changes(ticket.organization), ticket.organization, from);
  return {ticket.organization,
          back ? InvoicingMode::single_invoice : InvoicingMode::invoice_per_cost_center,
          from,
          back ? std::set<CostCenterId>{} : separate_scope(met, ticket.kind, ticket.scope),
          desk.now,
          ticket.number.value};
}

}  // namespace tickets

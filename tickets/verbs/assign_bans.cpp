#include <algorithm>

#include "tickets/conditions.h"
#include "tickets/reservations.h"
#include "tickets/transition.h"

namespace tickets {

namespace {

using billing::BanAssignment;
using billing::BillingAccountNumber;
using billing::CostCenterId;

// The no of every cell that was refused, and the first one's code for them all.
class Nos {
 public:
  void add(const CostCenterId& cell, const Refusal& refusal) {
    if (!first_) first_ = refusal;
    faults_.push_back({cell.value, refusal.message});
  }
  std::optional<Refusal> take() {
    if (!first_) return std::nullopt;
    Refusal all = *first_;
    all.subject = faults_.front().where;
    if (faults_.size() > 1)
      all.message = worded("{} account numbers cannot be taken; nothing was saved. {~}",
                           {std::to_string(faults_.size()), all.message});
    all.faults = std::move(faults_);
    return all;
  }

 private:
  std::optional<Refusal> first_;
  std::vector<billing::Fault> faults_;
};

Refusal not_in_scope(const CostCenterId& id) {
  return {RefusalKind::conflict,
          "cost_center_not_in_scope",
          worded("Cost Center {} is not in this request.", {id.value}),
          id.value,
          {}};
}

// The cells that say something new; an empty BAN clears.
std::map<CostCenterId, BillingAccountNumber> changes_in(
    const Ticket& ticket, const std::map<CostCenterId, std::string>& cells, Nos& nos) {
  std::map<CostCenterId, BillingAccountNumber> changes;
  for (const auto& [id, text] : cells) {
    if (!ticket.scope.contains(id)) {
      nos.add(id, not_in_scope(id));
      continue;
    }
    const auto known = ticket.bans.find(id);
    const auto ban = billing::parse_ban(text);
    if (ban && (known == ticket.bans.end() || known->second.ban != *ban))
      changes[id] = *ban;
    else if (!ban && ban.refusal().code.text != "ban_empty")
      nos.add(id, ban.refusal());
    else if (!ban && known != ticket.bans.end())
      changes[id] = {};
  }
  return changes;
}

// Whatever speaks against the BAN: the organization's assignments, the BAN's own ones, and the
// other organizations whose own BAN it is, printed on their single invoices.
std::vector<BanAssignment> existing_beside(billing::Repository& repository,
                                           const billing::OrganizationName& name,
                                           const BillingAccountNumber& ban) {
  auto existing = repository.ban_assignments(name);
  for (auto& same_ban : repository.assignments_of(ban)) existing.push_back(std::move(same_ban));
  for (const billing::OrganizationName& other : repository.organizations_with_ban(ban))
    if (other != name) existing.push_back({ban, other, std::nullopt, {}, std::nullopt});
  return existing;
}

void reserve(Desk& desk, const billing::Organization& organization,
             const std::map<CostCenterId, BillingAccountNumber>& changes, Nos& nos) {
  auto& repository = desk.work.billing();
  const auto from = billing::earliest_switch(desk.now, desk.settings.cut_off_days);
  for (const auto& [id, ban] : changes) {
    if (ban.value.empty()) continue;
    const BanAssignment proposed{ban, organization.name, id, from, std::nullopt};
    const auto existing = existing_beside(repository, organization.name, ban);
    const auto assigned = billing::assign_ban(organization, existing, proposed);
    if (assigned)
      repository.save_ban_assignment(*assigned);
    else
      nos.add(id, assigned.refusal());
  }
}

}  // namespace

Result<Ticket> assign_bans(Desk& desk, const Actor& by, const TicketNumber& number, Version seen,
                           const std::map<CostCenterId, std::string>& cells) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::assign_ban, by, seen)) return *no;

  if (const auto unmet = unmet_for_bans(*ticket); !unmet.empty())
    return Refusal{
        RefusalKind::conflict, "bans_not_needed", unmet.front().sentence, number.value, {}};

  Nos nos;
  const auto changes = changes_in(*ticket, cells, nos);
  Ticket without_changed = *ticket;
  for (const auto& [id, ban] : changes) without_changed.bans.erase(id);
  // First all the old ones go, so that two cells may exchange their numbers.
  release_reservations(desk, *ticket, without_changed);
  reserve(desk, organization_of(desk.work, *ticket), changes, nos);
  if (const auto no = nos.take()) return *no;
  if (changes.empty()) return ticket;

  auto assigned =
      apply(desk, *ticket, Action::assign_ban, by, seen, Audience::internal, BansAssigned{changes});
  return assigned ? complete_bans_if_all_there(desk, *assigned) : assigned;
}

}  // namespace tickets

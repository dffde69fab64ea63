#include "tickets/recorded_billing.h"

#include <algorithm>

#include "tickets/scope.h"

namespace tickets {

namespace {

using billing::BanAssignment;
using billing::BillingAccountNumber;

constexpr int most_cut_off_days = 27;

// A switch as it took effect: the ticket right after, and when.
struct Effect {
  Ticket ticket;
  billing::Instant at;
  billing::Month from() const { return ticket.in_effect_from.value_or(billing::Month()); }
};

// What the events of one ticket lead to.
struct Trail {
  std::vector<Effect> effects;
  std::vector<RecordedBan> reserved;
};

Trail trail_of(const std::vector<StoredEvent>& events) {
  Trail trail;
  std::optional<Ticket> ticket;
  std::map<billing::CostCenterId, billing::Instant> given_at;
  for (const StoredEvent& stored : events) {
    ticket = tickets::advance(ticket, stored.event);
    if (const auto* given = std::get_if<BansAssigned>(&stored.event.body))
      for (const auto& [cost_center, ban] : given->bans) given_at[cost_center] = stored.event.at;
    if (std::holds_alternative<TookEffect>(stored.event.body))
      trail.effects.push_back({*ticket, stored.event.at});
  }
  // What is in effect is no reservation any more.
  if (!ticket || ticket->in_effect_from) return trail;
  for (const auto& [cost_center, given] : ticket->bans)
    trail.reserved.push_back({{given.ban, ticket->organization, cost_center, {}, std::nullopt},
                              ticket->number,
                              given_at[cost_center]});
  return trail;
}

using Bans = std::map<BillingAccountNumber, RecordedBan>;

// The way back retires what is in use; any other switch prints what its ticket has assigned.
void take_effect(Bans& bans, const Effect& effect) {
  const Ticket& ticket = effect.ticket;
  if (ticket.kind == RequestKind::single_invoice) {
    for (auto& [ban, recorded] : bans)
      if (!recorded.assignment.retired) recorded.assignment.retired = effect.from();
    return;
  }
  for (const auto& [cost_center, given] : ticket.bans)
    bans[given.ban] = {{given.ban, ticket.organization, cost_center, effect.from(), std::nullopt},
                       ticket.number,
                       std::nullopt};
}

billing::ModeChange mode_after(const std::vector<billing::ModeChange>& history,
                               const Effect& effect) {
  const Ticket& ticket = effect.ticket;
  const bool back = ticket.kind == RequestKind::single_invoice;
  const auto before = billing::mode_in(history, ticket.organization, effect.from());
  return {
      ticket.organization,
      back ? billing::InvoicingMode::single_invoice
           : billing::InvoicingMode::invoice_per_cost_center,
      effect.from(),
      back ? std::set<billing::CostCenterId>{} : separate_scope(before, ticket.kind, ticket.scope),
      effect.at,
      ticket.number.value};
}

}  // namespace

RecordedBilling recorded_billing(const std::vector<std::vector<StoredEvent>>& tickets) {
  std::vector<Effect> effects;
  std::vector<RecordedBan> reserved;
  for (const auto& events : tickets) {
    Trail trail = trail_of(events);
    std::move(trail.effects.begin(), trail.effects.end(), std::back_inserter(effects));
    std::move(trail.reserved.begin(), trail.reserved.end(), std::back_inserter(reserved));
  }
  // A later change has a later month: billing refuses any other.
  std::stable_sort(effects.begin(), effects.end(),
                   [](const Effect& a, const Effect& b) { return a.from() < b.from(); });
  RecordedBilling recorded;
  Bans bans;
  for (const Effect& effect : effects) {
    take_effect(bans, effect);
    recorded.modes.push_back(mode_after(recorded.modes, effect));
  }
  for (RecordedBan& one : reserved) bans[one.assignment.ban] = one;
  for (auto& [ban, one] : bans) recorded.bans.push_back(std::move(one));
  return recorded;
}

bool is_recorded(const BanAssignment& kept, const RecordedBan& recorded) {
  BanAssignment wanted = recorded.assignment;
  if (recorded.reserved_at) {
    if (kept.from < billing::earliest_switch(*recorded.reserved_at, 0) ||
        kept.from > billing::earliest_switch(*recorded.reserved_at, most_cut_off_days))
      return false;
    wanted.from = kept.from;
  }
  return kept == wanted;
}

}  // namespace tickets

#include "tickets/drift.h"

#include <algorithm>
#include <stdexcept>

#include "tickets/transition.h"

namespace tickets {

namespace {

using Sentences = std::vector<std::string>;

template <class Object>
bool exists(const Object& object, billing::Instant now) {
  return !object.deleted || now < *object.deleted;
}

// "Retail (cc-retail)", or the id alone where there is no name.
template <class Id>
std::string called(const std::string& name, const Id& id) {
  return name.empty() ? id.value : name + " (" + id.value + ")";
}

// One organization compared with what it was.
struct Comparison {
  const billing::Organization& organization;
  const DriftBaseline& baseline;
  std::span<const billing::BanAssignment> assignments;
  billing::Instant now;
  billing::StructureThen then = billing::structure_then(baseline.approved);

  std::string name_of(const billing::CostCenterId& id) const {
    const auto* center = billing::find(organization, id);
    const auto known = baseline.names.find(id);
    if (center && !center->name.empty()) return called(center->name, id);
    return called(known == baseline.names.end() ? "" : known->second, id);
  }

  bool has_ban(const billing::CostCenterId& id) const {
    return std::any_of(assignments.begin(), assignments.end(),
                       [&](const auto& one) { return one.cost_center == id && !one.retired; });
  }

  // New ones, and those in scope; what was left out on purpose gets no invoice.
  Sentences without_ban() const {
    Sentences sentences;
    for (const billing::CostCenter& center : organization.cost_centers) {
      const bool is_new = !then.cost_centers.contains(center.id);
      const bool left_out = !is_new && !baseline.scope.contains(center.id);
      if (!exists(center, now) || left_out || has_ban(center.id)) continue;
      const std::string shown = called(center.name, center.id);
      sentences.push_back(is_new ? worded("Cost Center {} is new and has no BAN.", {shown})
                                 : worded("Cost Center {} has no BAN.", {shown}));
    }
    return sentences;
  }

  Sentences deleted() const {
    Sentences sentences;
    for (const billing::CostCenterId& id : baseline.scope) {
      const auto* center = billing::find(organization, id);
      if (center && exists(*center, now)) continue;
      sentences.push_back(worded("Cost Center {} was deleted and still has a BAN.", {name_of(id)}));
    }
    return sentences;
  }

  Sentences renamed() const {
    Sentences sentences;
    for (const auto& [id, name] : baseline.names) {
      const auto* center = billing::find(organization, id);
      if (!center || !exists(*center, now) || center->name == name) continue;
      const std::string shown = called(name, id);
      sentences.push_back(center->name.empty()
                              ? worded("Cost Center {} is now called nothing.", {shown})
                              : worded("Cost Center {} is now called {}.", {shown, center->name}));
    }
    return sentences;
  }

  std::optional<billing::CostCenterId> owner_now(const billing::Provider& provider) const {
    const auto workspace = billing::workspace_at(provider, now);
    const auto* owner = workspace ? billing::find(organization, *workspace) : nullptr;
    if (!owner || !exists(*owner, now)) return std::nullopt;
    const auto center_id = billing::cost_center_at(*owner, now);
    const auto* center = center_id ? billing::find(organization, *center_id) : nullptr;
    if (!center || !exists(*center, now)) return std::nullopt;
    return center_id;
  }

  bool is_new(const billing::Provider& provider) const {
    return !then.providers.contains(provider.id);
  }

  Sentences moved() const {
    Sentences sentences;
    for (const billing::Provider& provider : organization.providers) {
      const auto before = billing::cost_center_then(then, provider.id);
      const auto after = owner_now(provider);
      if (!exists(provider, now) || is_new(provider) || !after || before == after) continue;
      const std::string shown = called(provider.name, provider.id);
      sentences.push_back(before
                              ? worded("Provider {} moved from Cost Center {} to Cost Center {}.",
                                       {shown, name_of(*before), name_of(*after)})
                              : worded("Provider {} had no owner and is now with Cost Center {}.",
                                       {shown, name_of(*after)}));
    }
    return sentences;
  }

  // An owner that was missing at the approval already was accepted with it.
  Sentences without_owner() const {
    Sentences sentences;
    for (const billing::Provider& provider : organization.providers) {
      if (!exists(provider, now) || owner_now(provider)) continue;
      if (!is_new(provider) && !billing::cost_center_then(then, provider.id)) continue;
      sentences.push_back(worded("Provider {} belongs to no Cost Center; its charges are nobody's.",
                                 {called(provider.name, provider.id)}));
    }
    return sentences;
  }
};

std::optional<DriftBaseline> baseline_of(Desk& desk, const Ticket& ticket,
                                         const billing::ModeChange& mode) {
  // From the events: a reopening made the ticket's own approval void.
  std::optional<billing::Fingerprint> approved;
  std::optional<DriftBaseline> baseline;
  for (const StoredEvent& stored : desk.work.tickets().events(ticket.number)) {
    if (const auto* approval = std::get_if<Approved>(&stored.event.body))
      approved = approval->fingerprint;
    const auto* effect = std::get_if<TookEffect>(&stored.event.body);
    if (effect && approved) baseline = DriftBaseline{*approved, mode.scope, effect->names};
  }
  return baseline;
}

std::map<DriftKind, Sentences> drift_now(Desk& desk, const Ticket& ticket,
                                         const billing::ModeChange& mode) {
  if (mode.mode != billing::InvoicingMode::invoice_per_cost_center) return {};
  const auto organization = desk.work.billing().organization(ticket.organization);
  const auto baseline = baseline_of(desk, ticket, mode);
  if (!organization || !baseline) return {};
  return drift_of(*organization, *baseline,
                  desk.work.billing().ban_assignments(ticket.organization), desk.now);
}

Ticket said(Result<Ticket> answer) {
  if (!answer) throw std::logic_error("the bot may not follow up: " + answer.refusal().message);
  return *std::move(answer);
}

void follow_up(Desk& desk, Ticket ticket, const std::map<DriftKind, Sentences>& drift) {
  const auto bot = [&](Action action, EventBody body) {
    ticket = said(
        apply(desk, ticket, action, the_bot(), std::nullopt, Audience::internal, std::move(body)));
  };
  const std::vector<FollowUp> known = ticket.follow_ups;
  for (const FollowUp& one : known)
    if (!drift.contains(one.kind)) bot(Action::close_follow_up, DriftGone{one.kind});
  for (const auto& [kind, sentences] : drift) {
    const bool is_known = std::any_of(known.begin(), known.end(), [&](const FollowUp& one) {
      return one.kind == kind && one.sentences == sentences;
    });
    if (!is_known) bot(Action::open_follow_up, DriftSeen{kind, sentences});
  }
}

}  // namespace

std::map<DriftKind, Sentences> drift_of(const billing::Organization& organization,
                                        const DriftBaseline& baseline,
                                        std::span<const billing::BanAssignment> assignments,
                                        billing::Instant now) {
  const Comparison comparison{organization, baseline, assignments, now};
  std::map<DriftKind, Sentences> drift{
      {DriftKind::cost_center_without_ban, comparison.without_ban()},
      {DriftKind::provider_moved, comparison.moved()},
      {DriftKind::provider_without_owner, comparison.without_owner()},
      {DriftKind::cost_center_deleted, comparison.deleted()},
      {DriftKind::cost_center_renamed, comparison.renamed()}};
  std::erase_if(drift, [](const auto& kind) { return kind.second.empty(); });
  return drift;
}

void watch_drift(Desk& desk, const billing::OrganizationName& organization) {
  const auto history = desk.work.billing().mode_changes(organization);
  if (history.empty()) return;
  const auto mode = billing::mode_in(history, organization, billing::Month::containing(desk.now));
  std::set<std::string> seen;
  for (const billing::ModeChange& change : history) {
    if (!seen.insert(change.reference).second) continue;
    const auto ticket = desk.work.tickets().ticket({change.reference});
    if (!ticket || !is_possible(ticket->status, Action::open_follow_up)) continue;
    const bool is_latest = change.reference == mode.reference;
    follow_up(desk, *ticket,
              is_latest ? drift_now(desk, *ticket, mode) : std::map<DriftKind, Sentences>{});
  }
}

}  // namespace tickets

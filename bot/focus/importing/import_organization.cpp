#include "bot/focus/importing/import_organization.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "billing/billing_account_number.h"
#include "billing/worded.h"
#include "tickets/clock/timers.h"
#include "tickets/drift.h"
#include "tickets/lifecycle.h"

namespace bot::focus {
namespace {

using billing::Fault;
using billing::Organization;
using billing::Provider;
using billing::Refusal;

// When the provider's account is its organization's: a deleted provider lets go of it.
std::vector<billing::Interval> owned(const Provider& provider) {
  std::vector<billing::Interval> intervals;
  for (const auto& placement : provider.placements) {
    billing::Interval during = placement.during;
    if (provider.deleted)
      during.to = during.to ? std::min(*during.to, *provider.deleted) : *provider.deleted;
    if (!during.from || !during.to || *during.from < *during.to) intervals.push_back(during);
  }
  return intervals;
}

bool owned_at_once(const Provider& a, const Provider& b) {
  const auto theirs = owned(b);
  return std::ranges::any_of(owned(a), [&](const auto& mine) {
    return std::ranges::any_of(theirs,
                               [&](const auto& other) { return billing::overlap(mine, other); });
  });
}

std::vector<Fault> accounts_owned_elsewhere(const Organization& organization,
                                            const std::vector<Organization>& all) {
  std::multimap<std::string, std::pair<const Organization*, const Provider*>> elsewhere;
  for (const auto& other : all) {
    if (other.name == organization.name) continue;
    for (const auto& provider : other.providers) {
      elsewhere.emplace(billing::folded(provider.account.value), std::pair(&other, &provider));
    }
  }
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < organization.providers.size(); ++i) {
    const Provider& provider = organization.providers[i];
    const auto [first, last] = elsewhere.equal_range(billing::folded(provider.account.value));
    for (auto it = first; it != last; ++it) {
      const auto& [other, theirs] = it->second;
      if (!owned_at_once(provider, *theirs)) continue;
      faults.push_back(
          {provider.id.value,
           billing::worded("The account {} belongs to {} (provider {}) at the same time; end its "
                           "placement there first.",
                           {provider.account.value, other->name.value, theirs->id.value})});
    }
  }
  return faults;
}

std::optional<Refusal> check_accounts(const Organization& organization,
                                      const std::vector<Organization>& all) {
  auto faults = accounts_owned_elsewhere(organization, all);
  if (faults.empty()) return std::nullopt;
  return Refusal{billing::RefusalKind::conflict, "account_owned_elsewhere",
                 billing::worded(
                     "A provider account belongs to another organization at the same time. End its "
                     "placement there first, or correct the account."),
                 faults.front().where, faults};
}

// The organization's own BAN is one among all: a BAN is never two bearers'.
std::optional<Refusal> check_ban(billing::Repository& repository, const Organization& organization,
                                 const std::vector<Organization>& all) {
  if (!organization.ban) return std::nullopt;
  auto taken = billing::own_bans(all, organization.name);
  for (auto& given : repository.assignments_of(*organization.ban)) taken.push_back(given);
  const auto assigned = billing::assign_ban(
      organization, taken, {*organization.ban, organization.name, std::nullopt, {}, std::nullopt});
  if (assigned) return std::nullopt;
  Refusal refusal = assigned.refusal();
  refusal.faults.push_back({"$.ban", refusal.message});
  return refusal;
}

// An approval stands for the structure that was looked at; a check that may not be done now (the
// switch is made already) has nothing to say. What waited for a better structure need not wait for
// its next trial.
void check_request(tickets::UnitOfWork& work, const Organization& organization,
                   const tickets::DeskSettings& settings, billing::Instant now) {
  const auto ticket = work.tickets().open_ticket(organization.name);
  if (!ticket || !tickets::is_possible(ticket->status, tickets::Action::check_setup)) return;
  tickets::Desk desk{work, now, settings};
  const auto checked = tickets::check_setup(desk, tickets::the_bot(), ticket->number);
  if (!checked)
    throw std::logic_error("the bot may not check " + ticket->number.value + ": " +
                           checked.refusal().message);
  tickets::set_timers(desk, *checked);
}

// What the file makes of what is known.
using Merge = std::function<billing::Result<Organization>(const std::optional<Organization>&)>;

// The change that the merge is, with the checks against every other organization.
StructureChange checked_change(const billing::OrganizationName& name, const Merge& merge) {
  return [name, merge](tickets::UnitOfWork& work) -> billing::Result<Organization> {
    auto& repository = work.billing();
    auto merged = merge(repository.organization(name));
    if (!merged) return merged;
    const auto all = repository.all_organizations();
    if (const auto refusal = check_accounts(*merged, all)) return *refusal;
    if (const auto refusal = check_ban(repository, *merged, all)) return *refusal;
    return merged;
  };
}

StructureFollowUp checks_after(const tickets::DeskSettings& settings, billing::Instant now) {
  return [&settings, now](tickets::UnitOfWork& work, const Organization& saved) {
    check_request(work, saved, settings, now);
    tickets::Desk desk{work, now, settings};
    tickets::watch_drift(desk, saved.name);
  };
}

billing::Result<Reattribution> take(tickets::Store& store, const Archive& archive,
                                    const Organization& incoming, const Merge& merge,
                                    const tickets::DeskSettings& settings,
                                    const Recording& recording) {
  return change_structure(store, archive, checked_change(incoming.name, merge),
                          checks_after(settings, recording.now), recording);
}

// What the edit makes of the organization goes the way of a file.
Merge merge_of(const EditByHand& by_hand, billing::Instant now) {
  return
      [&by_hand, now](const std::optional<Organization>& known) -> billing::Result<Organization> {
        if (!known)
          return Refusal{billing::RefusalKind::not_found,
                         "organization_unknown",
                         billing::worded("There is no organization '{}'. Import its file first.",
                                         {by_hand.organization.value}),
                         by_hand.organization.value,
                         {}};
        const auto edited = by_hand.edit(*known);
        if (!edited) return edited;
        if (by_hand.correction.empty()) return billing::merged(known, *edited, now);
        return billing::with_history_corrected(known, *edited, now);
      };
}

}  // namespace

billing::Result<Reattribution> import_organization(tickets::Store& store, const Archive& archive,
                                                   const Organization& incoming,
                                                   const tickets::DeskSettings& settings,
                                                   billing::Instant now) {
  const auto merge = [&](const auto& known) { return billing::merged(known, incoming, now); };
  return take(store, archive, incoming, merge, settings, {now});
}

billing::Result<Reattribution> correct_history(tickets::Store& store, const Archive& archive,
                                               const Organization& incoming,
                                               std::string_view reason,
                                               const tickets::DeskSettings& settings,
                                               billing::Instant now) {
  if (billing::folded(reason).empty()) {
    return Refusal{
        billing::RefusalKind::invalid,
        "reason_missing",
        billing::worded("Write down why history is corrected; it is kept with the structure."),
        incoming.name.value,
        {}};
  }
  const auto merge = [&](const auto& known) -> billing::Result<Organization> {
    return billing::with_history_corrected(known, incoming, now);
  };
  return take(store, archive, incoming, merge, settings, {now, std::string(reason)});
}

billing::Result<Reattribution> edit_organization(tickets::Store& store, const Archive& archive,
                                                 const EditByHand& by_hand,
                                                 const tickets::DeskSettings& settings,
                                                 billing::Instant now) {
  const auto checks = checks_after(settings, now);
  const auto follow_up = [&](tickets::UnitOfWork& work, const Organization& saved) {
    checks(work, saved);
    work.accounts().append({0, now, by_hand.by, tickets::AdministrationAct::structure_changed,
                            saved.name.value, by_hand.words});
  };
  return change_structure(store, archive,
                          checked_change(by_hand.organization, merge_of(by_hand, now)), follow_up,
                          {now, by_hand.correction});
}

billing::Result<EditTrial> try_organization(tickets::Store& store, const Archive& archive,
                                            const EditByHand& by_hand,
                                            const tickets::DeskSettings& settings,
                                            billing::Instant now) {
  EditTrial trial;
  trial.request_before = tickets::read(store, [&](tickets::UnitOfWork& work) {
    return work.tickets().open_ticket(by_hand.organization);
  });
  const auto checks = checks_after(settings, now);
  const auto follow_up = [&](tickets::UnitOfWork& work, const Organization& saved) {
    checks(work, saved);
    trial.request_after = work.tickets().open_ticket(saved.name);
  };
  auto done =
      try_structure(store, archive, checked_change(by_hand.organization, merge_of(by_hand, now)),
                    follow_up, {now, by_hand.correction});
  if (!done) return done.refusal();
  trial.done = std::move(*done);
  return trial;
}

}  // namespace bot::focus

#include "billing/invoicing_mode.h"

#include <stdexcept>

#include "billing/month_words.h"
#include "billing/worded.h"

namespace billing {
namespace {

Refusal switch_refused(RefusalCode code, std::string message, std::vector<Fault> faults = {}) {
  return {RefusalKind::conflict, code, std::move(message), "from", std::move(faults)};
}

std::vector<Fault> cost_centers_without_ban(std::span<const BanAssignment> assignments,
                                            const ModeChange& proposed) {
  std::vector<BanAssignment> ours;
  for (const BanAssignment& assignment : assignments) {
    if (assignment.organization == proposed.organization) ours.push_back(assignment);
  }
  std::vector<Fault> faults;
  for (const CostCenterId& center : proposed.scope) {
    if (ban_of(ours, center, proposed.from)) continue;
    faults.push_back({center.value, worded("Assign a BAN to Cost Center {} that holds in {~}.",
                                           {center.value, in_words(proposed.from)})});
  }
  return faults;
}

}  // namespace

ModeChange mode_in(std::span<const ModeChange> history, const OrganizationName& organization,
                   Month period) {
  ModeChange mode;
  mode.organization = organization;
  bool found = false;
  for (const ModeChange& change : history) {
    if (change.organization != organization || change.from > period) continue;
    if (found && change.from < mode.from) continue;
    mode = change;
    found = true;
  }
  return mode;
}

Month earliest_switch(Instant now, int cut_off_days) {
  if (cut_off_days < 0) throw std::logic_error("a cut-off lies before the month, never in it");
  Month month = Month::containing(now).next();
  while (now >= month.begin() - std::chrono::days(cut_off_days)) month = month.next();
  return month;
}

Result<ModeChange> switch_mode(const Organization& organization,
                               std::span<const ModeChange> history,
                               std::span<const BanAssignment> assignments,
                               const ModeChange& proposed, Month earliest) {
  const bool separate = proposed.mode == InvoicingMode::invoice_per_cost_center;
  if (proposed.organization != organization.name || separate == proposed.scope.empty()) {
    throw std::logic_error("a mode change must be the organization's and fit its scope");
  }
  if (proposed.from < earliest) {
    return switch_refused("switch_too_early",
                          worded("The mode cannot change in {~} any more; choose {~} or later.",
                                 {in_words(proposed.from), in_words(earliest)}));
  }
  for (const ModeChange& change : history) {
    if (change.organization != organization.name || change.from < proposed.from) continue;
    return switch_refused(
        "switch_backwards",
        worded("A mode change is already recorded for {~}; choose a month after it.",
               {in_words(change.from)}));
  }
  const ModeChange current = mode_in(history, organization.name, proposed.from);
  if (current.mode == proposed.mode && current.scope == proposed.scope) {
    return switch_refused(
        "mode_unchanged",
        worded("Invoices are already made this way in {~}; there is nothing to switch.",
               {in_words(proposed.from)}));
  }
  auto faults = cost_centers_without_ban(assignments, proposed);
  if (!faults.empty()) {
    return switch_refused("ban_missing",
                          worded("Assign a BAN to every Cost Center that is to get its own "
                                 "invoice first."),
                          std::move(faults));
  }
  return proposed;
}

}  // namespace billing

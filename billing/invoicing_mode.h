// Whether an organization gets one invoice or one per cost center, month by month.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "billing/billing_account_number.h"
#include "billing/structure/organization.h"
#include "billing/words.h"

namespace billing {

enum class InvoicingMode { single_invoice, invoice_per_cost_center };
inline constexpr std::array invoicing_mode_words{
    Word<InvoicingMode>{InvoicingMode::single_invoice, "single_invoice"},
    Word<InvoicingMode>{InvoicingMode::invoice_per_cost_center, "invoice_per_cost_center"}};
// Exactly these words; none if the text is another.
inline std::string_view text_of(InvoicingMode value) {
  return text_in(invoicing_mode_words, value);
}
inline std::optional<InvoicingMode> invoicing_mode_from(std::string_view text) {
  return value_in(invoicing_mode_words, text);
}

// From the first instant of `from` on. The scope is the cost centers that get their own invoice;
// empty in single_invoice mode.
struct ModeChange {
  OrganizationName organization;
  InvoicingMode mode = InvoicingMode::single_invoice;
  Month from;
  std::set<CostCenterId> scope;
  Instant recorded_at;
  std::string reference;  // the ticket that asked for it
  bool operator==(const ModeChange&) const = default;
};

// The mode that bills the period; single_invoice before the first change.
ModeChange mode_in(std::span<const ModeChange> history, const OrganizationName&, Month period);

// The first month that may still be chosen for a switch: the next one whose cut-off (that many
// days before it begins) has not passed at `now`; at its own instant it has.
Month earliest_switch(Instant now, int cut_off_days);

// Whether the change may be recorded: `switch_too_early` (the period has begun or its cut-off has
// passed), `switch_backwards` (a later or equal change exists), `ban_missing` (a cost center in
// scope has no BAN for that month; one fault each), `mode_unchanged`. Throws std::logic_error if
// the change is another organization's or its scope does not fit its mode.
Result<ModeChange> switch_mode(const Organization&, std::span<const ModeChange> history,
                               std::span<const BanAssignment> assignments,
                               const ModeChange& proposed, Month earliest);

}  // namespace billing

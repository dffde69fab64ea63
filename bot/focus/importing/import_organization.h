// Takes an organization as the platform describes it and keeps the ledger true to it.
#pragma once

#include "bot/focus/importing/reattribute.h"
#include "tickets/desk.h"

namespace bot::focus {

// Merges with what is known (billing::merged), saves, re-attributes, and checks the setup of the
// organization's active request, all in one unit of work: an approval given for another structure
// falls with the import. Refused, beside what merged() and change_structure() refuse, with
// `account_owned_elsewhere` (an account has one owner at an instant over the whole platform; one
// fault per account), `ban_in_use` and `ban_retired` (the organization's own BAN was given to
// another organization or to a cost center anywhere; the fault is at `$.ban`).
billing::Result<Reattribution> import_organization(tickets::Store&, const Archive&,
                                                   const billing::Organization& incoming,
                                                   const tickets::DeskSettings&,
                                                   billing::Instant now);

// The same where the file corrects history (billing::with_history_corrected); the reason is kept
// with the version. Refused as import_organization() is but for what merged() refuses, and with
// `reason_missing`.
billing::Result<Reattribution> correct_history(tickets::Store&, const Archive&,
                                               const billing::Organization& incoming,
                                               std::string_view reason,
                                               const tickets::DeskSettings&, billing::Instant now);

// One change by hand: what it makes of the organization as it is, as a file would describe it; a
// refusal where somebody changed it since it was looked at. It goes the way of a file.
using HandEdit =
    std::function<billing::Result<billing::Organization>(const billing::Organization&)>;

struct EditByHand {
  billing::OrganizationName organization;
  HandEdit edit;
  std::string correction = {};  // why the past is corrected; empty: what is on record stays
  tickets::Actor by = {};
  std::string words = {};  // what is done, for the log of administration
};

// Refused with `organization_unknown`, and as import_organization() or, with a correction,
// correct_history() are.
billing::Result<Reattribution> edit_organization(tickets::Store&, const Archive&, const EditByHand&,
                                                 const tickets::DeskSettings&,
                                                 billing::Instant now);

// What that would do, with the request it would touch; nothing is kept.
struct EditTrial {
  Reattribution done;
  std::optional<tickets::Ticket> request_before, request_after;
};
billing::Result<EditTrial> try_organization(tickets::Store&, const Archive&, const EditByHand&,
                                            const tickets::DeskSettings&, billing::Instant now);

}  // namespace bot::focus

// A ticket: the summary of its events. advance() is the only thing that writes one.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tickets/event.h"

namespace tickets {

struct Version {
  std::uint32_t value = 0;
  auto operator<=>(const Version&) const = default;
};

struct Approval {
  Email by;
  billing::Instant at;
  billing::Fingerprint fingerprint;
  bool operator==(const Approval&) const = default;
};

struct AssignedBan {
  billing::BillingAccountNumber ban;
  Email by;
  bool operator==(const AssignedBan&) const = default;
};

struct ScheduledSwitch {
  billing::Month from;
  Email by;
  billing::Instant at;
  bool operator==(const ScheduledSwitch&) const = default;
};

struct Acknowledgement {
  std::string code, object_id, reason;
  bool override_block = false;
  Email by;
  bool operator==(const Acknowledgement&) const = default;
};

struct Ticket {
  TicketNumber number;
  Version version;
  RequestKind kind = RequestKind::separate_invoices;
  Channel channel = Channel::web;
  billing::OrganizationName organization;
  std::string account_name;
  Requester requester;
  std::string description;
  std::set<billing::CostCenterId> scope;
  Status status = Status::submitted;
  std::optional<Status> asked_from;  // where an open question leads back to
  std::string question;              // the open question's words; empty: a setup question, or none
  billing::Instant opened_at;
  billing::Instant changed_at;                 // when it came into its status
  std::optional<billing::SetupReport> report;  // the latest
  std::vector<Acknowledgement> acknowledgements;
  std::optional<Approval> approval;
  std::map<billing::CostCenterId, AssignedBan> bans;
  std::optional<ScheduledSwitch> scheduled;
  std::optional<billing::Month> in_effect_from;
  std::vector<std::string> invoice_numbers;  // confirmed
  std::string closing_reason;
  bool operator==(const Ticket&) const = default;
};

// The ticket after the event. The first event must be Opened; an event that does not fit is a
// bug and throws std::logic_error.
Ticket advance(const std::optional<Ticket>& before, const Event&);
Ticket rebuilt(std::span<const StoredEvent> events);

// Findings that still stand in the way: blocks without an override that may be given, warnings
// without an acknowledgement. Of the latest report, or of the one given.
std::vector<billing::Finding> open_findings(const Ticket&);
std::vector<billing::Finding> open_findings(const Ticket&, const billing::SetupReport&);
// Blocks that a desk lead may override, or an organization administrator settle by vouching.
bool may_be_overridden(const billing::Finding&);
std::vector<billing::CostCenterId> cost_centers_without_ban(const Ticket&);

// "SPL-7K3Q-9" from a running number: letters and digits without I, L, O, U, and a check
// character. Different ordinals give different numbers; beyond 1048576 of them the middle grows.
TicketNumber ticket_number(std::uint64_t ordinal);
// Upper-cases, forgives blanks and hyphens, and reads I and L as 1, O as 0; none if it does not
// begin with SPL or the check character is wrong.
std::optional<TicketNumber> parse_ticket_number(std::string_view text);

}  // namespace tickets

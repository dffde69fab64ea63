// A ticket: the summary of its events. advance() is the only thing that writes one.
#pragma once

#include <map>
#include <optional>
#include <set>
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

// A status the ticket was in, from that event on.
struct Stage {
  Status status = Status::submitted;
  billing::Instant since;
  std::uint32_t sequence = 0;  // of the event that led there
  bool operator==(const Stage&) const = default;
};

struct Owner {
  Email email;
  std::string name;
  bool operator==(const Owner&) const = default;
};

// Workflow section 6; closed once answered, declined or expired.
struct Escalation {
  std::uint32_t sequence = 0;  // of its `escalate` event: its name
  std::string reason, done_so_far, asked_of_tam;
  std::optional<billing::Instant> needed_by;
  bool caller_waiting = false;
  EscalationState state = EscalationState::sent;
  std::optional<Email> asked;  // who is asked, once it went on; none: the Primary TAM
  std::uint32_t place = 0;     // in the chain: 0 Primary TAM, 1 back-up, 2 TAM manager, 3 desk lead
  std::optional<Owner> holder;  // who pressed "I have it"
  billing::Instant sent_at;     // to whom it is with now
  bool operator==(const Escalation&) const = default;
};

struct CallBack {
  std::uint32_t sequence = 0;  // of the event that promised it: its name
  PromisedCall promised;
  bool operator==(const CallBack&) const = default;
};

struct FollowUp {
  DriftKind kind = DriftKind::cost_center_without_ban;
  std::vector<std::string> sentences;
  billing::Instant opened_at;
  bool operator==(const FollowUp&) const = default;
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
  std::optional<TicketNumber> duplicate_of;
  std::optional<TicketNumber> follows;  // the closed ticket this one continues
  std::optional<CallWish> call_wish;
  std::optional<Owner> owner;           // who has taken it
  std::uint32_t revision = 1;           // one more with every reopening
  std::vector<Stage> stages;            // every one, oldest first
  std::vector<Escalation> escalations;  // every one, oldest first
  std::vector<CallBack> call_backs;     // promised and not made yet
  std::vector<FollowUp> follow_ups;     // open ones, by kind
  std::set<TimerKey> fired;             // timers that have done their work
  bool operator==(const Ticket&) const = default;
};

// Sent or acknowledged: somebody still owes an answer.
bool is_open(const Escalation&);

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

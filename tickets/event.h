// What happened to a ticket, appended and never changed. The ticket is the sum of its events.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "billing/billing_account_number.h"
#include "billing/setup/finding.h"
#include "tickets/lifecycle.h"

namespace tickets {

struct TicketNumber {
  std::string value;
  auto operator<=>(const TicketNumber&) const = default;
};

// separate_invoices; single_invoice: the way back; add_cost_centers: after the switch, a Cost
// Center more gets its own invoice. All run through the same table.
enum class RequestKind { separate_invoices, single_invoice, add_cost_centers };
enum class Channel { web, phone, mail, command_line, api };
enum class Audience { customer, internal, tam };  // every text has one; there is no default

struct Requester {
  Email email;
  std::string name;
  std::string phone;  // optional
  bool operator==(const Requester&) const = default;
};

// What the requester wants of the telephone: the number, and when, in his own words and zone.
struct CallWish {
  std::string number, window;
  bool operator==(const CallWish&) const = default;
};

// One struct per kind of event; apply() takes them, advance() sums them up.
struct Opened {
  RequestKind kind;
  Channel channel;
  billing::OrganizationName organization;
  std::string account_name;  // as the requester gave it
  Requester requester;
  std::string description;
  std::set<billing::CostCenterId> scope;
  std::optional<CallWish> call_wish = {};
  std::optional<TicketNumber> follows = {};  // the closed ticket this one continues
  bool operator==(const Opened&) const = default;
};
struct SetupChecked {
  billing::SetupReport report;
  bool operator==(const SetupChecked&) const = default;
};
struct Asked {
  std::string question;
  bool operator==(const Asked&) const = default;
};
struct Answered {
  std::string text;
  Channel channel = Channel::web;
  bool operator==(const Answered&) const = default;
};
struct Acknowledged {
  std::string code, object_id, reason;
  bool override_block = false;  // a desk lead's override, or an administrator vouching
  bool operator==(const Acknowledged&) const = default;
};
struct Approved {
  billing::Fingerprint fingerprint;
  bool operator==(const Approved&) const = default;
};
struct ApprovalFell {
  std::vector<std::string> changes;
  billing::SetupReport report;
  bool operator==(const ApprovalFell&) const = default;
};
// What changed; an empty BAN: the cost center has none any more.
struct BansAssigned {
  std::map<billing::CostCenterId, billing::BillingAccountNumber> bans;
  bool operator==(const BansAssigned&) const = default;
};
struct Scheduled {
  billing::Month from;
  bool operator==(const Scheduled&) const = default;
};
struct TookEffect {
  billing::Month from;
  // The names Cost Centers had then; what is renamed later is told from them (drift watch).
  std::map<billing::CostCenterId, std::string> names = {};
  bool operator==(const TookEffect&) const = default;
};
struct Confirmed {
  billing::Month period;
  std::vector<std::string> invoice_numbers;
  bool operator==(const Confirmed&) const = default;
};
struct Closed {
  std::string reason_code, text;
  bool operator==(const Closed&) const = default;
};
// A reply, a note, a reason to unschedule; the audience stands in the event.
struct Said {
  std::string text;
  Channel channel = Channel::web;
  bool operator==(const Said&) const = default;
};
struct Escalated {
  std::string reason, done_so_far, asked_of_tam;
  std::optional<billing::Instant> needed_by;
  bool caller_waiting = false;
  std::uint32_t adds_to = 0;  // the open escalation (its event's sequence) this adds to; 0: none
  std::optional<CallWish> call_wish = {};  // the caller's, if he gave it just now
  bool operator==(const Escalated&) const = default;
};
struct Duplicated {
  TicketNumber of;
  bool operator==(const Duplicated&) const = default;
};
struct Reopened {
  std::string reason;
  bool operator==(const Reopened&) const = default;
};
struct Taken {
  Email owner;
  std::string name;
  bool operator==(const Taken&) const = default;
};
// What became of an escalation (workflow section 6): `sent` again to the next in the chain, or one
// of the others.
enum class EscalationState { sent, acknowledged, answered, declined, expired };
struct EscalationMoved {
  std::uint32_t escalation = 0;  // the sequence of its `escalate` event
  EscalationState state = EscalationState::acknowledged;
  std::string text;  // the answer, the reason to decline; may be empty
  // sent: who is asked now, because it went on; acknowledged: who has it, if the desk says so.
  std::optional<Email> asked;
  bool operator==(const EscalationMoved&) const = default;
};
enum class CallResult { connected, no_answer, declined, prefers_callback };
// A window in which somebody will call; shown in the customer's zone.
struct PromisedCall {
  std::string number;
  billing::Instant from, to;
  std::string time_zone;  // IANA name
  Email owner;            // who calls
  bool operator==(const PromisedCall&) const = default;
};
struct CallHandedOver {
  CallResult result = CallResult::connected;
  Email to;          // whom the desk dialed; empty: nobody was on duty
  std::string text;  // what was said; may be empty
  std::optional<PromisedCall> promised;
  std::optional<CallWish> call_wish = {};  // the caller's, if he gave it just now
  bool operator==(const CallHandedOver&) const = default;
};
struct CalledBack {
  std::uint32_t promise = 0;  // the sequence of its `hand_over_call` event
  bool reached = true;
  std::string text;
  std::optional<PromisedCall> promised_again;
  bool operator==(const CalledBack&) const = default;
};
// A timer fired (workflow section 5). With the step it names the reminder.
enum class TimerKind {
  decision,          // steps 50, 80, 100: percent of the promised business days
  waiting_customer,  // steps 2, 5, 9, 14: days of waiting
  slip_risk,         // steps 5, 2, 1, 0: business days before the cut-off; 0: it has passed
  escalation,        // steps 1, 2, 3: places of the chain that did not answer
  first_invoices,    // step 1: they are late
  call_back,         // step 0: the promised window begins; 1: it has ended
  daily_check        // step 0; never an event of its own
};
struct TimerKey {
  TimerKind kind = TimerKind::decision;
  // Which turn of it: the revision (decision, first_invoices), the sequence of the event that began
  // the waiting, escalation or promise, the months since year 0 of the month that slips.
  std::uint32_t about = 0;
  std::uint32_t step = 0;
  auto operator<=>(const TimerKey&) const = default;
};
struct Reminded {
  TimerKey timer;
  std::vector<std::string> items;          // what is still missing, as it stood then
  std::optional<billing::Month> from, to;  // slip_risk: the month that slips, and the next one
  bool operator==(const Reminded&) const = default;
};
// What the structure did after the switch (drift watch).
enum class DriftKind {
  cost_center_without_ban,
  provider_moved,
  provider_without_owner,
  cost_center_deleted,
  cost_center_renamed
};
struct DriftSeen {
  DriftKind kind = DriftKind::cost_center_without_ban;
  std::vector<std::string> sentences;  // one per object, in words
  bool operator==(const DriftSeen&) const = default;
};
struct DriftGone {
  DriftKind kind = DriftKind::cost_center_without_ban;
  bool operator==(const DriftGone&) const = default;
};
struct Nothing {
  bool operator==(const Nothing&) const = default;
};  // the action says it all

using EventBody =
    std::variant<Nothing, Opened, SetupChecked, Asked, Answered, Acknowledged, Approved,
                 ApprovalFell, BansAssigned, Scheduled, TookEffect, Confirmed, Closed, Said,
                 Escalated, Duplicated, Reopened, Taken, EscalationMoved, CallHandedOver,
                 CalledBack, Reminded, DriftSeen, DriftGone>;

struct Event {
  TicketNumber ticket;
  std::uint32_t sequence = 0;  // 1, 2, 3 within the ticket; the ticket's version after it
  billing::Instant at;
  Actor by;
  Action action = Action::open;
  std::optional<Status> from;
  Status to = Status::submitted;
  Audience audience = Audience::internal;  // who may read its words
  EventBody body;
  bool operator==(const Event&) const = default;
};

// An event as it is kept, chained by hash to the one before it in its ticket.
struct StoredEvent {
  Event event;
  std::string previous_hash;  // of the ticket's event before; empty for the first
  std::string hash;           // SHA-256 of previous_hash and the event's canonical text
};

// Whether that role may read words meant for that audience: a customer only the customer's.
bool may_read(Role, Audience);

std::string_view text_of(Audience);
std::optional<Audience> audience_from(std::string_view);
std::string_view text_of(Channel);
std::optional<Channel> channel_from(std::string_view);
std::string_view text_of(RequestKind);
std::optional<RequestKind> request_kind_from(std::string_view);
std::string_view text_of(EscalationState);
std::optional<EscalationState> escalation_state_from(std::string_view);
std::string_view text_of(CallResult);
std::optional<CallResult> call_result_from(std::string_view);
std::string_view text_of(TimerKind);
std::optional<TimerKind> timer_kind_from(std::string_view);
std::string_view text_of(DriftKind);
std::optional<DriftKind> drift_kind_from(std::string_view);

}  // namespace tickets

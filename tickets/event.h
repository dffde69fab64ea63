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

enum class RequestKind { separate_invoices };
enum class Channel { web, phone, mail, command_line };
enum class Audience { customer, internal, tam };  // every text has one; there is no default

struct Requester {
  Email email;
  std::string name;
  std::string phone;  // optional
  bool operator==(const Requester&) const = default;
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
  bool operator==(const Said&) const = default;
};
struct Escalated {
  std::string reason, done_so_far, asked_of_tam;
  std::optional<billing::Instant> needed_by;
  bool caller_waiting = false;
  bool operator==(const Escalated&) const = default;
};
struct Nothing {
  bool operator==(const Nothing&) const = default;
};  // the action says it all

using EventBody = std::variant<Nothing, Opened, SetupChecked, Asked, Answered, Acknowledged,
                               Approved, ApprovalFell, BansAssigned, Scheduled, TookEffect,
                               Confirmed, Closed, Said, Escalated>;

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

}  // namespace tickets

// Everything the memory store keeps, as plain values: copying it is what makes a rollback.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tickets/store.h"

namespace support {

// None if there is no such key.
template <class Map, class Key>
auto value_at(const Map& map, const Key& key) -> std::optional<typename Map::mapped_type> {
  const auto found = map.find(key);
  if (found == map.end()) return std::nullopt;
  return found->second;
}

struct KeptChargeFile {
  billing::ChargeFile file;
  std::vector<billing::LedgerEntry> entries;  // without what was overwritten
  std::vector<billing::SetAsideRow> set_aside;
};

// That an invoiced period changed, until the difference was billed.
struct KeptMark {
  billing::OrganizationName organization;
  billing::Month period;
  billing::Instant marked_at;
  std::optional<billing::Instant> unmarked_at;
};

struct KeptTicket {
  tickets::Ticket summary;
  std::vector<tickets::StoredEvent> events;
  std::optional<billing::Instant> at_risk_from;
  std::vector<tickets::Timer> timers;
};

struct KeptMail {
  tickets::OutgoingMail mail;
};

struct KeptInbound {
  tickets::InboundMail mail;
  std::string raw;
};

struct FailedSignIn {
  std::string who;
  billing::Instant at;
};

struct MemoryState {
  std::map<billing::OrganizationName, billing::Organization> organizations;
  std::vector<billing::OrganizationVersion> versions;  // oldest first
  std::vector<billing::BanAssignment> assignments;
  std::vector<billing::ModeChange> mode_changes;
  std::vector<KeptChargeFile> charge_files;           // oldest first
  std::vector<billing::ChargeImport> charge_imports;  // oldest first
  std::vector<billing::UnattributedDecision> decisions;
  std::vector<billing::IssuedRun> runs;  // oldest first
  std::set<billing::BilledPayer> billed_payers;
  std::vector<KeptMark> changed_periods;
  std::uint64_t charges_version = 0;
  std::map<std::pair<billing::DocumentType, int>, std::uint64_t> invoice_counters;

  std::vector<KeptTicket> tickets;  // oldest first
  std::uint64_t ticket_ordinal = 0;
  std::vector<KeptMail> mails;  // oldest first
  std::int64_t mail_id = 0;
  std::size_t repeated_mails = 0;  // of events: enqueued again under a key that was there

  std::map<tickets::Email, tickets::User> users;
  std::map<std::string, tickets::Session> sessions;
  std::vector<FailedSignIn> failed_sign_ins;
  std::map<tickets::Email, std::string> drafts;
  std::vector<tickets::AdministrationEvent> administration;  // oldest first
  std::map<tickets::Email, tickets::Preferences> preferences;

  std::vector<KeptInbound> inbound;  // the id is the place, from 1

  std::map<std::string, tickets::ApiToken> tokens;  // by their hash
  std::map<std::pair<std::string, std::string>, tickets::RepeatableAnswer> answers;
  std::map<std::string, tickets::Webhook> webhooks;
};

// The ports over one state, one per room.
std::unique_ptr<billing::Repository> memory_billing(MemoryState&);
std::unique_ptr<tickets::Repository> memory_tickets(MemoryState&);
std::unique_ptr<tickets::Outbox> memory_outbox(MemoryState&);
std::unique_ptr<tickets::Accounts> memory_accounts(MemoryState&);
std::unique_ptr<tickets::Inbound> memory_inbound(MemoryState&);
std::unique_ptr<tickets::Programs> memory_programs(MemoryState&);

// By looking at everything; what Repository::search promises.
std::vector<tickets::SearchHit> memory_search(const MemoryState&, const tickets::SearchQuery&);

}  // namespace support

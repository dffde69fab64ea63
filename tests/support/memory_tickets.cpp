#include <algorithm>
#include <stdexcept>

#include "bot/crypto/crypto.h"
#include "tests/support/memory_state.h"
#include "tickets/event_text.h"

namespace support {

namespace {

using namespace tickets;

class MemoryTickets : public tickets::Repository {
 public:
  explicit MemoryTickets(MemoryState& state) : state_(state) {}

  std::optional<Ticket> ticket(const TicketNumber& number) override {
    const KeptTicket* kept = find(number);
    if (!kept) return std::nullopt;
    return kept->summary;
  }
  std::optional<Ticket> open_ticket(const billing::OrganizationName& organization) override {
    for (const KeptTicket& kept : state_.tickets)
      if (kept.summary.organization == organization && is_active(kept.summary.status))
        return kept.summary;
    return std::nullopt;
  }
  std::vector<Ticket> tickets(const TicketFilter& filter) override {
    std::vector<Ticket> found;
    std::vector<Ticket> all;
    for (const KeptTicket& kept : state_.tickets) all.push_back(kept.summary);
    if (filter.order == TicketOrder::newest_first) std::reverse(all.begin(), all.end());
    bool skipping = filter.after.has_value();
    for (const Ticket& ticket : all) {
      if (skipping)
        skipping = ticket.number != *filter.after;
      else if (found.size() < filter.limit && fits(ticket, filter))
        found.push_back(ticket);
    }
    return found;
  }
  std::vector<StatusCount> counts() override {
    std::map<Status, std::uint64_t> sums;
    for (const KeptTicket& kept : state_.tickets) ++sums[kept.summary.status];
    std::vector<StatusCount> counts;
    for (const auto& [status, sum] : sums) counts.push_back({status, sum});
    return counts;
  }
  std::vector<StoredEvent> events(const TicketNumber& number) override {
    const KeptTicket* kept = find(number);
    return kept ? kept->events : std::vector<StoredEvent>{};
  }
  std::uint64_t next_ticket_ordinal() override { return ++state_.ticket_ordinal; }

  void append(const Event& event, const Ticket& after) override {
    KeptTicket* kept = find(event.ticket);
    const std::size_t known = kept ? kept->events.size() : 0;
    if (event.sequence != known + 1)
      throw std::logic_error("event " + std::to_string(event.sequence) + " of " +
                             event.ticket.value + " is not the next one");
    if (!kept) {
      if (open_ticket(after.organization))
        throw std::runtime_error("the organization has an open request");
      kept = &state_.tickets.emplace_back();
    }
    const std::string previous = kept->events.empty() ? "" : kept->events.back().hash;
    kept->events.push_back({event, previous, bot::sha256_hex(previous + canonical_text(event))});
    kept->summary = after;
  }

 private:
  static bool fits(const Ticket& ticket, const TicketFilter& filter) {
    if (filter.organization && ticket.organization != *filter.organization) return false;
    return filter.statuses.empty() || std::find(filter.statuses.begin(), filter.statuses.end(),
                                                ticket.status) != filter.statuses.end();
  }
  KeptTicket* find(const TicketNumber& number) {
    for (KeptTicket& kept : state_.tickets)
      if (kept.summary.number == number) return &kept;
    return nullptr;
  }

  MemoryState& state_;
};

}  // namespace

std::unique_ptr<tickets::Repository> memory_tickets(MemoryState& state) {
  return std::make_unique<MemoryTickets>(state);
}

}  // namespace support

#include <algorithm>
#include <stdexcept>

#include "bot/crypto/crypto.h"
#include "tests/support/memory_state.h"
#include "tickets/event_text.h"

namespace support {

namespace {

using namespace tickets;

// No risk comes last; among equals the oldest first.
auto risk_of(const KeptTicket& kept) {
  return std::tuple(!kept.at_risk_from, kept.at_risk_from.value_or(billing::Instant{}),
                    kept.summary.opened_at);
}

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
    std::vector<const KeptTicket*> all;
    for (const KeptTicket& kept : state_.tickets) all.push_back(&kept);
    if (filter.order == TicketOrder::by_risk)
      std::stable_sort(all.begin(), all.end(), [](const KeptTicket* a, const KeptTicket* b) {
        return risk_of(*a) < risk_of(*b);
      });
    else
      std::stable_sort(all.begin(), all.end(), [](const KeptTicket* a, const KeptTicket* b) {
        return a->summary.opened_at < b->summary.opened_at;
      });
    if (filter.order == TicketOrder::newest_first) std::reverse(all.begin(), all.end());
    std::vector<Ticket> found;
    bool skipping = filter.after.has_value();
    for (const KeptTicket* kept : all) {
      if (skipping)
        skipping = kept->summary.number != *filter.after;
      else if (found.size() < filter.limit && fits(kept->summary, filter))
        found.push_back(kept->summary);
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

  void set_timers(const TicketNumber& number, std::optional<billing::Instant> at_risk_from,
                  const std::vector<Timer>& timers) override {
    KeptTicket* kept = find(number);
    if (!kept) throw std::runtime_error("there is no ticket " + number.value);
    kept->at_risk_from = at_risk_from;
    kept->timers = timers;
    std::sort(kept->timers.begin(), kept->timers.end(), [](const Timer& a, const Timer& b) {
      return std::tie(a.due_at, a.key) < std::tie(b.due_at, b.key);
    });
  }
  std::vector<Timer> timers(const TicketNumber& number) override {
    const KeptTicket* kept = find(number);
    return kept ? kept->timers : std::vector<Timer>{};
  }
  std::vector<DueTimer> due_timers(billing::Instant now, std::size_t limit) override {
    std::vector<DueTimer> due;
    for (const KeptTicket& kept : state_.tickets)
      for (const Timer& timer : kept.timers)
        if (timer.due_at <= now) due.push_back({kept.summary.number, timer});
    const auto place = [](const DueTimer& one) {
      return std::tuple(one.timer.due_at, one.ticket, text_of(one.timer.key.kind),
                        one.timer.key.about, one.timer.key.step);
    };
    std::sort(due.begin(), due.end(),
              [&](const DueTimer& a, const DueTimer& b) { return place(a) < place(b); });
    if (due.size() > limit) due.resize(limit);
    return due;
  }

  std::vector<SearchHit> search(const SearchQuery& query) override {
    return memory_search(state_, query);
  }

 private:
  static bool fits(const Ticket& ticket, const TicketFilter& filter) {
    if (filter.organization && ticket.organization != *filter.organization) return false;
    if (filter.owner && (!ticket.owner || ticket.owner->email != *filter.owner)) return false;
    if (filter.escalated && std::none_of(ticket.escalations.begin(), ticket.escalations.end(),
                                         [](const Escalation& one) { return is_open(one); }))
      return false;
    if (filter.with_call_back && ticket.call_backs.empty()) return false;
    if (filter.with_follow_up && ticket.follow_ups.empty()) return false;
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

// A random walk over everything anybody may try with Northwind's requests: all kinds, all verbs,
// all roles, with the structure and the clock moving under it. The seed decides it all.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <vector>

#include "tests/support/story.h"

namespace properties {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : random_(seed) {}
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  bool one_in(int n) { return below(n) == 0; }
  // Two persons in every role beside the customer, so that hands have a chance to meet.
  tickets::Actor anybody();
  // Mostly somebody in that role.
  tickets::Actor somebody(tickets::Role);

 private:
  std::mt19937_64 random_;
};

struct Walk {
  explicit Walk(std::uint64_t seed);

  support::Story story;  // `number` is the ticket of the latest step
  Chance chance;
  std::vector<tickets::TicketNumber> known;  // oldest first
};

// What one step did; refused: nothing.
struct Step {
  std::optional<tickets::Ticket> before;  // none: it was opened by this step
  tickets::Ticket after;
  std::optional<billing::Refusal> refusal;
};

// Takes so many steps and shows each accepted one. Of a refused one it makes sure that the ticket
// is as it was.
void walk(Walk&, int steps, const std::function<void(const Step&)>& look);

// Tries one of the verbs on the ticket.
tickets::Result<tickets::Ticket> try_something(Chance&, tickets::Desk&, const tickets::Ticket&,
                                               const std::vector<tickets::TicketNumber>& known);

}  // namespace properties

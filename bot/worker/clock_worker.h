// What only time can do to a ticket: a scheduled switch takes effect when its month begins, first
// invoices are confirmed when they are all there, and the setup is checked once a day.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "bot/worker/ticking_thread.h"
#include "tickets/desk.h"

namespace bot {

// One ticket that did not move although its time has come.
struct ClockProblem {
  tickets::TicketNumber ticket;
  std::string reason;  // a refusal's code and sentence, or what was thrown
  bool is_refusal = true;
};

struct ClockRound {
  std::size_t took_effect = 0;  // the fall of an approval at the boundary included
  std::size_t confirmed = 0;
  std::size_t checked = 0;  // daily checks of the setup
  std::vector<ClockProblem> problems;
};

// Everything that is due at `now`. Each ticket is a unit of work by itself: one that fails stops
// no other.
ClockRound run_once(tickets::Store&, const tickets::DeskSettings&, billing::Instant now);

class ClockWorker {
 public:
  ClockWorker(tickets::Store&, tickets::DeskSettings, std::function<billing::Instant()> clock);
  void start();
  void stop();

 private:
  void look();

  tickets::Store& store_;
  tickets::DeskSettings settings_;
  std::function<billing::Instant()> clock_;
  // What was already logged, so that a problem that stays is told once and not every few seconds.
  std::map<tickets::TicketNumber, std::string> told_;
  TickingThread thread_;
};

}  // namespace bot

// What only time can do: timers fire, a scheduled switch takes effect when its month begins, first
// invoices are confirmed, the setup is checked once a day, and the desk gets its morning's list.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bot/worker/ticking_thread.h"
#include "tickets/desk.h"

namespace bot {

// One ticket whose timer could not do its work although its time has come.
struct ClockProblem {
  tickets::TicketNumber ticket;
  std::string reason;  // a refusal's code and sentence, or what was thrown
  bool is_refusal = true;
};

struct ClockRound {
  std::size_t fired = 0;        // timers that did their work, all of them
  std::size_t took_effect = 0;  // the fall of an approval at the boundary included
  std::size_t confirmed = 0;
  std::size_t checked = 0;                  // daily checks of the setup
  std::set<tickets::TicketNumber> settled;  // a timer of them did its work
  std::vector<ClockProblem> problems;
  bool is_full = false;  // it ended before everything that was due was tried
};

// Since when a timer fails, for as long as it does; kept from one round to the next.
using FailingSince =
    std::map<std::pair<tickets::TicketNumber, tickets::TimerKey>, billing::Instant>;

// Every timer that is due at `now`, in the order in which they were due, until there are none or
// `is_stopping` says so. Each is a unit of work by itself: one that fails stops no other and is put
// off for about as long as it is late already, six hours at most.
ClockRound run_once(
    tickets::Store&, const tickets::DeskSettings&, billing::Instant now,
    const std::function<bool()>& is_stopping = [] { return false; });

// The same, `most` timers of it at most, so that the next round reads the clock anew.
ClockRound run_once(
    tickets::Store&, const tickets::DeskSettings&, billing::Instant now, FailingSince&,
    std::size_t most, const std::function<bool()>& is_stopping = [] { return false; });

// Computes the timers of every active ticket again, some at a time: the calendar, the promise or
// the cut-off may be others than when they were written. Returns how many tickets changed.
std::size_t refresh_timers(tickets::Store&, const tickets::DeskSettings&, billing::Instant now);

class ClockWorker {
 public:
  ClockWorker(tickets::Store&, tickets::DeskSettings, std::function<billing::Instant()> clock);
  void start();
  void stop();
  Pulse pulse() const { return thread_.pulse(); }

 private:
  bool look();  // whether there is more to do right now
  void log_new(const ClockRound&);
  void tell_the_desk(billing::Instant now);

  tickets::Store& store_;
  tickets::DeskSettings settings_;
  std::function<billing::Instant()> clock_;
  bool is_fresh_ = false;  // timers were computed with these settings
  FailingSince failing_;
  // What was already logged, so that a problem that stays is told once and not at every trial.
  std::map<tickets::TicketNumber, std::string> told_;
  std::optional<std::chrono::sys_days> last_morning_;
  std::vector<std::int64_t> lost_mail_;  // that the desk was told of
  TickingThread thread_;
};

}  // namespace bot

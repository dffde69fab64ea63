#include "bot/worker/clock_worker.h"

#include <algorithm>
#include <limits>

#include "bot/log/log.h"
#include "bot/worker/incident.h"
#include "tickets/clock/desk_news.h"
#include "tickets/clock/fire.h"

namespace bot {
namespace {

using tickets::DeskSettings;
using tickets::DueTimer;
using tickets::Store;
using tickets::Ticket;
using tickets::TicketNumber;
using tickets::UnitOfWork;
using namespace std::chrono_literals;

constexpr std::size_t page_size = 100;
// A few seconds' work: then the clock is read anew, and the desk is told what it waits for.
constexpr std::size_t timers_a_round = 500;
constexpr std::size_t lost_mails_looked_at = 500;
constexpr std::chrono::seconds shortest_pause = 1min;
constexpr std::chrono::seconds longest_pause = 6h;

// One timer's work: the ticket before and after it.
struct Done {
  std::optional<Ticket> before;
  Ticket after;
};

billing::Result<Done> fire(Store& store, const DeskSettings& settings, const DueTimer& due,
                           billing::Instant now) {
  return tickets::write(store, [&](UnitOfWork& work) -> billing::Result<Done> {
    tickets::Desk desk{work, now, settings};
    auto before = work.tickets().ticket(due.ticket);
    auto after = tickets::fire(desk, due.ticket, due.timer);
    if (!after) return after.refusal();
    return Done{std::move(before), *std::move(after)};
  });
}

void count(ClockRound& round, const DueTimer& due, const Done& done, billing::Instant now) {
  using tickets::Status;
  const Status before = done.before ? done.before->status : done.after.status;
  const bool moved = before != done.after.status;
  const bool is_check = due.timer.key.kind == tickets::TimerKind::daily_check;
  ++round.fired;
  round.settled.insert(due.ticket);
  const bool was_due = before == Status::switch_scheduled && done.before->scheduled &&
                       now >= done.before->scheduled->from.begin();
  if (moved && was_due) ++round.took_effect;
  if (moved && before == Status::verifying) ++round.confirmed;
  if (is_check && !was_due && done.after.report && done.after.report->checked_at == now)
    ++round.checked;
}

// It is late by so much that the next trial comes as much later: the pauses grow. A look that comes
// again is never late by the ticket alone, so it counts since when it fails.
std::chrono::seconds pause_of(const Ticket& ticket, const DeskSettings& settings,
                              const tickets::Timer& timer, billing::Instant failing_since,
                              billing::Instant now) {
  billing::Instant first_due = std::min(timer.due_at, failing_since);
  for (const tickets::Timer& one : tickets::timers_of(ticket, settings, now))
    if (one.key == timer.key) first_due = std::min(first_due, one.due_at);
  return std::clamp(now - first_due, shortest_pause, longest_pause);
}

void put_off(Store& store, const DeskSettings& settings, const DueTimer& due,
             billing::Instant failing_since, billing::Instant now) {
  store.write([&](UnitOfWork& work) {
    const auto ticket = work.tickets().ticket(due.ticket);
    if (!ticket) {
      work.tickets().set_timers(due.ticket, std::nullopt, {});
      return true;
    }
    tickets::put_off(work, *ticket, settings, now, due.timer.key,
                     now + pause_of(*ticket, settings, due.timer, failing_since, now));
    return true;
  });
}

// What one timer throws is its ticket's problem and no other's.
void fire_one(Store& store, const DeskSettings& settings, const DueTimer& due, billing::Instant now,
              FailingSince& failing, ClockRound& round) {
  const std::pair timer(due.ticket, due.timer.key);
  try {
    const auto done = fire(store, settings, due, now);
    if (done.ok()) {
      failing.erase(timer);
      return count(round, due, *done, now);
    }
    round.problems.push_back(
        {due.ticket, std::string(done.refusal().code.text) + ": " + done.refusal().message, true});
  } catch (const std::exception& problem) {
    round.problems.push_back({due.ticket, problem.what(), false});
  }
  try {
    put_off(store, settings, due, failing.try_emplace(timer, now).first->second, now);
  } catch (const std::exception& problem) {
    round.problems.push_back({due.ticket, problem.what(), false});
  }
}

// Whether what the store holds is not what it should.
bool is_stale(UnitOfWork& work, const Ticket& ticket, const DeskSettings& settings,
              billing::Instant now) {
  auto kept = work.tickets().timers(ticket.number);
  tickets::Desk desk{work, now, settings};
  auto wanted = tickets::timers_standing(desk, ticket);
  // When it is looked at next depends on when it was looked at last.
  const auto comes_again = [](const tickets::Timer& one) {
    return one.key.kind == tickets::TimerKind::daily_check;
  };
  const auto looks = std::erase_if(kept, comes_again);
  const auto wanted_looks = std::erase_if(wanted, comes_again);
  const auto by_key = [](const tickets::Timer& a, const tickets::Timer& b) {
    return a.key < b.key;
  };
  std::ranges::sort(kept, by_key);
  std::ranges::sort(wanted, by_key);
  return looks != wanted_looks || kept != wanted;
}

struct Page {
  std::vector<TicketNumber> stale;
  std::optional<TicketNumber> last;  // none: it was the last page
};

Page page_after(Store& store, const DeskSettings& settings, billing::Instant now,
                const std::optional<TicketNumber>& after) {
  return tickets::read(store, [&](UnitOfWork& work) {
    tickets::TicketFilter filter;
    filter.statuses = tickets::possible_statuses(tickets::Action::remind);
    filter.after = after;
    filter.limit = page_size;
    const auto tickets = work.tickets().tickets(filter);
    Page page;
    for (const Ticket& ticket : tickets)
      if (is_stale(work, ticket, settings, now)) page.stale.push_back(ticket.number);
    if (tickets.size() == page_size) page.last = tickets.back().number;
    return page;
  });
}

}  // namespace

ClockRound run_once(Store& store, const DeskSettings& settings, billing::Instant now,
                    const std::function<bool()>& is_stopping) {
  FailingSince failing;
  return run_once(store, settings, now, failing, std::numeric_limits<std::size_t>::max(),
                  is_stopping);
}

ClockRound run_once(Store& store, const DeskSettings& settings, billing::Instant now,
                    FailingSince& failing, std::size_t most,
                    const std::function<bool()>& is_stopping) {
  ClockRound round;
  std::set<std::pair<TicketNumber, tickets::TimerKey>> tried;
  for (bool more = true; more && !is_stopping();) {
    more = false;
    // Problems whose timer could not be put off either stay at the head of the list.
    const auto due = tickets::read(store, [&](UnitOfWork& work) {
      return work.tickets().due_timers(now, page_size + round.problems.size());
    });
    for (const DueTimer& one : due) {
      if (is_stopping()) break;
      if (tried.contains({one.ticket, one.timer.key})) continue;
      if (tried.size() >= most) {
        round.is_full = true;
        return round;
      }
      tried.insert({one.ticket, one.timer.key});
      fire_one(store, settings, one, now, failing, round);
      more = true;
    }
  }
  return round;
}

std::size_t refresh_timers(Store& store, const DeskSettings& settings, billing::Instant now) {
  std::size_t changed = 0;
  std::optional<TicketNumber> after;
  do {
    const Page page = page_after(store, settings, now, after);
    changed += page.stale.size();
    if (!page.stale.empty())
      store.write([&](UnitOfWork& work) {
        tickets::Desk desk{work, now, settings};
        for (const TicketNumber& number : page.stale)
          if (const auto ticket = work.tickets().ticket(number)) tickets::set_timers(desk, *ticket);
        return true;
      });
    after = page.last;
  } while (after);
  return changed;
}

ClockWorker::ClockWorker(Store& store, DeskSettings settings,
                         std::function<billing::Instant()> clock)
    : store_(store),
      settings_(std::move(settings)),
      clock_(std::move(clock)),
      thread_("clock", std::chrono::seconds(5), [this] { return look(); }) {}

void ClockWorker::start() { thread_.start(); }
void ClockWorker::stop() { thread_.stop(); }

bool ClockWorker::look() {
  const billing::Instant now = clock_();
  if (!is_fresh_) refresh_timers(store_, settings_, now);
  is_fresh_ = true;
  const ClockRound round = run_once(store_, settings_, now, failing_, timers_a_round,
                                    [this] { return thread_.is_stopping(); });
  log_new(round);
  tell_the_desk(now);
  // Where nothing was settled nothing would be by going on at once.
  return round.is_full && round.fired > 0;
}

void ClockWorker::log_new(const ClockRound& round) {
  for (const TicketNumber& settled : round.settled) told_.erase(settled);
  for (const ClockProblem& problem : round.problems) {
    std::string& known = told_[problem.ticket];
    if (known == problem.reason) continue;
    known = problem.reason;
    if (problem.is_refusal)
      log(LogLevel::warning, "the clock could not move a ticket",
          {{"ticket", std::string_view(problem.ticket.value)},
           {"reason", std::string_view(problem.reason)}});
    else
      log_incident("clock", problem.reason, problem.ticket.value);
  }
}

// Both look before they write, so that a quiet desk costs no commit.
void ClockWorker::tell_the_desk(billing::Instant now) {
  const auto write = [&](const auto& job) {
    store_.write([&](UnitOfWork& work) {
      tickets::Desk desk{work, now, settings_};
      job(desk);
      return true;
    });
  };
  const auto morning = tickets::morning_at(settings_.calendar, now);
  if (morning && morning != last_morning_)
    write([&](tickets::Desk& desk) { tickets::post_morning_digest(desk, *morning); });
  if (morning) last_morning_ = morning;
  auto lost = tickets::read(store_, [&](UnitOfWork& work) {
    tickets::Desk desk{work, now, settings_};
    return tickets::lost_mail(desk, lost_mails_looked_at);
  });
  if (!lost.empty() && lost != lost_mail_)
    write([&](tickets::Desk& desk) { tickets::tell_of_lost_mail(desk, lost_mails_looked_at); });
  lost_mail_ = std::move(lost);
}

}  // namespace bot

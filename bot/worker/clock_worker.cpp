#include "bot/worker/clock_worker.h"

#include <algorithm>

#include "bot/log/log.h"
#include "bot/worker/incident.h"

namespace bot {
namespace {

using tickets::Ticket;
using tickets::TicketNumber;

constexpr std::size_t page_size = 100;

std::vector<Ticket> tickets_in(tickets::Store& store,
                               const std::vector<tickets::Status>& statuses) {
  std::vector<Ticket> all;
  for (bool more = true; more;) {
    tickets::TicketFilter filter;
    filter.statuses = statuses;
    filter.limit = page_size;
    if (!all.empty()) filter.after = all.back().number;
    const auto page = tickets::read(
        store, [&](tickets::UnitOfWork& work) { return work.tickets().tickets(filter); });
    all.insert(all.end(), page.begin(), page.end());
    more = page.size() == page_size;
  }
  return all;
}

void note(ClockRound& round, const Ticket& ticket, const billing::Refusal& refusal) {
  round.problems.push_back(
      {ticket.number, std::string(refusal.code.text) + ": " + refusal.message, true});
}

// What keeps the switch waiting may stay for days, so that is asked first, which needs no write.
bool take_effect(tickets::Store& store, const tickets::DeskSettings& settings, const Ticket& ticket,
                 billing::Instant now, ClockRound& round) {
  const auto waits = tickets::read(store, [&](tickets::UnitOfWork& work) {
    tickets::Desk desk{work, now, settings};
    return tickets::why_no_effect(desk, ticket);
  });
  if (waits) {
    note(round, ticket, *waits);
    return false;
  }
  const auto answer = tickets::write(store, [&](tickets::UnitOfWork& work) {
    tickets::Desk desk{work, now, settings};
    return tickets::take_effect(desk, ticket.number);
  });
  if (!answer.ok()) note(round, ticket, answer.refusal());
  return answer.ok();
}

// Waiting for invoices is no problem, so why_not is asked first, which needs no write.
bool confirm_invoices(tickets::Store& store, const tickets::DeskSettings& settings,
                      const Ticket& ticket, billing::Instant now, ClockRound& round) {
  const auto unmet = tickets::read(store, [&](tickets::UnitOfWork& work) {
    tickets::Desk desk{work, now, settings};
    return tickets::why_not(desk, ticket, tickets::Action::confirm_invoices, tickets::the_bot());
  });
  if (!unmet.empty()) return false;
  const auto answer = tickets::write(store, [&](tickets::UnitOfWork& work) {
    tickets::Desk desk{work, now, settings};
    return tickets::confirm_invoices(desk, tickets::the_bot(), ticket.number);
  });
  if (!answer.ok()) note(round, ticket, answer.refusal());
  return answer.ok();
}

// A structure may change without an import into this organization: an account turns up in another
// one, a snapshot grows old.
bool check_setup(tickets::Store& store, const tickets::DeskSettings& settings, const Ticket& ticket,
                 billing::Instant now, ClockRound& round) {
  const auto answer = tickets::write(store, [&](tickets::UnitOfWork& work) {
    tickets::Desk desk{work, now, settings};
    return tickets::check_setup(desk, tickets::the_bot(), ticket.number);
  });
  if (!answer.ok()) note(round, ticket, answer.refusal());
  return answer.ok();
}

bool is_broken(const ClockRound& round, const Ticket& ticket) {
  return std::ranges::any_of(
      round.problems, [&](const ClockProblem& problem) { return problem.ticket == ticket.number; });
}

// True if the step was done; what it throws is this ticket's problem and no other's.
template <class Step>
bool done(const Ticket& ticket, ClockRound& round, Step step) {
  try {
    return step();
  } catch (const std::exception& problem) {
    round.problems.push_back({ticket.number, problem.what(), false});
    return false;
  }
}

}  // namespace

ClockRound run_once(tickets::Store& store, const tickets::DeskSettings& settings,
                    billing::Instant now) {
  ClockRound round;
  for (const Ticket& ticket : tickets_in(store, {tickets::Status::switch_scheduled})) {
    if (!ticket.scheduled || now < ticket.scheduled->from.begin()) continue;
    if (done(ticket, round, [&] { return take_effect(store, settings, ticket, now, round); }))
      ++round.took_effect;
  }
  for (const Ticket& ticket : tickets_in(store, {tickets::Status::verifying})) {
    if (done(ticket, round, [&] { return confirm_invoices(store, settings, ticket, now, round); }))
      ++round.confirmed;
  }
  for (const Ticket& ticket :
       tickets_in(store, tickets::possible_statuses(tickets::Action::check_setup))) {
    if (!tickets::check_is_due(ticket, now) || is_broken(round, ticket)) continue;
    if (done(ticket, round, [&] { return check_setup(store, settings, ticket, now, round); }))
      ++round.checked;
  }
  return round;
}

ClockWorker::ClockWorker(tickets::Store& store, tickets::DeskSettings settings,
                         std::function<billing::Instant()> clock)
    : store_(store),
      settings_(std::move(settings)),
      clock_(std::move(clock)),
      thread_("clock", std::chrono::seconds(5), [this] {
        look();
        return false;
      }) {}

void ClockWorker::start() { thread_.start(); }
void ClockWorker::stop() { thread_.stop(); }

void ClockWorker::look() {
  const ClockRound round = run_once(store_, settings_, clock_());
  std::map<TicketNumber, std::string> now_told;
  for (const ClockProblem& problem : round.problems) {
    now_told[problem.ticket] = problem.reason;
    if (const auto known = told_.find(problem.ticket);
        known != told_.end() && known->second == problem.reason)
      continue;
    if (problem.is_refusal)
      log(LogLevel::warning, "the clock could not move a ticket",
          {{"ticket", std::string_view(problem.ticket.value)},
           {"reason", std::string_view(problem.reason)}});
    else
      log_incident("clock", problem.reason, problem.ticket.value);
  }
  told_ = std::move(now_told);
}

}  // namespace bot

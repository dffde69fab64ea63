#include "tests/contract/opened.h"

using namespace contract;
using namespace tickets;
using support::at;

namespace {

Timer timer(TimerKind kind, std::uint32_t about, std::uint32_t step, billing::Instant due) {
  return {{kind, about, step}, due};
}

void set(StoreUnderTest& store, const Ticket& ticket, const std::vector<Timer>& timers,
         std::optional<billing::Instant> at_risk_from = std::nullopt) {
  store.write(
      [&](UnitOfWork& work) { work.tickets().set_timers(ticket.number, at_risk_from, timers); });
}

std::vector<DueTimer> due(StoreUnderTest& store, billing::Instant now, std::size_t limit = 100) {
  return store.read([&](UnitOfWork& work) { return work.tickets().due_timers(now, limit); });
}

const Timer early = timer(TimerKind::waiting_customer, 4, 2, at(2026, 11, 3));
const Timer late = timer(TimerKind::decision, 1, 50, at(2026, 11, 5));

}  // namespace

TEST_CASE("timers come back by when they are due") {
  StoreUnderTest store(GENERATE(every_store()));
  const Ticket ticket = opened(store, "SPL-0001-1", "northwind");
  set(store, ticket, {late, early});
  const auto timers =
      store.read([&](UnitOfWork& work) { return work.tickets().timers(ticket.number); });
  CHECK(timers == std::vector<Timer>{early, late});
  CHECK(store.read([](UnitOfWork& work) { return work.tickets().timers({"SPL-0002-1"}); }).empty());
}

TEST_CASE("timers are set in place of what was, also at another time") {
  StoreUnderTest store(GENERATE(every_store()));
  const Ticket ticket = opened(store, "SPL-0001-1", "northwind");
  const auto kept = [&] {
    return store.read([&](UnitOfWork& work) { return work.tickets().timers(ticket.number); });
  };
  set(store, ticket, {early, late});
  Timer moved = late;
  moved.due_at = at(2026, 11, 2);
  const Timer added = timer(TimerKind::daily_check, 0, 0, at(2026, 11, 4));
  set(store, ticket, {moved, added});
  CHECK(kept() == std::vector<Timer>{moved, added});
  set(store, ticket, {moved, added});
  CHECK(kept() == std::vector<Timer>{moved, added});
  set(store, ticket, {});
  CHECK(kept().empty());
}

TEST_CASE("due timers of all tickets come in the order they were due, up to a limit") {
  StoreUnderTest store(GENERATE(every_store()));
  const Ticket first = opened(store, "SPL-0001-1", "northwind");
  const Ticket second = opened(store, "SPL-0002-1", "contoso");
  const Timer between = timer(TimerKind::slip_risk, 24322, 5, at(2026, 11, 4));
  set(store, first, {early, late});
  set(store, second, {between});
  CHECK(due(store, at(2026, 11, 2)).empty());
  CHECK(due(store, early.due_at) == std::vector<DueTimer>{{first.number, early}});
  CHECK(due(store, at(2026, 11, 9)) == std::vector<DueTimer>{{first.number, early},
                                                             {second.number, between},
                                                             {first.number, late}});
  CHECK(due(store, at(2026, 11, 9), 2).size() == 2);
}

TEST_CASE("timers of a ticket that does not exist throw") {
  StoreUnderTest store(GENERATE(every_store()));
  Ticket nobody;
  nobody.number = {"SPL-0009-1"};
  CHECK_THROWS_AS(set(store, nobody, {early}), std::runtime_error);
}

#include "tests/contract/opened.h"

using namespace contract;
using namespace tickets;
using support::at;

namespace {

using Texts = std::vector<std::string>;

Texts listed(StoreUnderTest& store, const TicketFilter& filter) {
  return numbers_of(store.read([&](UnitOfWork& work) { return work.tickets().tickets(filter); }));
}

void risk(StoreUnderTest& store, const Ticket& ticket, std::optional<billing::Instant> from) {
  store.write([&](UnitOfWork& work) { work.tickets().set_timers(ticket.number, from, {}); });
}

// Every page of that size, one after the other.
Texts paged(StoreUnderTest& store, TicketFilter filter, std::size_t limit) {
  Texts all;
  filter.limit = limit;
  for (Texts page = listed(store, filter); !page.empty(); page = listed(store, filter)) {
    all.insert(all.end(), page.begin(), page.end());
    filter.after = TicketNumber{page.back()};
    if (all.size() > 100) throw std::logic_error("the pages do not end");
  }
  return all;
}

}  // namespace

TEST_CASE("by risk come first those at risk soonest, then those at none, the oldest first") {
  StoreUnderTest store(GENERATE(every_store()));
  opened(store, "SPL-0001-1", "a", at(2026, 11, 2));
  const Ticket soon = opened(store, "SPL-0002-1", "b", at(2026, 11, 3));
  const Ticket later = opened(store, "SPL-0003-1", "c", at(2026, 11, 1));
  const Ticket as_late = opened(store, "SPL-0004-1", "d", at(2026, 11, 4));
  opened(store, "SPL-0005-1", "e", at(2026, 11, 1));
  const Ticket eased = opened(store, "SPL-0006-1", "f", at(2026, 11, 5));
  risk(store, soon, at(2026, 11, 20));
  risk(store, later, at(2026, 11, 25));
  risk(store, as_late, at(2026, 11, 25));
  risk(store, eased, at(2026, 11, 10));
  risk(store, eased, std::nullopt);
  TicketFilter filter;
  filter.order = TicketOrder::by_risk;
  const Texts expected = {"SPL-0002-1", "SPL-0003-1", "SPL-0004-1",
                          "SPL-0005-1", "SPL-0001-1", "SPL-0006-1"};
  CHECK(listed(store, filter) == expected);
  for (const std::size_t limit : {1u, 2u, 4u}) CHECK(paged(store, filter, limit) == expected);
  filter.statuses = {Status::submitted, Status::awaiting_bans};
  for (const std::size_t limit : {1u, 2u, 4u}) CHECK(paged(store, filter, limit) == expected);
}

TEST_CASE("an event leaves the risk of a ticket as it was") {
  StoreUnderTest store(GENERATE(every_store()));
  opened(store, "SPL-0001-1", "a", at(2026, 11, 1));
  const Ticket at_risk = opened(store, "SPL-0002-1", "b", at(2026, 11, 2));
  risk(store, at_risk, at(2026, 11, 20));
  followed(store, at_risk, Action::note, Said{"x"});
  TicketFilter filter;
  filter.order = TicketOrder::by_risk;
  CHECK(listed(store, filter) == Texts{"SPL-0002-1", "SPL-0001-1"});
}

TEST_CASE("tickets are found by who has taken them") {
  StoreUnderTest store(GENERATE(every_store()));
  const Ticket mine = opened(store, "SPL-0001-1", "a");
  opened(store, "SPL-0002-1", "b");
  const Ticket others = opened(store, "SPL-0003-1", "c");
  followed(store, mine, Action::take, Taken{{"ann@desk.example"}, "Ann"});
  followed(store, others, Action::take, Taken{{"bob@desk.example"}, "Bob"});
  TicketFilter filter;
  filter.owner = Email{"ann@desk.example"};
  CHECK(listed(store, filter) == Texts{"SPL-0001-1"});
}

TEST_CASE("tickets are found by their open escalation, until it is answered") {
  StoreUnderTest store(GENERATE(every_store()));
  opened(store, "SPL-0001-1", "a");
  Ticket ticket = opened(store, "SPL-0002-1", "b");
  TicketFilter filter;
  filter.escalated = true;
  CHECK(listed(store, filter).empty());
  ticket = followed(store, ticket, Action::escalate, Escalated{"x", "y", "z", std::nullopt, false});
  CHECK(listed(store, filter) == Texts{"SPL-0002-1"});
  EscalationMoved answered;
  answered.escalation = ticket.version.value;
  answered.state = EscalationState::answered;
  followed(store, ticket, Action::move_escalation, answered);
  CHECK(listed(store, filter).empty());
}

TEST_CASE("tickets are found by a call that is promised, until it was made") {
  StoreUnderTest store(GENERATE(every_store()));
  opened(store, "SPL-0001-1", "a");
  Ticket ticket = opened(store, "SPL-0002-1", "b");
  TicketFilter filter;
  filter.with_call_back = true;
  CallHandedOver promise;
  promise.result = CallResult::prefers_callback;
  promise.promised = PromisedCall{"+1 555 0142",
                                  at(2026, 11, 3, 9),
                                  at(2026, 11, 3, 10),
                                  "America/New_York",
                                  {"ann@desk.example"}};
  ticket = followed(store, ticket, Action::hand_over_call, promise);
  CHECK(listed(store, filter) == Texts{"SPL-0002-1"});
  CalledBack made;
  made.promise = ticket.version.value;
  followed(store, ticket, Action::call_back, made);
  CHECK(listed(store, filter).empty());
}

TEST_CASE("tickets are found by a drift, until it is gone") {
  StoreUnderTest store(GENERATE(every_store()));
  opened(store, "SPL-0001-1", "a");
  Ticket ticket = opened(store, "SPL-0002-1", "b");
  TicketFilter filter;
  filter.with_follow_up = true;
  ticket = followed(store, ticket, Action::open_follow_up,
                    DriftSeen{DriftKind::provider_moved, {"Provider p-1 moved."}});
  CHECK(listed(store, filter) == Texts{"SPL-0002-1"});
  followed(store, ticket, Action::close_follow_up, DriftGone{DriftKind::provider_moved});
  CHECK(listed(store, filter).empty());
}

TEST_CASE("counts follow every change of status and are thrown away with what was thrown away") {
  StoreUnderTest store(GENERATE(every_store()));
  const Ticket first = opened(store, "SPL-0001-1", "a");
  opened(store, "SPL-0002-1", "b");
  const auto counts = [&] {
    std::map<Status, std::uint64_t> all;
    for (const StatusCount& one :
         store.read([](UnitOfWork& work) { return work.tickets().counts(); }))
      all[one.status] = one.tickets;
    return all;
  };
  CHECK(counts() == std::map<Status, std::uint64_t>{{Status::submitted, 2}});
  const Event event = support::following(first, Action::pass_setup, Status::awaiting_approval,
                                         Nothing{}, at(2026, 11, 2));
  (*store).write([&](UnitOfWork& work) {
    work.tickets().append(event, advance(first, event));
    return false;
  });
  CHECK(counts() == std::map<Status, std::uint64_t>{{Status::submitted, 2}});
  const Ticket moved = append(store, first, event);
  const std::map<Status, std::uint64_t> one_each = {{Status::submitted, 1},
                                                    {Status::awaiting_approval, 1}};
  CHECK(counts() == one_each);
  followed(store, moved, Action::note, Said{"x"});
  CHECK(counts() == one_each);
}

TEST_CASE("every order and filter pages through the same tickets, each once") {
  StoreUnderTest store(GENERATE(every_store()));
  for (int i = 0; i < 12; ++i) {
    const std::string number = "SPL-00" + std::to_string(10 + i) + "-1";
    Ticket ticket = opened(store, number, "org-" + std::to_string(i), at(2026, 11, 1 + i / 3));
    if (i % 2 == 0)
      ticket = append(store, ticket,
                      support::following(ticket, Action::pass_setup, Status::awaiting_approval,
                                         Nothing{}, at(2026, 11, 9)));
    if (i % 4 == 0)
      ticket = followed(store, ticket, Action::take, Taken{{"ann@desk.example"}, "Ann"});
    if (i % 3 == 0) risk(store, ticket, at(2026, 12, 1 + i % 2));
  }
  TicketFilter filter;
  filter.order =
      GENERATE(TicketOrder::oldest_first, TicketOrder::newest_first, TicketOrder::by_risk);
  const bool owned = GENERATE(false, true);
  if (owned) filter.owner = Email{"ann@desk.example"};
  filter.statuses = GENERATE(values<std::vector<Status>>(
      {{}, {Status::submitted}, {Status::submitted, Status::awaiting_approval}}));
  const Texts all = listed(store, filter);
  std::size_t expected = filter.statuses.size() == 1 ? 6 : 12;
  if (owned) expected = filter.statuses.size() == 1 ? 0 : 3;
  CHECK(all.size() == expected);
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == all.size());
  for (const std::size_t limit : {1u, 5u}) CHECK(paged(store, filter, limit) == all);
}

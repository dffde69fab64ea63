#include "bot/crypto/crypto.h"
#include "tests/contract/store_under_test.h"
#include "tests/support/instants.h"
#include "tests/support/sample_events.h"
#include "tickets/event_text.h"

using namespace contract;
using namespace tickets;
using support::an_opening;
using support::at;
using support::following;

namespace {

Ticket append(UnitOfWork& work, const std::optional<Ticket>& before, const Event& event) {
  const Ticket after = advance(before, event);
  work.tickets().append(event, after);
  return after;
}

Ticket open(StoreUnderTest& store, const std::string& number, const std::string& organization,
            billing::Instant instant = at(2026, 11, 1)) {
  std::optional<Ticket> ticket;
  store.write([&](UnitOfWork& work) {
    ticket = append(work, std::nullopt, an_opening(number, organization, instant));
  });
  return *ticket;
}

Ticket append(StoreUnderTest& store, const Ticket& before, const Event& event) {
  std::optional<Ticket> ticket;
  store.write([&](UnitOfWork& work) { ticket = append(work, before, event); });
  return *ticket;
}

Ticket withdraw(StoreUnderTest& store, const Ticket& before) {
  return append(store, before,
                following(before, Action::withdraw, Status::withdrawn,
                          Closed{"withdrawn", "Not needed."}, at(2026, 11, 9)));
}

std::vector<std::string> numbers(StoreUnderTest& store, const TicketFilter& filter) {
  std::vector<std::string> result;
  for (const Ticket& ticket :
       store.read([&](UnitOfWork& work) { return work.tickets().tickets(filter); })) {
    result.push_back(ticket.number.value);
  }
  return result;
}

using Numbers = std::vector<std::string>;

}  // namespace

TEST_CASE("a ticket with everything in its summary comes back equal") {
  StoreUnderTest store(GENERATE(every_store()));
  Ticket ticket = open(store, "SPL-0001-1", "northwind");
  const Event event =
      following(ticket, Action::note, Status::submitted, Said{"x"}, at(2026, 11, 2));
  ticket = advance(ticket, event);
  ticket.asked_from = Status::awaiting_bans;
  ticket.question = "Which?";
  ticket.report = support::a_setup_report();
  ticket.acknowledgements = {{"a_code", "cc-lab", "because", true, {"lead@splitdesk.example"}}};
  ticket.approval = {{"desk@splitdesk.example"}, at(2026, 11, 3), {"lines\n"}};
  ticket.bans = {{{"cc-lab"}, {{"NW-LAB-1"}, {"billing@splitdesk.example"}}}};
  ticket.scheduled = {billing::Month(2027, 1), {"billing@splitdesk.example"}, at(2026, 11, 4)};
  ticket.in_effect_from = billing::Month(2027, 1);
  ticket.invoice_numbers = {"INV-2027-000001"};
  ticket.closing_reason = "done";
  store.write([&](UnitOfWork& work) { work.tickets().append(event, ticket); });
  const auto found =
      store.read([&](UnitOfWork& work) { return work.tickets().ticket(ticket.number); });
  REQUIRE(found);
  CHECK(*found == ticket);
}

TEST_CASE("an event of every kind comes back equal and the ticket is the sum of its events") {
  StoreUnderTest store(GENERATE(every_store()));
  std::vector<Event> events = {an_opening("SPL-0001-1", "northwind", at(2026, 11, 1))};
  Ticket ticket = open(store, "SPL-0001-1", "northwind");
  for (const EventBody& body : support::one_body_of_each_kind()) {
    if (std::holds_alternative<Opened>(body)) continue;
    events.push_back(following(ticket, Action::note, ticket.status, body,
                               at(2026, 11, 2) + std::chrono::minutes(events.size())));
    ticket = append(store, ticket, events.back());
  }
  const auto stored =
      store.read([&](UnitOfWork& work) { return work.tickets().events(ticket.number); });
  REQUIRE(stored.size() == events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    INFO(i);
    CHECK(stored[i].event == events[i]);
  }
  CHECK(rebuilt(stored) == ticket);
  CHECK(store.read([&](UnitOfWork& work) { return work.tickets().ticket(ticket.number); }) ==
        ticket);
}

TEST_CASE("every event carries the hash of the one before and of its own text") {
  StoreUnderTest store(GENERATE(every_store()));
  const Ticket ticket = open(store, "SPL-0001-1", "northwind");
  append(store, ticket,
         following(ticket, Action::note, ticket.status, Said{"a note"}, at(2026, 11, 2)));
  const auto stored =
      store.read([&](UnitOfWork& work) { return work.tickets().events(ticket.number); });
  REQUIRE(stored.size() == 2);
  CHECK(stored[0].previous_hash.empty());
  CHECK(stored[0].hash == bot::sha256_hex(canonical_text(stored[0].event)));
  CHECK(stored[1].previous_hash == stored[0].hash);
  CHECK(stored[1].hash == bot::sha256_hex(stored[0].hash + canonical_text(stored[1].event)));
}

TEST_CASE("an event that is not the next one throws and leaves nothing") {
  StoreUnderTest store(GENERATE(every_store()));
  const Ticket ticket = open(store, "SPL-0001-1", "northwind");
  const auto wrong_sequence = GENERATE(1u, 3u);
  Event event = following(ticket, Action::note, ticket.status, Said{"late"}, at(2026, 11, 2));
  event.sequence = wrong_sequence;
  Ticket after = ticket;
  after.version = {wrong_sequence};
  CHECK_THROWS_AS(store.write([&](UnitOfWork& work) { work.tickets().append(event, after); }),
                  std::logic_error);
  CHECK(store.read([&](UnitOfWork& work) { return work.tickets().events(ticket.number); }).size() ==
        1);
}

TEST_CASE("a second active request of the organization throws") {
  StoreUnderTest store(GENERATE(every_store()));
  open(store, "SPL-0001-1", "northwind");
  CHECK_THROWS_AS(open(store, "SPL-0002-2", "northwind"), std::runtime_error);
  CHECK_NOTHROW(open(store, "SPL-0003-3", "contoso"));
}

TEST_CASE("an organization whose request is closed may open the next") {
  StoreUnderTest store(GENERATE(every_store()));
  withdraw(store, open(store, "SPL-0001-1", "northwind"));
  const auto none =
      store.read([](UnitOfWork& work) { return work.tickets().open_ticket({"northwind"}); });
  CHECK_FALSE(none);
  const Ticket second = open(store, "SPL-0002-2", "northwind", at(2026, 11, 10));
  CHECK(store.read([](UnitOfWork& work) { return work.tickets().open_ticket({"northwind"}); }) ==
        second);
}

TEST_CASE("tickets are listed oldest first, by status and organization, page by page") {
  StoreUnderTest store(GENERATE(every_store()));
  open(store, "SPL-000C-1", "contoso", at(2026, 11, 1));
  withdraw(store, open(store, "SPL-000B-1", "northwind", at(2026, 11, 2)));
  open(store, "SPL-000A-1", "northwind", at(2026, 11, 2));
  CHECK(numbers(store, {}) == Numbers{"SPL-000C-1", "SPL-000B-1", "SPL-000A-1"});
  TicketFilter filter;
  filter.statuses = {Status::submitted};
  CHECK(numbers(store, filter) == Numbers{"SPL-000C-1", "SPL-000A-1"});
  filter.organization = billing::OrganizationName{"northwind"};
  CHECK(numbers(store, filter) == Numbers{"SPL-000A-1"});
  TicketFilter page;
  page.limit = 1;
  CHECK(numbers(store, page) == Numbers{"SPL-000C-1"});
  page.after = TicketNumber{"SPL-000C-1"};
  CHECK(numbers(store, page) == Numbers{"SPL-000B-1"});
  page.after = TicketNumber{"SPL-000B-1"};
  CHECK(numbers(store, page) == Numbers{"SPL-000A-1"});
  page.after = TicketNumber{"SPL-000A-1"};
  CHECK(numbers(store, page).empty());
}

TEST_CASE("tickets are counted by status") {
  StoreUnderTest store(GENERATE(every_store()));
  open(store, "SPL-0001-1", "contoso");
  withdraw(store, open(store, "SPL-0002-2", "northwind"));
  open(store, "SPL-0003-3", "northwind");
  const auto counts = store.read([](UnitOfWork& work) { return work.tickets().counts(); });
  REQUIRE(counts.size() == 2);
  CHECK(counts[0].status == Status::submitted);
  CHECK(counts[0].tickets == 2);
  CHECK(counts[1].status == Status::withdrawn);
  CHECK(counts[1].tickets == 1);
}

TEST_CASE("a ticket ordinal is drawn once, and again where the drawing was thrown away") {
  StoreUnderTest store(GENERATE(every_store()));
  std::vector<std::uint64_t> drawn;
  const auto draw = [&](bool keep) {
    (*store).write([&](UnitOfWork& work) {
      drawn.push_back(work.tickets().next_ticket_ordinal());
      return keep;
    });
  };
  draw(true);
  draw(false);
  draw(true);
  CHECK(drawn == std::vector<std::uint64_t>{1, 2, 2});
}

TEST_CASE("tickets are listed newest first where asked for, and continued after one") {
  StoreUnderTest store(GENERATE(every_store()));
  open(store, "SPL-0001-1", "a", at(2026, 11, 1));
  open(store, "SPL-0002-2", "b", at(2026, 11, 2));
  open(store, "SPL-0003-3", "c", at(2026, 11, 2));
  TicketFilter filter;
  filter.order = tickets::TicketOrder::newest_first;
  CHECK(numbers(store, filter) == Numbers{"SPL-0003-3", "SPL-0002-2", "SPL-0001-1"});
  filter.after = TicketNumber{"SPL-0003-3"};
  filter.limit = 1;
  CHECK(numbers(store, filter) == Numbers{"SPL-0002-2"});
  filter.after = TicketNumber{"SPL-0002-2"};
  CHECK(numbers(store, filter) == Numbers{"SPL-0001-1"});
}

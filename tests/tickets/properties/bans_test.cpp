// A BAN is active for at most one cost center, ever; there is at most one open request of an
// organization; and each mail is queued once (workflow section 8).
#include <catch2/catch.hpp>
#include <set>

#include "tests/support/memory_store.h"
#include "tests/tickets/properties/walk.h"
#include "tickets/recorded_billing.h"

using namespace tickets;
using properties::Step;
using support::Story;

namespace {

std::vector<Ticket> all_tickets(Story& story) {
  return story.look([](Desk& desk) {
    TicketFilter all;
    all.limit = 1000;
    return desk.work.tickets().tickets(all);
  });
}

using Bearers = std::map<std::string, std::string>;  // cost center by BAN

// What is kept for the organization: nothing twice, a bearer with one that is not retired.
Bearers assigned(Story& story) {
  Bearers bearers;
  std::set<std::string> active;
  for (const auto& one : story.bans()) {
    REQUIRE(bearers.emplace(one.ban.value, one.cost_center->value).second);
    if (!one.retired) REQUIRE(active.insert(one.cost_center->value).second);
  }
  return bearers;
}

// What the open requests have reserved.
Bearers bearers_reserved(Story& story) {
  Bearers bearers;
  for (const Ticket& ticket : all_tickets(story)) {
    if (!is_active(ticket.status) || ticket.in_effect_from) continue;
    for (const auto& [id, ban] : ticket.bans) bearers[ban.ban.value] = id.value;
  }
  return bearers;
}

}  // namespace

TEST_CASE("property: a BAN in effect stays its Cost Center's, and only promised ones are kept") {
  const std::uint64_t seed = GENERATE(range(51u, 56u));
  INFO("seed " << seed);
  properties::Walk at(seed);
  Bearers printed;
  properties::walk(at, 200, [&](const Step& step) {
    if (step.after.in_effect_from)
      for (const auto& [id, ban] : step.after.bans) printed[ban.ban.value] = id.value;
    Bearers expected = bearers_reserved(at.story);
    expected.insert(printed.begin(), printed.end());
    REQUIRE(assigned(at.story) == expected);
  });
}

TEST_CASE("property: billing's account numbers and modes follow from the tickets' events") {
  const std::uint64_t seed = GENERATE(range(61u, 67u));
  INFO("seed " << seed);
  properties::Walk at(seed);
  properties::walk(at, 200, [&](const Step&) {
    std::vector<std::vector<StoredEvent>> events;
    for (const TicketNumber& number : at.known)
      events.push_back(
          at.story.look([&](Desk& desk) { return desk.work.tickets().events(number); }));
    const RecordedBilling recorded = recorded_billing(events);
    const auto modes =
        at.story.look([](Desk& desk) { return desk.work.billing().mode_changes({"northwind"}); });
    REQUIRE(recorded.modes == modes);
    auto kept = at.story.bans();
    REQUIRE(recorded.bans.size() == kept.size());
    for (const RecordedBan& one : recorded.bans) {
      INFO(one.assignment.ban.value);
      REQUIRE(std::erase_if(kept, [&](const auto& ban) { return is_recorded(ban, one); }) == 1);
    }
  });
}

TEST_CASE("property: an organization has one open request at most") {
  const std::uint64_t seed = GENERATE(range(71u, 75u));
  INFO("seed " << seed);
  properties::Walk at(seed);
  properties::walk(at, 200, [&](const Step&) {
    const auto tickets = all_tickets(at.story);
    REQUIRE(std::count_if(tickets.begin(), tickets.end(),
                          [](const Ticket& ticket) { return is_active(ticket.status); }) <= 1);
  });
}

TEST_CASE("property: each event, template and recipient gives one mail at most") {
  const std::uint64_t seed = GENERATE(range(81u, 85u));
  INFO("seed " << seed);
  properties::Walk at(seed);
  properties::walk(at, 200, [&](const Step& step) {
    // The store drops what has the same key, `about` included: neither may be what keeps them one.
    REQUIRE(support::repeated_mails(*at.story.store) == 0);
    std::set<std::tuple<std::uint32_t, MailTemplate, Email>> keys;
    for (const OutgoingMail& mail : at.story.mails()) {
      REQUIRE(mail.event_sequence <= step.after.version.value);
      const bool of_event = mail.event_sequence != 0;
      if (!of_event || mail.about.starts_with("again:")) continue;
      const auto& [name, audience, recipient] = mail.notice;
      INFO(mail.event_sequence << " " << text_of(name) << " " << recipient.value);
      REQUIRE(keys.emplace(mail.event_sequence, name, recipient).second);
    }
  });
}

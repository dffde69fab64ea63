// Tickets put straight into the store under test, without verbs around them.
#pragma once

#include "tests/contract/store_under_test.h"
#include "tests/support/instants.h"
#include "tests/support/sample_events.h"

namespace contract {

inline tickets::Ticket append(StoreUnderTest& store, const std::optional<tickets::Ticket>& before,
                              const tickets::Event& event) {
  const tickets::Ticket after = tickets::advance(before, event);
  store.write([&](tickets::UnitOfWork& work) { work.tickets().append(event, after); });
  return after;
}

inline tickets::Ticket opened(StoreUnderTest& store, const std::string& number,
                              const std::string& organization,
                              billing::Instant at = support::at(2026, 11, 1)) {
  return append(store, std::nullopt, support::an_opening(number, organization, at));
}

// With another body than the sample's.
inline tickets::Ticket opened(StoreUnderTest& store, const std::string& number,
                              const tickets::Opened& body) {
  tickets::Event event =
      support::an_opening(number, body.organization.value, support::at(2026, 11, 1));
  event.body = body;
  return append(store, std::nullopt, event);
}

// The event that follows, without another status.
inline tickets::Ticket followed(StoreUnderTest& store, const tickets::Ticket& before,
                                tickets::Action action, tickets::EventBody body,
                                tickets::Audience audience = tickets::Audience::internal) {
  tickets::Event event =
      support::following(before, action, before.status, std::move(body), support::at(2026, 11, 2));
  event.audience = audience;
  return append(store, before, event);
}

inline std::vector<std::string> numbers_of(const std::vector<tickets::Ticket>& all) {
  std::vector<std::string> numbers;
  for (const tickets::Ticket& ticket : all) numbers.push_back(ticket.number.value);
  return numbers;
}

}  // namespace contract

#include "tests/pages/visitor.h"
#include "tests/support/sample_events.h"
#include "tests/support/sample_run.h"

namespace support {

std::vector<std::string> give_many_requests(Story& story) {
  std::vector<std::string> numbers;
  story.store->write([&](tickets::UnitOfWork& work) {
    for (int i = 0; i < 53; ++i) {
      const auto number = tickets::ticket_number(work.tickets().next_ticket_ordinal());
      const auto at = story.now + std::chrono::hours(i);
      const auto opening = an_opening(number.value, "northwind", at);
      const auto opened = tickets::advance(std::nullopt, opening);
      work.tickets().append(opening, opened);
      numbers.push_back(number.value);
      if (i == 52) continue;  // still open
      const auto end = following(opened, tickets::Action::withdraw, tickets::Status::withdrawn,
                                 tickets::Closed{"withdrawn", "Not needed."}, at);
      work.tickets().append(end, tickets::advance(opened, end));
    }
    return true;
  });
  return numbers;
}

void give_many_invoices(Story& story) {
  story.store->write([](tickets::UnitOfWork& work) {
    for (int month = 0; month < 51; ++month) {
      const billing::Month period(2020 + month / 12, static_cast<unsigned>(1 + month % 12));
      work.billing().add_issued_run(an_issued_run(work.billing(), "northwind", period));
    }
    return true;
  });
}

}  // namespace support

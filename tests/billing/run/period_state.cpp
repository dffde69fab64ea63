#include "billing/run/period_state.h"

#include "tests/support/instants.h"
#include "tests/support/printed.h"

using namespace billing;
using support::at;

TEST_CASE("a month is open, then closing for the days of grace, then closed") {
  struct Row {
    Instant now;
    int grace_days;
    std::string state;
  };
  const auto row = GENERATE(values<Row>({{at(2024, 2, 29, 23, 59), 3, "open"},
                                         {at(2024, 3, 1), 3, "closing"},
                                         {at(2024, 3, 3, 23, 59), 3, "closing"},
                                         {at(2024, 3, 4), 3, "closed"},
                                         {at(2024, 2, 29, 23, 59), 0, "open"},
                                         {at(2024, 3, 1), 0, "closed"}}));
  const Month february(2024, 2);
  CHECK(text_of(period_state(february, row.now, row.grace_days)) == row.state);
  const auto refused = still_closing(february, row.now, row.grace_days);
  REQUIRE(refused.has_value() == (row.state == "closing"));
  if (!refused) return;
  CHECK(refused->code.text == "period_closing");
  CHECK(refused->message.find("2024-03-04T00:00:00Z") != std::string::npos);
}

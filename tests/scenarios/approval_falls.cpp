#include <catch2/catch.hpp>

#include "tests/scenarios/northwind.h"
#include "tests/support/instants.h"
#include "tests/support/printed.h"

using scenarios::Northwind;
using scenarios::september;
using tickets::Status;

TEST_CASE("a provider that moves between approval and switch makes the approval fall") {
  Northwind story;
  story.open();
  story.approve();
  story.assign_bans();
  story.schedule();
  story.office.set_clock(support::at(2024, 8, 25, 12));
  REQUIRE(
      story.office
          .import_organization(support::an_organization()
                                   .with_provider("p-more", "ws-lab", "lab-rest")
                                   .with_provider_moved("p-gcp", "ws-web", support::at(2024, 8, 25))
                                   .build())
          .code == 0);
  CHECK(story.ticket().status == Status::awaiting_approval);
  story.take_effect();
  CHECK(story.ticket().status == Status::awaiting_approval);
  CHECK_FALSE(story.ticket().in_effect_from.has_value());
  CHECK(story.office.delivered(story.number).contains("approval_fell desk@splitdesk.example"));

  auto desk = story.office.sign_in("desk@splitdesk.example");
  const auto page = desk.get(story.path());
  INFO(support::words_of(page.body));
  CHECK(page.shows("Provider p-gcp"));
  CHECK(page.shows("moved"));
}

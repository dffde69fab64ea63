#include <catch2/catch.hpp>

#include <thread>

#include "tests/scenarios/northwind.h"
#include "tests/support/instants.h"
#include "tests/support/printed.h"

using scenarios::Northwind;
using scenarios::september;
using tickets::Status;

namespace {

std::size_t mode_changes(Northwind& story) {
  return tickets::read(story.office.app().store(), [](tickets::UnitOfWork& work) {
    return work.billing().mode_changes({"northwind"}).size();
  });
}

}  // namespace

TEST_CASE("mails that were queued before a restart are sent after it, once") {
  Northwind story;
  story.open();
  CHECK(story.office.mail_files() == 0);
  story.office.restart();
  story.office.work_once();
  CHECK(
      story.office.delivered(story.number) ==
      std::set<std::string>{"received admin@northwind.example", "request_opened tam@example.net"});
  story.office.restart();
  story.office.work_once();
  CHECK(story.office.mail_files() == 2);
}

TEST_CASE("a switch whose month began while the server was down takes effect once") {
  Northwind story;
  story.open();
  story.approve();
  story.office.restart();
  story.assign_bans();
  story.schedule();
  story.office.set_clock(september.begin() + std::chrono::hours(5));
  story.office.restart();
  CHECK(story.ticket().status == Status::switch_scheduled);
  story.office.work_once();
  CHECK(story.ticket().status == Status::verifying);
  CHECK(story.ticket().in_effect_from == september);
  const auto rows = story.office.rows();
  story.office.restart();
  story.office.work_once();
  CHECK(mode_changes(story) == 1);
  CHECK(story.office.rows() == rows);
  CHECK(story.office.verify().code == 0);
}

TEST_CASE("what was typed into the form before a restart is still in it") {
  Northwind story;
  auto customer = story.office.sign_in("admin@northwind.example");
  customer.fill_in("/requests/new/details", "/requests/new/details",
                   {{"description", "One invoice for each line of business, please"}});
  const auto rows = story.office.rows();
  story.office.restart();
  CHECK(story.office.rows() == rows);
  CHECK(story.office.sign_in("admin@northwind.example")
            .get("/requests/new/details")
            .shows("One invoice for each line of business, please"));
}

TEST_CASE("a second server on the same database sends what the first one queued, by itself") {
  Northwind story;
  story.open();
  bot::App second(story.office.config(), [&] { return story.office.now(); });
  second.start();
  // Its workers look once a second; a slow machine gets half a minute.
  for (int i = 0; i < 300 && story.office.delivered(story.number).size() < 2; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  second.stop();
  story.office.work_once();
  CHECK(story.office.delivered(story.number).size() == 2);
  CHECK(story.office.mail_files() == 2);
}

#include <catch2/catch.hpp>

#include "tests/support/app/office.h"

using support::Browser;
using support::Office;

TEST_CASE("the running program tells its settings and its health by pages") {
  Office office;
  Browser root = office.sign_in("root@splitdesk.example");
  const auto before = office.rows();
  const auto settings = root.get("/administration/settings");
  REQUIRE(settings.status == 200);
  for (const auto& key : bot::config_keys()) {
    INFO(key.name);
    CHECK(settings.shows(key.name));
  }
  CHECK(settings.shows(office.database().string()));
  CHECK(settings.shows(office.app().address()));  // with the port that it found free
  const auto health = root.get("/administration/health");
  REQUIRE(health.status == 200);
  CHECK(health.shows("can be read"));
  CHECK(health.shows("up for less than a minute"));
  // The office's workers rest until they are called.
  CHECK(health.shows("it does not run"));
  CHECK(health.shows("mail is written into a folder"));
  CHECK(office.rows() == before);
  Browser auditor = office.sign_in("auditor@splitdesk.example");
  CHECK(auditor.get("/administration/settings").status == 200);
  CHECK(auditor.get("/administration/health").status == 403);
}

TEST_CASE("the workers of a program that works are in order") {
  Office office;
  office.app().stop();
  bot::App app(office.config(), [&] { return office.now(); });
  app.start();
  Browser root(app.address());
  root.fill_in("/sign-in", "/sign-in",
               {{"email", "root@splitdesk.example"}, {"password", support::the_password}});
  const auto health = root.get("/administration/health");
  REQUIRE(health.status == 200);
  CHECK_FALSE(health.shows("it does not run"));
  CHECK_FALSE(health.shows("Broken"));
  app.stop();
}

#include <catch2/catch.hpp>

#include "tests/scenarios/northwind.h"

using scenarios::Northwind;
using support::Browser;

TEST_CASE("who asks in Spanish reads pages and mails in Spanish, the desk in English") {
  Northwind story;
  Browser customer = story.office.sign_in("admin@northwind.example");
  const auto before = story.office.rows();
  CHECK(customer.get("/language/es?next=/requests").shows("Sus solicitudes"));
  CHECK(story.office.rows() == before);  // reading changes no record
  customer.fill_in("/requests/new/details", "/requests/new/details",
                   {{"description", "Una factura por cada línea de negocio"}});
  customer.submit("/requests/new/setup", {{"go", "continue"}});
  const auto sent = customer.fill_in("/requests/new/check", "/requests");
  REQUIRE(sent.path.ends_with("/confirmation"));
  story.number = support::number_in(sent.path);
  story.office.work_once();
  CHECK(story.office.any_mail_says("Turno de"));
  CHECK(story.office.any_mail_says("Whose turn"));  // the desk's

  Browser desk = story.office.sign_in("desk@splitdesk.example");
  CHECK(desk.get(story.path()).shows("Approve"));
  // What the rules recorded is English, and is read in Spanish by whoever reads Spanish.
  story.approve();
  CHECK(story.office.sign_in("desk@splitdesk.example").get(story.path()).shows("Approved: 0 of 3"));
  CHECK(customer.get(story.path()).shows("0 de 3"));
  // In another browser the person's preference holds, until another one is chosen.
  Browser elsewhere = story.office.sign_in("admin@northwind.example");
  CHECK(elsewhere.get("/requests").shows("Sus solicitudes"));
  CHECK(elsewhere.fill_in("/preferences", "/preferences", {{"language", "en"}})
            .shows("Saved, for every machine you sign in on."));
  CHECK(elsewhere.get("/requests").shows("Your requests"));
}

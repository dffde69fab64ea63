#include <catch2/catch.hpp>

#include "bot/crypto/crypto.h"
#include "bot/pages/evidence/evidence.h"
#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"

using support::contains;
using support::the_desk;
using support::Visitor;
using tickets::Status;

TEST_CASE("the evidence of a finished request names every hand, date, invoice and hash") {
  Visitor visitor;
  support::give_charges(visitor.story);
  visitor.story.reach(Status::resolved);
  const auto ticket = visitor.story.ticket();
  const auto page = visitor.get(support::the_auditor(), visitor.ticket("/evidence"));
  const auto file = visitor.get(support::the_auditor(), visitor.ticket("/evidence.json"));
  CHECK(page.status == 200);
  CHECK(file.content_type == "application/json");
  const std::string digest = bot::digest_of(ticket.approval->fingerprint);
  for (const auto& body : {page.body, file.body}) {
    CHECK(contains(body, "admin@northwind.example"));
    CHECK(contains(body, the_desk().email.value));
    CHECK(contains(body, support::the_biller().email.value));
    CHECK(contains(body, digest));
    CHECK(contains(body, "Cost Center cc-lab gets its own invoice"));
    for (const auto& [id, assigned] : ticket.bans) CHECK(contains(body, assigned.ban.value));
    for (const auto& number : ticket.invoice_numbers) CHECK(contains(body, number));
    for (const auto& stored : visitor.story.events()) {
      CHECK(contains(body, stored.hash));
      CHECK(contains(body, stored.previous_hash));
    }
  }
  CHECK(contains(page.body, "The chain holds"));
  CHECK(contains(file.body, "\"holds\": true"));
  CHECK(contains(file.body, "\"mode\": \"invoice_per_cost_center\""));
}

TEST_CASE("evidence tells an override with its name and reason") {
  Visitor visitor;
  visitor.story.save(support::an_organization().without_providers_in("cc-lab").build());
  visitor.story.open();
  const auto finding = visitor.story.ticket().report->findings.front();
  visitor.post(support::the_desk_lead(), visitor.ticket("/acknowledgements"),
               {visitor.seen(),
                {"code", finding.code},
                {"object", finding.object_id},
                {"override", "1"},
                {"acknowledge", "An empty invoice is accepted"}});
  const auto page = visitor.get(support::the_auditor(), visitor.ticket("/evidence"));
  CHECK(contains(page.body, "Overridden: "));
  CHECK(contains(page.body, "An empty invoice is accepted"));
  CHECK(contains(page.body, support::the_desk_lead().email.value));
}

TEST_CASE("an altered event is named, wherever it was altered") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_bans);
  auto events = visitor.story.events();
  CHECK_FALSE(bot::pages::first_altered(events));
  auto words = events;
  std::get<tickets::Opened>(words[0].event.body).description += "!";
  CHECK(bot::pages::first_altered(words) == 1u);
  auto hash = events;
  hash[1].hash[0] = hash[1].hash[0] == '0' ? '1' : '0';
  CHECK(bot::pages::first_altered(hash) == 2u);
  auto gap = events;
  gap.erase(gap.begin() + 1);
  CHECK(bot::pages::first_altered(gap) == 2u);
}

TEST_CASE("evidence is not for customers or TAMs") {
  Visitor visitor;
  visitor.story.open();
  for (const char* below : {"/evidence", "/evidence.json"}) {
    CHECK(visitor.get(support::the_customer(), visitor.ticket(below)).status == 403);
    CHECK(visitor.get(support::the_tam(), visitor.ticket(below)).status == 403);
    CHECK(visitor.get(support::the_biller(), visitor.ticket(below)).status == 200);
  }
}

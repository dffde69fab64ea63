// The link of a customer's mails: one request, to be read without signing in.
#include <catch2/catch.hpp>

#include "bot/render/status_link.h"
#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"
#include "tickets/transition.h"

using support::contains;
using support::Visitor;
using tickets::Email;
using tickets::Status;

namespace {

struct Linked : Visitor {
  std::string link(const Email& mailed) {
    return bot::status_path(site.signer, story.number, mailed);
  }
  std::string link() { return link(support::the_customer().email); }
};

}  // namespace

TEST_CASE("the link of a mail shows its request to whoever has it, and no form") {
  Linked visitor;
  visitor.story.save(support::an_organization().without_providers_in("cc-lab").build());
  visitor.story.open();
  const auto page = visitor.get_as_anybody(visitor.link());
  CHECK(page.status == 200);
  CHECK(contains(page.body, visitor.story.number.value));
  CHECK(contains(page.body, "Waiting for you"));
  CHECK(contains(page.body, "What is left to fix"));
  CHECK(contains(page.body, "href=\"/tickets/" + visitor.story.number.value + "\""));
  CHECK_FALSE(contains(page.body, "<form"));
  CHECK(visitor.get_as_anybody(visitor.link({"ADMIN@northwind.example"})).status == 200);
}

TEST_CASE("a question is read by the link, what is said among the desk is not") {
  Linked visitor;
  visitor.story.open();
  visitor.post(support::the_desk(), visitor.ticket("/questions"),
               {{"question", "Which month shall it begin?"}, visitor.seen()});
  visitor.post(support::the_desk(), visitor.ticket("/notes"),
               {{"note", "A difficult customer."}, visitor.seen()});
  const auto page = visitor.get_as_anybody(visitor.link());
  CHECK(contains(page.body, "Which month shall it begin?"));
  CHECK_FALSE(contains(page.body, "A difficult customer."));
  for (const std::string internal : {"awaiting_", "SLA", "queue", "pending", "BAN"}) {
    INFO(internal);
    CHECK_FALSE(contains(page.body, internal));
  }
}

TEST_CASE("whoever is signed in and may acts on the request itself") {
  Linked visitor;
  visitor.story.open();
  const std::string request = "/tickets/" + visitor.story.number.value;
  CHECK(Visitor::location(visitor.get(support::the_customer(), visitor.link())) == request);
  CHECK(Visitor::location(visitor.get(support::the_desk(), visitor.link())) == request);
  const auto elsewhere = support::a_customer_of("contoso", "admin@contoso.example");
  CHECK(visitor.get(elsewhere, visitor.link()).status == 200);
}

TEST_CASE("a link that was never mailed shows nothing") {
  Linked visitor;
  visitor.story.open();
  const std::string number = visitor.story.number.value;
  const std::string good = visitor.link(), mark = good.substr(good.rfind('/') + 1);
  for (const std::string& path :
       {visitor.link({"stranger@example.net"}), "/s/" + number + "/" + std::string(32, '0'),
        "/s/SPL-0000-0/" + mark, "/s/x/" + mark, good + "0"}) {
    INFO(path);
    CHECK(visitor.get_as_anybody(path).status == 404);
  }
}

TEST_CASE("30 days after the end of a request its link says that it has ended") {
  Linked visitor;
  visitor.story.reach(Status::withdrawn);
  visitor.story.now += std::chrono::days(30);
  CHECK(visitor.get_as_anybody(visitor.link()).status == 200);
  visitor.story.now += std::chrono::seconds(1);
  const auto page = visitor.get_as_anybody(visitor.link());
  CHECK(page.status == 410);
  CHECK(contains(page.body, "This link has ended"));
  CHECK(contains(page.body, visitor.story.number.value));
  CHECK_FALSE(contains(page.body, "Northwind"));
  // Signed in it is read as ever.
  CHECK(Visitor::location(visitor.get(support::the_customer(), visitor.link())) ==
        "/tickets/" + visitor.story.number.value);
}

TEST_CASE("whoever is let in no more has lost the links of his mails") {
  Linked visitor;
  visitor.story.open();
  const auto save = [&](bool active) {
    visitor.story.store->write([&](tickets::UnitOfWork& work) {
      tickets::User user;
      user.email = support::the_customer().email;
      user.organization = {"northwind"};
      user.active = active;
      work.accounts().save_user(user);
      return true;
    });
  };
  save(true);
  CHECK(visitor.get_as_anybody(visitor.link()).status == 200);
  save(false);
  CHECK(visitor.get_as_anybody(visitor.link()).status == 404);
}

TEST_CASE("what is seen after the end of a request gives its link no more days") {
  Linked visitor;
  visitor.story.reach(Status::resolved);
  visitor.story.now += std::chrono::days(31);
  REQUIRE(visitor.get_as_anybody(visitor.link()).status == 410);
  REQUIRE(visitor.story.act([&](tickets::Desk& desk) {
    return tickets::apply(desk, visitor.story.ticket(), tickets::Action::open_follow_up,
                          tickets::the_bot(), visitor.story.version(), tickets::Audience::internal,
                          tickets::DriftSeen{tickets::DriftKind::provider_moved, {"It moved."}});
  }));
  CHECK(visitor.get_as_anybody(visitor.link()).status == 410);
}

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"

using support::contains;
using support::Visitor;
using tickets::MailState;

namespace {

// All mails that are due end in that state.
void settle(Visitor& visitor, MailState state) {
  visitor.story.store->write([&](tickets::UnitOfWork& work) {
    for (auto& mail : work.outbox().claim(visitor.story.now, visitor.story.now, 100)) {
      mail.state = state;
      work.outbox().update(mail);
    }
    return true;
  });
}

void add_webhook(Visitor& visitor) {
  visitor.story.store->write([&](tickets::UnitOfWork& work) {
    work.programs().save_webhook(
        {"wh-1", "https://hooks.contoso.example/in", "whsec_aaaa", true, visitor.story.now});
    return true;
  });
}

}  // namespace

TEST_CASE("staff send a mail of the ledger again with a button, customers have none") {
  Visitor visitor;
  visitor.story.open();
  settle(visitor, MailState::bounced);
  const auto mails = visitor.story.mails();
  const std::string path =
      visitor.ticket("/mails/" + std::to_string(mails.front().id) + "/repeats");
  CHECK(contains(visitor.get(support::the_desk(), visitor.ticket()).body, path));
  CHECK_FALSE(contains(visitor.get(support::the_auditor(), visitor.ticket()).body, "/repeats"));
  CHECK_FALSE(contains(visitor.get(support::the_customer(), visitor.ticket()).body, "/repeats"));
  CHECK(visitor.post(support::the_customer(), path).status == 403);
  CHECK(visitor.post(support::the_desk(), path).status == 303);
  CHECK(visitor.story.mails().size() == mails.size() + 1);
  CHECK(visitor.post(support::the_desk(), visitor.ticket("/mails/4711/repeats")).status == 404);
  CHECK(visitor.post(support::the_desk(), visitor.ticket("/mails/x/repeats")).status == 404);
}

TEST_CASE("deliveries to programs are on a page of their own and not in the ticket's ledger") {
  Visitor visitor;
  add_webhook(visitor);
  visitor.story.open();
  CHECK_FALSE(contains(visitor.get(support::the_desk(), visitor.ticket()).body, "wh-1"));
  const auto page = visitor.get(support::an_administrator(), "/webhooks");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "https://hooks.contoso.example/in"));
  CHECK(contains(page.body, visitor.story.number.value));
  CHECK_FALSE(contains(page.body, "whsec_"));
  CHECK(visitor.get(support::the_desk(), "/webhooks").status == 403);
}

TEST_CASE("the log of deliveries says what to do where there is none") {
  Visitor visitor;
  CHECK(contains(visitor.get(support::an_administrator(), "/webhooks").body,
                 "splitdesk webhook add URL"));
}

#include <catch2/catch.hpp>

#include "bot/http/language.h"
#include "bot/http/sign_in.h"
#include "bot/mail_in/keep_mail.h"
#include "bot/pages/pages.h"
#include "bot/render/brief_link.h"
#include "bot/render/status_link.h"
#include "tests/scenarios/northwind.h"
#include "tests/support/app/costs.h"
#include "tests/support/app/database_rows.h"

using scenarios::Northwind;
using support::Browser;

namespace {

// Every pattern of the program's GET routes, read off the same parts the program is made of.
std::vector<std::string> get_patterns(Northwind& story) {
  auto& app = story.office.app();
  const bot::http::Site site{app.store(), [&] { return app.now(); },     {}, {},
                             "",          bot::Signer("a key of a test")};
  const bot::DocumentSeller seller;
  bot::http::SessionKeeper keeper(app.store(), [&] { return app.now(); },
                                  {.password_cost = bot::PasswordCost::cheap});
  bot::http::Router router;
  bot::http::add_sign_in(router, site, keeper);
  bot::http::add_language(router, site);
  bot::http::add_health(router, site);
  bot::pages::add_pages(router, site, seller);
  const bot::focus::Archive archive("nowhere");
  bot::pages::add_explain_pages(router, site, archive);
  bot::pages::add_import_page(router, site, archive);
  bot::pages::add_structure_pages(router, site, archive);
  return router.patterns(bot::http::Method::get);
}

// The pattern with something that exists in every place of a name.
std::vector<std::string> addresses_of(std::string pattern, const Northwind& story) {
  const auto put = [&](const std::string& name, const std::string& value) {
    const auto at = pattern.find(name);
    if (at != std::string::npos) pattern.replace(at, name.size(), value);
  };
  if (pattern == "/invoices/{number}") {
    const std::string invoice = "/invoices/INV-2024-000001";
    return {invoice, invoice + ".pdf", invoice + ".csv", invoice + ".json", invoice + "-focus.csv"};
  }
  if (pattern == "/invoices/{number}/credit-note") return {"/invoices/INV-2024-000001/credit-note"};
  if (pattern == "/corrections") return {pattern + "?organization=northwind&period=2024-09"};
  if (pattern == "/invoices/{number}/explain") return {"/invoices/INV-2024-000001/explain"};
  if (pattern.starts_with("/invoices/{number}/lines")) {
    return {"/invoices/INV-2024-000001/lines/1/explain"};
  }
  if (pattern == "/search") return {pattern, pattern + "?q=northwind", pattern + "?q=business"};
  if (pattern == "/accounts") return {pattern, pattern + "?q=north"};
  if (pattern == "/queue") return {pattern, pattern + "?show=risk", pattern + "?mine=1"};
  if (pattern == "/runs/draft") return {pattern + "?organization=northwind&period=2024-08"};
  if (pattern.starts_with("/s/")) {
    const auto signer = bot::signer_from(bot::key_file_of(story.office.config()));
    return {bot::status_path(signer, {story.number}, {"admin@northwind.example"})};
  }
  if (pattern.starts_with("/b/")) {
    const auto signer = bot::signer_from(bot::key_file_of(story.office.config()));
    return {bot::brief_path(signer, {story.number}, 0, {story.office.config().desk_lead_email})};
  }
  if (pattern == "/organizations/{organization}/structure/edit")
    return {"/organizations/northwind/structure/edit?act=move_workspace&id=ws-lab"};
  if (pattern.starts_with("/language/")) return {"/language/es?next=/sign-in", "/language/en"};
  if (pattern.starts_with("/password/")) {
    // Of somebody who has a password: the page says that the link is void.
    return {"/password/desk%40splitdesk.example/1/0"};
  }
  if (pattern == "/tickets/{number}/switch") pattern += "?switch=2024-10";
  put("{email}", "desk%40splitdesk.example");
  put("{number}", story.number);
  put("{organization}", "northwind");
  put("{mail}", "1");
  put("{id}", "northwind-2024-09");
  return {pattern};
}

// Its number is 1.
void let_a_mail_come_in(Northwind& story) {
  bot::keep_mail(story.office.app().store(), "From: eve@elsewhere.example\r\n\r\nHello\r\n",
                 story.office.now());
  story.office.work_once();
}

const char* const people[] = {"",
                              "admin@northwind.example",
                              "second@northwind.example",
                              "admin@contoso.example",
                              "desk@splitdesk.example",
                              "lead@splitdesk.example",
                              "billing@splitdesk.example",
                              "auditor@splitdesk.example",
                              "root@splitdesk.example"};

}  // namespace

TEST_CASE("reading any page as anybody leaves the database as it was") {
  Northwind story;
  story.reach_the_first_month_end();
  story.import_september();
  let_a_mail_come_in(story);
  REQUIRE(story.issue_september().path == "/runs/northwind-2024-09");
  const auto patterns = get_patterns(story);
  REQUIRE(patterns.size() >= 18);
  std::size_t opened = 0;
  for (const std::string person : people) {
    Browser reader =
        person.empty() ? Browser(story.office.app().address()) : story.office.sign_in(person);
    const auto before = story.office.rows();
    for (const auto& pattern : patterns) {
      for (const auto& address : addresses_of(pattern, story)) {
        INFO(person << " reads " << address);
        const auto page = reader.get(address);
        CHECK(page.status < 500);
        if (page.status == 200) ++opened;
      }
    }
    INFO(person);
    CHECK(support::changes_between(before, story.office.rows()) == std::vector<std::string>{});
  }
  // As everybody gets the pages there are for him, most of the walk opens something.
  CHECK(opened > 100);
}

TEST_CASE("every page there is opens for somebody") {
  Northwind story;
  story.reach_the_first_month_end();
  story.import_september();
  let_a_mail_come_in(story);
  story.issue_september();
  // So that there is something to correct.
  const auto late = support::focus_costs(scenarios::september, {{"lab-project", "1.00"}});
  REQUIRE(story.office.import_costs(late, "late").code == 0);
  Browser customer = story.office.sign_in("admin@northwind.example");
  Browser root = story.office.sign_in("root@splitdesk.example");
  for (const auto& pattern : get_patterns(story)) {
    for (const auto& address : addresses_of(pattern, story)) {
      INFO(address);
      if (address.starts_with("/password/")) continue;  // for whoever waits for a password only
      const int as_customer = customer.get(address).status;
      CHECK((as_customer == 200 || root.get(address).status == 200));
    }
  }
}

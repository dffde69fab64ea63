#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"

using support::contains;
using support::FormFields;
using support::the_customer;
using support::the_desk;
using support::Visitor;

namespace {

FormFields a_call(std::string_view go = "send") {
  return {{"key", "key-1"},
          {"caller", "Ana Ruiz"},
          {"account", "Northwind Traders"},
          {"email", "Admin@Northwind.example"},
          {"number", "+1 555 0100"},
          {"kind", "separate_invoices"},
          {"description", "One invoice for each line of business"},
          {"transfer", "no"},
          {"go", std::string(go)}};
}

FormFields with(FormFields fields, const std::string& name, const std::string& value) {
  for (auto& field : fields) {
    if (field.first == name) field.second = value;
  }
  return fields;
}

std::vector<tickets::Ticket> all_tickets(Visitor& visitor) {
  return visitor.story.look([](tickets::Desk& desk) { return desk.work.tickets().tickets({}); });
}

}  // namespace

TEST_CASE("a caller's request is opened by the operator, from the caller, by phone") {
  Visitor visitor;
  const auto done = visitor.post(the_desk(), "/intake", a_call());
  CHECK(Visitor::location(done).ends_with("/confirmation"));
  const auto tickets = all_tickets(visitor);
  REQUIRE(tickets.size() == 1);
  CHECK(tickets[0].channel == tickets::Channel::phone);
  CHECK(tickets[0].requester.email.value == "admin@northwind.example");
  CHECK(tickets[0].requester.name == "Ana Ruiz");
  CHECK_FALSE(tickets[0].call_wish);
  visitor.story.number = tickets[0].number;
  CHECK(visitor.story.events().front().event.by == the_desk());
  const auto page = visitor.get(the_desk(), Visitor::location(done));
  CHECK(contains(page.body, "Read this number to the caller"));
}

TEST_CASE("the wish to be put through is kept with number and window") {
  Visitor visitor;
  auto call = with(a_call(), "transfer", "yes");
  call.emplace_back("window", "before noon, Madrid");
  visitor.post(the_desk(), "/intake", call);
  const auto tickets = all_tickets(visitor);
  REQUIRE(tickets.size() == 1);
  CHECK((tickets[0].call_wish == tickets::CallWish{"+1 555 0100", "before noon, Madrid"}));
}

TEST_CASE("when a caller can be called back is kept as his wish, whether put through or not") {
  Visitor visitor;
  auto call = a_call();
  call.emplace_back("window", "tomorrow at 10 Madrid");
  SECTION("with his number") {
    visitor.post(the_desk(), "/intake", call);
    const auto tickets = all_tickets(visitor);
    REQUIRE(tickets.size() == 1);
    CHECK((tickets[0].call_wish == tickets::CallWish{"+1 555 0100", "tomorrow at 10 Madrid"}));
    visitor.story.number = tickets[0].number;
    const auto page = visitor.get(the_desk(), "/tickets/" + tickets[0].number.value);
    CHECK(contains(page.body, "tomorrow at 10 Madrid"));
    CHECK(contains(page.body, "A call is wished for: +1 555 0100"));
  }
  SECTION("not without a number") {
    const auto page = visitor.post(the_desk(), "/intake", with(call, "number", ""));
    CHECK(page.status == 422);
    CHECK(contains(page.body, "Enter the number at which the caller can be called back"));
    CHECK(all_tickets(visitor).empty());
  }
  SECTION("nor beside a request that is open already") {
    visitor.story.open();
    visitor.post(the_desk(), "/intake", with(call, "go", "reply"));
    const auto event = visitor.story.events().back().event;
    CHECK(contains(std::get<tickets::Said>(event.body).text, "tomorrow at 10 Madrid"));
  }
}

TEST_CASE("a call that is to be transferred needs a number") {
  Visitor visitor;
  const auto page =
      visitor.post(the_desk(), "/intake", with(with(a_call(), "transfer", "yes"), "number", ""));
  CHECK(page.status == 422);
  CHECK(contains(page.body, "id=\"number-error\""));
  CHECK(all_tickets(visitor).empty());
}

TEST_CASE("a caller's form with faults says each at its field and keeps what was typed") {
  Visitor visitor;
  const auto page = visitor.post(the_desk(), "/intake",
                                 {{"key", "k"},
                                  {"account", "Nothwind"},
                                  {"description", "soon"},
                                  {"kind", "single_invoice"},
                                  {"go", "send"}});
  CHECK(page.status == 422);
  CHECK(contains(page.body, "<title>Error: "));
  for (const char* field : {"caller", "account", "email", "description"}) {
    INFO(field);
    CHECK(contains(page.body, "<a href=\"#" + std::string(field) + "\">"));
    CHECK(contains(page.body, "id=\"" + std::string(field) + "-error\""));
  }
  CHECK(contains(page.body, "value=\"Nothwind\""));
  CHECK(contains(page.body, "soon</textarea>"));
  CHECK(contains(page.body, "value=\"single_invoice\" checked"));
  CHECK(contains(page.body, "name=\"key\" value=\"k\""));
}

TEST_CASE("the button pressed twice opens one request and shows the same page") {
  Visitor visitor;
  const auto first = Visitor::location(visitor.post(the_desk(), "/intake", a_call()));
  const auto second = Visitor::location(visitor.post(the_desk(), "/intake", a_call()));
  CHECK_FALSE(first.empty());
  CHECK(first == second);
  CHECK(all_tickets(visitor).size() == 1);
}

TEST_CASE("the check beside the form reads out the setup and what to say, and keeps nothing") {
  Visitor visitor;
  visitor.story.save(support::an_organization().without_workspaces_in("cc-lab").build());
  const auto page = visitor.post(the_desk(), "/intake", a_call("check"));
  CHECK(page.status == 200);
  CHECK(contains(page.body, "to be fixed first"));
  CHECK(contains(page.body, "You are Ana Ruiz, and we write to you at Admin@Northwind.example."));
  CHECK(contains(page.body, "Is that right?"));
  CHECK(all_tickets(visitor).empty());
}

TEST_CASE("the script is given the check alone, without the page around it") {
  Visitor visitor;
  const auto piece = visitor.post(the_desk(), "/intake/preview", a_call(""));
  CHECK(piece.status == 200);
  CHECK(contains(piece.body, "Read this to the caller"));
  CHECK_FALSE(contains(piece.body, "<html"));
  CHECK(all_tickets(visitor).empty());
}

TEST_CASE("an organization with an open request is told of it, and the words go onto it once") {
  Visitor visitor;
  visitor.story.open();
  const auto page = visitor.post(the_desk(), "/intake", a_call("check"));
  CHECK(contains(page.body, "This account has an open request."));
  CHECK(contains(page.body, "href=\"" + visitor.ticket() + "\""));
  const auto before = visitor.story.events().size();
  CHECK(visitor.post(the_desk(), "/intake", a_call()).status == 409);
  for (int i = 0; i < 2; ++i) {
    CHECK(Visitor::location(visitor.post(the_desk(), "/intake", a_call("reply"))) ==
          visitor.ticket("#timeline"));
  }
  REQUIRE(visitor.story.events().size() == before + 1);
  const auto event = visitor.story.events().back().event;
  CHECK(event.action == tickets::Action::reply);
  const auto said = std::get<tickets::Said>(event.body);
  CHECK(said.channel == tickets::Channel::phone);
  CHECK(contains(said.text, "By phone, Ana Ruiz"));
  CHECK(contains(said.text, "One invoice for each line of business"));
}

TEST_CASE("Find lists the accounts that fit, and picking one keeps what was typed") {
  Visitor visitor;
  const auto page = visitor.post(the_desk(), "/intake", with(a_call("find"), "account", "north"));
  CHECK(contains(page.body, "name=\"pick\" value=\"Northwind Traders\""));
  CHECK(contains(page.body, "value=\"Ana Ruiz\""));
  auto picked = with(a_call(""), "account", "north");
  picked.emplace_back("pick", "Northwind Traders");
  const auto after = visitor.post(the_desk(), "/intake", picked);
  CHECK(contains(after.body, "name=\"account\" value=\"Northwind Traders\""));
  CHECK(contains(after.body, "One invoice for each line of business</textarea>"));
}

TEST_CASE("accounts are found by a part of their name, for the form's script") {
  Visitor visitor;
  const auto found = visitor.get(the_desk(), "/accounts?q=wind");
  CHECK(found.content_type == "application/json");
  CHECK(found.body ==
        "{\"accounts\":[{\"name\":\"northwind\",\"title\":\"Northwind Traders\","
        "\"typed\":\"Northwind Traders\"}]}\n");
  CHECK(visitor.get(the_desk(), "/accounts?q=").body == "{\"accounts\":[]}\n");
}

TEST_CASE("two accounts with one title are told apart by their names") {
  Visitor visitor;
  visitor.story.save(support::an_organization().named("northwind-two").build());
  const auto found = visitor.get(the_desk(), "/accounts?q=northwind");
  CHECK(contains(found.body, "\"typed\":\"northwind\""));
  CHECK(contains(found.body, "\"typed\":\"northwind-two\""));
}

TEST_CASE("the phone intake is the desk's") {
  Visitor visitor;
  for (const auto& who : {the_customer(), support::the_biller(), support::the_auditor()}) {
    CHECK(visitor.get(who, "/intake").status == 403);
    CHECK(visitor.post(who, "/intake", a_call()).status == 403);
    CHECK(visitor.post(who, "/intake/preview", a_call()).status == 403);
  }
  CHECK(visitor.get(the_customer(), "/accounts?q=north").status == 403);
  CHECK(visitor.get(support::the_desk_lead(), "/intake").status == 200);
}

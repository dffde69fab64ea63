#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"

using support::contains;
using support::the_customer;
using support::the_desk;
using support::Visitor;
using tickets::Status;

TEST_CASE("an exact number goes straight to its ticket, however it is written") {
  Visitor visitor;
  visitor.story.open();
  std::string typed = visitor.story.number.value;
  for (char& letter : typed) letter = static_cast<char>(std::tolower(letter));
  CHECK(Visitor::location(visitor.get(the_desk(), "/search?q=" + typed)) == visitor.ticket());
  CHECK(Visitor::location(visitor.get(the_customer(), "/search?q=" + typed)) == visitor.ticket());
}

TEST_CASE("a customer's search does not lead to another organization's ticket") {
  Visitor visitor;
  visitor.story.open();
  const auto stranger = support::a_customer_of("contoso", "admin@contoso.example");
  const auto page = visitor.get(stranger, "/search?q=" + visitor.story.number.value);
  CHECK(page.status == 200);
  CHECK_FALSE(contains(page.body, visitor.ticket()));
  CHECK(contains(page.body, "Nothing has"));
}

TEST_CASE("words that were written are found, with why and the words around") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  visitor.post(the_desk(), visitor.ticket("/replies"), {{"reply", "The zeppelin is on its way"}});
  for (const auto& who : {the_desk(), the_customer()}) {
    const auto page = visitor.get(who, "/search?q=zeppelin");
    INFO(page.body);
    CHECK(contains(page.body, visitor.ticket()));
    CHECK(contains(page.body, "Found by "));
    CHECK(contains(page.body, "value=\"zeppelin\""));
  }
}

TEST_CASE("words for colleagues are found by staff, marked so, and never by a customer") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  visitor.post(the_desk(), visitor.ticket("/notes"), {{"note", "mentions a zeppelin again"}});
  CHECK(contains(visitor.get(the_desk(), "/search?q=zeppelin").body,
                 "Internal, customer cannot see this."));
  CHECK_FALSE(
      contains(visitor.get(the_customer(), "/search?q=zeppelin").body, visitor.story.number.value));
}

TEST_CASE("an empty search says what may be searched for, and so does one that finds nothing") {
  Visitor visitor;
  CHECK(contains(visitor.get(the_desk(), "/search").body, "Write into the box above"));
  CHECK(contains(visitor.get(the_desk(), "/search?q=%3Cb%3E").body, "Nothing has \"&lt;b&gt;\""));
}

TEST_CASE("a search is narrowed to open or closed requests by a chip") {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  const auto all = visitor.get(the_desk(), "/search?q=northwind");
  CHECK(contains(all.body, "href=\"/search?q=northwind\" aria-current=\"page\">All</a>"));
  CHECK(contains(all.body, "href=\"/search?q=northwind&amp;are=closed\">Closed</a>"));
  CHECK(contains(visitor.get(the_desk(), "/search?q=northwind&are=open").body, visitor.ticket()));
  CHECK_FALSE(contains(visitor.get(the_desk(), "/search?q=northwind&are=closed").body,
                       "href=\"" + visitor.ticket() + "\""));
}

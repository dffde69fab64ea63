#include "tickets/searchable.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"
#include "tests/support/sample_events.h"

using namespace tickets;

TEST_CASE("a ticket's number reads the same however it is typed or said") {
  const std::string number = loose_number("SPL-7K3Q-9");
  for (const char* typed : {"spl7k3q9", "SPL 7K3Q 9", " spl-7k3q-9 ", "spi-7k3q-9"}) {
    INFO(typed);
    CHECK(loose_number(typed) == number);
  }
  CHECK(loose_number("O0oL1i") == "000111");
  CHECK(loose_number("-- .") == "");
}

TEST_CASE("the text of the box is taken apart once") {
  const SearchTerms terms = search_terms("  NW-LAB-1\t caf\xC3\xA9 -- * ");
  CHECK(terms.whole == "NW-LAB-1  caf\xC3\xA9 -- *");
  CHECK(terms.words == std::vector<std::string>{"NW-LAB-1", "caf\xC3\xA9"});
  CHECK(terms.like_a_number);
  CHECK(search_terms("nw-lab").ban == "nwlab");
}

TEST_CASE("only what has a digit or begins as our numbers do is like a number") {
  CHECK(search_terms("7k3").like_a_number);
  CHECK(search_terms("spl").like_a_number);
  CHECK_FALSE(search_terms("lab").like_a_number);
  CHECK(search_terms("7k").number.empty());
  CHECK(search_terms(std::string(21, '7')).number.empty());
}

TEST_CASE("a long text is cut off between two characters") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "\xC3\xA9";
  CHECK(search_terms(text).whole == text.substr(0, 400));
  std::string many;
  for (int i = 0; i < 50; ++i) many += "ab ";
  CHECK(search_terms(many).words.size() == 10);
}

TEST_CASE("a requester is found by telephone with and without signs between the digits") {
  const Event event = support::an_opening("SPL-0001-1", "northwind", support::at(2026, 11, 1));
  const SearchableNames names = searchable_names(tickets::advance(std::nullopt, event));
  CHECK(names.person == "Org Admin\nadmin@northwind.example\n+1 555 0100\n15550100");
  CHECK(names.organization == "northwind\nNorthwind \"Traders\"");
  CHECK(names.number == loose_number("SPL-0001-1"));
  CHECK(names.bans.empty());
}

TEST_CASE("what somebody wrote in an event is looked through, what the bot found is not") {
  CHECK(written_words(Said{"a reply"}) == "a reply");
  CHECK(written_words(Escalated{"why", "", "what", std::nullopt, false}) == "why\nwhat");
  CHECK(written_words(Closed{"not_needed", "No more."}) == "No more.");
  CHECK(written_words(SetupChecked{support::a_setup_report()}).empty());
  CHECK(written_words(Nothing{}).empty());
}

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "tickets/ticket.h"

using namespace tickets;

TEST_CASE("a ticket number looks like SPL-7K3Q-9") {
  const std::string text = ticket_number(1).value;
  REQUIRE(text.size() == 10);
  CHECK(text.substr(0, 4) == "SPL-");
  CHECK(text[8] == '-');
}

TEST_CASE("ticket numbers avoid letters that are misheard") {
  for (std::uint64_t ordinal = 0; ordinal < 2000; ++ordinal)
    REQUIRE(ticket_number(ordinal).value.substr(3).find_first_of("ILOU") == std::string::npos);
}

TEST_CASE("different ordinals give different numbers") {
  std::set<TicketNumber> numbers;
  for (std::uint64_t ordinal = 0; ordinal < 20'000; ++ordinal)
    numbers.insert(ticket_number(ordinal));
  // Where the middle grows by a character, and at the far end.
  for (std::uint64_t ordinal = (1u << 20) - 500; ordinal < (1u << 20) + 500; ++ordinal)
    numbers.insert(ticket_number(ordinal));
  for (std::uint64_t back = 0; back < 500; ++back) numbers.insert(ticket_number(~back));
  CHECK(numbers.size() == 21'500);
}

TEST_CASE("neighboring ordinals do not look like neighbors") {
  for (std::uint64_t ordinal = 0; ordinal < 100; ++ordinal) {
    const std::string a = ticket_number(ordinal).value, b = ticket_number(ordinal + 1).value;
    REQUIRE(a.substr(0, 7) != b.substr(0, 7));
  }
}

TEST_CASE("a ticket number is read back as it is written") {
  for (const std::uint64_t ordinal : {0ull, 1ull, 77ull, 1048576ull, ~0ull})
    CHECK(parse_ticket_number(ticket_number(ordinal).value) == ticket_number(ordinal));
}

TEST_CASE("small letters, blanks and misread letters are forgiven") {
  for (std::uint64_t ordinal = 0; ordinal < 300; ++ordinal) {
    const TicketNumber number = ticket_number(ordinal);
    std::string spoken = " ";
    for (std::size_t i = 0; i < number.value.size(); ++i) {
      char c = number.value[i];
      if (i >= 3 && c == '1') c = ordinal % 2 ? 'l' : 'I';
      if (i >= 3 && c == '0') c = 'o';
      if (c == '-') c = ' ';
      spoken += static_cast<char>(std::tolower(c));
    }
    CAPTURE(spoken);
    REQUIRE(parse_ticket_number(spoken) == number);
  }
}

TEST_CASE("one wrong character in a ticket number is noticed") {
  const std::string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  for (std::uint64_t ordinal = 0; ordinal < 50; ++ordinal) {
    const std::string right = ticket_number(ordinal).value;
    for (const std::size_t place : {4u, 5u, 6u, 7u, 9u})
      for (const char c : alphabet) {
        std::string wrong = right;
        if (c == right[place]) continue;
        wrong[place] = c;
        CAPTURE(wrong);
        REQUIRE_FALSE(parse_ticket_number(wrong));
      }
  }
}

TEST_CASE("two neighboring characters exchanged are noticed") {
  for (std::uint64_t ordinal = 0; ordinal < 500; ++ordinal) {
    const std::string right = ticket_number(ordinal).value;
    for (const std::size_t place : {4u, 5u, 6u}) {
      std::string wrong = right;
      std::swap(wrong[place], wrong[place + 1]);
      CAPTURE(wrong);
      REQUIRE((wrong == right || !parse_ticket_number(wrong)));
    }
  }
}

TEST_CASE("what is no ticket number is not read as one") {
  const auto text =
      GENERATE(as<std::string>{}, "", "SPL", "SPL-", "SPL-7K3Q", "7K3Q-9", "INV-7K3Q-9",
               "SPL-7U3Q-9", "SPL-7K3\xC3\x84-9", "SPL-00000000000000000000000000-0");
  CAPTURE(text);
  CHECK_FALSE(parse_ticket_number(text));
}

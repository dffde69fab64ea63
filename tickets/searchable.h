// What of a ticket is looked through when somebody searches, and how the text of the box is read;
// the stores look, each in its way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tickets/ticket.h"

namespace tickets {

// Found also in part, from three characters on.
struct SearchableNames {
  std::string number;  // as loose_number writes it
  std::string bans;    // as they are and without hyphens; nothing a customer may read
  std::string organization;
  std::string person;  // the requester's name, address and telephone
  bool operator==(const SearchableNames&) const = default;
};
SearchableNames searchable_names(const Ticket&);

// What somebody wrote in the event: the description, a reply, a note, a reason. Empty: nothing.
// Whether a customer may read it is the event's audience.
std::string written_words(const EventBody&);

// Letters and digits alone, in capitals, with I and L as 1 and O as 0, as a number is read out:
// "spl-7k3q 9" and "SPL-7K3Q-9" give the same.
std::string loose_number(std::string_view text);

// The text of the box, read once.
struct SearchTerms {
  std::string whole;   // trimmed, its control characters blanks; cut off where it is very long
  std::string number;  // loose_number of it; empty: too short or too long for part of a number
  bool like_a_number = false;      // it has a digit or begins as our numbers do
  std::string ban;                 // without its hyphens
  std::vector<std::string> words;  // between blanks, those with a letter or digit in them
};
SearchTerms search_terms(std::string_view text);

// Parts of names are looked for from so many characters on.
constexpr std::size_t shortest_part = 3;

}  // namespace tickets

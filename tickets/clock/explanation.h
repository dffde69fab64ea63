// The ticket explains itself: the same facts for everybody, from which the page's panel, the API's
// answer and the mails are made.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "tickets/desk.h"

namespace tickets {

// A stretch of time in which the promise's clock ran or was paused, and why (workflow section 5).
struct Segment {
  billing::Instant from;
  std::optional<billing::Instant> to;  // none: it is still so
  bool runs = true;
  std::string cause;          // "paused: waiting for the customer", in words
  std::chrono::seconds used;  // business time of it; zero where it is paused
};

struct Explanation {
  std::string sentence;  // the status in words, as this reader is told it
  Turn turn = Turn::nobody;
  // Why it stands where it stands: exactly what is unmet for the next step. Never empty while the
  // ticket is active; for a customer without what only colleagues may know.
  std::vector<Unmet> missing;
  std::optional<billing::Instant> next_news_by;  // always while active
  bool runs = false;                             // the promise's clock
  std::string clock;  // "paused since Tue Aug 20, 10:12: waiting for you, 2 of 3 fixed", zone named
  std::chrono::seconds used{0};      // business time so far
  std::chrono::seconds promised{0};  // business time of the promise
  std::vector<Segment> segments;     // of this revision, oldest first
  // The month separate invoices begin with if it goes on in time, and when that slips.
  std::optional<billing::Month> month;
  std::optional<billing::Instant> slips_at;
  std::vector<Action> possible;  // what this reader may do now, with nothing unmet
};

// Reads, changes nothing. Instants are left in UTC but for the sentence `clock`, which names the
// zone of the desk's calendar.
Explanation explanation(Desk&, const Ticket&, const Actor& reader);

// The segments of the ticket's present revision up to `now`.
std::vector<Segment> segments_of(const Ticket&, const DeskSettings&, billing::Instant now);

}  // namespace tickets

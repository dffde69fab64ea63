// What each kind of request is called on a page: the same act reads differently on the way there
// and on the way back.
#pragma once

#include <string>
#include <string_view>

#include "tickets/event.h"

namespace bot::pages {

struct KindWords {
  std::string_view title;    // "Separate invoices": a request's heading, "... for Northwind"
  std::string_view outcome;  // "separate invoices": what begins, in the middle of a sentence
  std::string_view wish;     // what the requester asks for, as a sentence of a choice
  std::string_view start;    // "Separate invoices start": the stage that is waited for
  std::string_view on;       // "Separate invoices are on": it has taken effect
  std::string_view issued;   // "First separate invoices issued"
};
const KindWords& words_of(tickets::RequestKind);

// "Separate invoices start with March 2026."
std::string starts_with_words(tickets::RequestKind, billing::Month);
// "3 invoices", "one invoice": what a month brings once the request has taken effect.
std::string invoices_words(tickets::RequestKind, std::size_t scope);

}  // namespace bot::pages

// What each kind of request is called on a page, in the reader's language: the same act reads
// differently on the way there and on the way back.
#pragma once

#include <string>

#include "tickets/event.h"

namespace bot::pages {

struct KindWords {
  std::string title;    // "Separate invoices": a request's heading, "... for Northwind"
  std::string outcome;  // "separate invoices": what begins, in the middle of a sentence
  std::string wish;     // what the requester asks for, as a sentence of a choice
  std::string start;    // "Separate invoices start": the stage that is waited for
  std::string on;       // "Separate invoices are on": it has taken effect
  std::string issued;   // "First separate invoices issued"
};
KindWords words_of(tickets::RequestKind);

// "Separate invoices start with March 2026."
std::string starts_with_words(tickets::RequestKind, billing::Month);
// "3 invoices", "one invoice": what a month brings once the request has taken effect.
std::string invoices_words(tickets::RequestKind, std::size_t scope);

}  // namespace bot::pages

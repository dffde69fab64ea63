// The decisions that are a form with one text: what they are called and where they are sent.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "tickets/lifecycle.h"

namespace bot::pages {

// Its words are to be said.
struct TextForm {
  tickets::Action action;
  std::string_view path, field, summary, hint, button, style;
};
std::span<const TextForm> text_forms();

// A word of the domain and what people read for it.
struct NamedWord {
  std::string_view id, label;
};
std::span<const NamedWord> decline_choices();  // the words of tickets::decline_reasons

// A field of a ticket's page, by its id: what it is called; empty if it is no typed field.
std::string field_label(std::string_view id);
// What the button of that address says: "/tickets/SPL-7K3Q-9/declines" -> "Decline".
std::string button_of(std::string_view path);

}  // namespace bot::pages

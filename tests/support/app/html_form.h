// A form on a page as a browser sees it: where it is sent and what it would send by itself.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

using FormValues = std::vector<std::pair<std::string, std::string>>;

// What the form with that action sends if nothing is typed: hidden and text fields, text areas,
// checked boxes and selected options, without buttons. Throws std::logic_error if the page has no
// such form.
FormValues form_on_page(std::string_view page, std::string_view action);

// The value of the first field of that name; empty if there is none.
std::string value_of(const FormValues&, std::string_view name);

// What was typed takes the place of what was there.
FormValues typed_over(FormValues there, const FormValues& typed);

// Markup removed and character references read: what a person sees.
std::string words_of(std::string_view page);

std::string urlencoded(const FormValues&);

}  // namespace support

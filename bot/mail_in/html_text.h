// HTML of a mail as plain text: a person of the desk reads it as it was meant, and nothing in it
// can act.
#pragma once

#include <string>
#include <string_view>

namespace bot {

// Paragraphs, list items and table rows become lines, quotes are marked with "> ", what is not
// text is dropped; of an image its description stays, of a link its words. Never fails.
std::string text_of_html(std::string_view html);

}  // namespace bot

// In which language somebody reads the pages.
#pragma once

#include <string>
#include <vector>

#include "bot/http/site.h"
#include "bot/words/catalogue.h"

namespace bot::http {

// What was chosen in this browser; otherwise what the signed-in person prefers; otherwise the first
// of ours in Accept-Language (RFC 9110 section 12.5.4); otherwise English.
Language language_of(const Request&);

// The language's name in itself: "Español".
std::string_view name_of(Language);
// Where this page is chosen in that language.
std::string address_in(Language, const Request&);

// Whether whoever knows the address is let in by it, so that it stands in no log and no other
// address.
bool is_secret_address(std::string_view path);

// /language/{language}?next=PATH: keeps the choice in the browser; nothing of it is recorded.
void add_language(Router&, const Site&);

// What was chosen in this browser no longer counts, because its person has saved a preference.
void forget_chosen_language(Response&, const Site&);

}  // namespace bot::http

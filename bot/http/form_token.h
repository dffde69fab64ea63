// The token of forms that are sent without signing in: the cookie and the field must agree, which
// a page of another site cannot bring about.
#pragma once

#include <string>
#include <string_view>

#include "bot/http/site.h"

namespace bot::http {

// "name=value" with what every cookie of ours says of itself; an empty value removes it.
std::string cookie_header(const Site&, std::string_view name, std::string_view value);

// The browser's, or a new one: one token for all tabs. Anything that is not a token of ours is
// replaced.
std::string form_token(const Request&);
// Lets the browser keep the token; to be added to the page that carries it in a field.
void keep_form_token(Response&, const Site&, std::string_view token);

}  // namespace bot::http

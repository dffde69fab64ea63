// Conditional requests of pages: whoever has the page as it is now is spared it.
#pragma once

#include "bot/http/message.h"

namespace bot::http {

// The page with an ETag of its content; or 304 without content if the request shows that ETag.
Response unless_known(const Request&, Response);

}  // namespace bot::http

// What an auditor reads of a request: a page to print and the same as JSON.
#pragma once

#include "bot/http/site.h"

namespace bot::pages {

void add_evidence_pages(http::Router&, const http::Site&);

}  // namespace bot::pages

// The pages of billing, each added by the file that makes it.
#pragma once

#include "bot/documents/document_seller.h"
#include "bot/http/site.h"

namespace bot::pages {

void add_ban_page(http::Router&, const http::Site&);
void add_invoice_list(http::Router&, const http::Site&);
void add_invoice_page(http::Router&, const http::Site&, const DocumentSeller&);
void add_preview_page(http::Router&, const http::Site&);
void add_run_list(http::Router&, const http::Site&);
void add_run_draft(http::Router&, const http::Site&);
void add_correction_page(http::Router&, const http::Site&);
void add_credit_page(http::Router&, const http::Site&);
void add_run_page(http::Router&, const http::Site&);

}  // namespace bot::pages

// The pages people see, one file per page. Handlers read the form, call a verb of the desk, and
// answer with a page or with see_other. Site and seller must outlive the router.
#pragma once

#include "bot/documents/document_seller.h"
#include "bot/focus/archive/archive.h"
#include "bot/http/site.h"
#include "bot/running_program.h"

namespace bot::pages {

// A customer's own requests, the form's journey and its confirmation.
void add_customer_pages(http::Router&, const http::Site&);
// The one page of a ticket, as a customer and as staff read it, and what may be done with it.
void add_ticket_pages(http::Router&, const http::Site&);
// The support desk's queue.
void add_desk_pages(http::Router&, const http::Site&);
// Mail that waits for the desk.
void add_inbound_pages(http::Router&, const http::Site&);
// BANs, the switch, invoices, runs and their certificates.
void add_billing_pages(http::Router&, const http::Site&, const DocumentSeller&);
// Where the money of a document comes from.
void add_explain_pages(http::Router&, const http::Site&, const focus::Archive&);
// A cost export from the browser; an upload, whose limit is the server's.
inline constexpr std::string_view import_path = "/charge-files";
void add_import_page(http::Router&, const http::Site&, const focus::Archive&);
// Organizations as staff read them.
void add_organization_pages(http::Router&, const http::Site&);
// The structure of an organization, changed by hand.
void add_structure_pages(http::Router&, const http::Site&, const focus::Archive&);
// Where events are sent to, and what became of each delivery: for the administrator.
void add_webhook_page(http::Router&, const http::Site&);

// Accounts, sessions, tokens, their log and the ledger of mail: for the administrator, and read by
// the auditor.
void add_administration_pages(http::Router&, const http::Site&);

// The settings in force and the health of the running program. It and the archive outlive the
// router.
void add_program_pages(http::Router&, const http::Site&, const RunningProgram&,
                       const focus::Archive&);

// The briefs of Primary TAMs, reached from their mails without an account.
void add_brief_pages(http::Router&, const http::Site&);

// All of the above but what needs the archive or the running program: the explanations, the import,
// the structure, settings and health.
void add_pages(http::Router&, const http::Site&, const DocumentSeller&);

}  // namespace bot::pages

// What is answered about runs, and which draft a program says it looked at.
#pragma once

#include "billing/repository.h"
#include "bot/api/answers.h"
#include "bot/api/body.h"

namespace bot::api {

// The figures of one run, as `run-invoices --format json` prints them.
Json figures_of(const billing::InvoiceRun&);
Json issued_json(const billing::IssuedRun&);
// The same with its figures; with status 201 its address stands in Location.
Response issued_response(const billing::IssuedRun&, int status);

// The draft that was looked at: If-Match with its ETag, or "run" in the body; empty: not said.
std::string draft_seen(const Request&, const Body&);
billing::Refusal run_missing();
// 412, or 409 if the body said it: `run_stale`.
Response stale_run(const Request&);

}  // namespace bot::api

// The pages every program with people needs: sign-in, sign-out, the way to one's overview, and
// whether the service is well.
#pragma once

#include "bot/http/kept_form.h"
#include "bot/http/message.h"
#include "bot/http/sessions.h"
#include "bot/http/site.h"

namespace bot::http {

// GET and POST /sign-in, POST /sign-out, GET /. Site and keeper live longer than the router.
void add_sign_in(Router&, const Site&, SessionKeeper&);

// The sign-in, in answer to a form that was sent after the session had ended (403): it carries what
// was typed, and shows it again afterwards.
Response sign_in_first(const Site&, const Request&, const KeptForm&);

// GET /health: 200 {"status":"ok"}, or 503 with the reason: the store cannot be read, a mail has
// waited or been on its way for more than 15 minutes, or a mail of an active request is dead or
// bounced; which, by ticket and template, without addresses (workflow section 5).
void add_health(Router&, const Site&);

}  // namespace bot::http

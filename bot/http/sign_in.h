// The pages every program with people needs: sign-in, sign-out, the way to one's overview, and
// whether the service is well.
#pragma once

#include "bot/http/message.h"
#include "bot/http/sessions.h"
#include "bot/http/site.h"

namespace bot::http {

// GET and POST /sign-in, POST /sign-out, GET /. Site and keeper live longer than the router.
void add_sign_in(Router&, const Site&, SessionKeeper&);

// GET /health: 200 {"status":"ok"}, or 503 with the reason: the store cannot be read, or a mail
// has waited for more than 15 minutes.
void add_health(Router&, const Site&);

}  // namespace bot::http

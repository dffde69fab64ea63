// How every request of a program is answered: reads with an ETag, changes once per
// Idempotency-Key, refusals as problems.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bot/documents/document_seller.h"
#include "bot/focus/archive/archive.h"
#include "bot/http/problem.h"
#include "bot/http/site.h"
#include "bot/render/json.h"

namespace bot::api {

using http::Request;
using http::Response;

// What the routes are made with. Lives longer than the router.
struct Api {
  const http::Site& site;
  const DocumentSeller& seller;
  const focus::Archive& archive;
  std::timed_mutex imports = {};  // one at a time: each may fill the disk
};

// Answers are kept for repeats for so long; the least that is promised is 24 hours.
inline constexpr std::chrono::hours answers_kept{48};
// Forgets older ones.
void forget_old_answers(tickets::Store&, billing::Instant now);

Response json_response(const Json&, int status = 200);
Response refused(const billing::Refusal&);
// 304 instead, if the program has exactly that already. An ETag of the bytes unless it has one.
Response with_etag(Response, const Request&);

using Reading = std::function<Response(tickets::Desk&, const Request&)>;
// Against one consistent state; nothing that is written is kept.
http::Handler reading(const Api&, Reading);

using Changing = std::function<Response(tickets::Desk&, const Request&)>;
// In one unit of work with the answer that a repeat of the same key gets. A status from 300 on
// throws away what was written, and the answer is not kept. `body_type_unknown` unless it is JSON.
http::Handler changing(const Api&, Changing);

// For what makes its own units of work: an import, which brings the same bytes in once only. The
// answer is kept right after it. `type`: the media type of the upload; `imports_busy` if another
// one takes too long.
http::Handler importing(Api&, std::string_view type, std::function<Response(const Request&)>);

}  // namespace bot::api

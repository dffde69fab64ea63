#include <exception>

#include "bot/http/sign_in.h"
#include "bot/log/log.h"

namespace bot::http {
namespace {

constexpr std::chrono::minutes mail_may_wait{15};

Response health_response(int status, std::string body) {
  Response response;
  response.status = status;
  response.content_type = "application/json";
  response.body = std::move(body);
  return response;
}

}  // namespace

void add_health(Router& router, const Site& site) {
  router.get("/health", anybody, [&site](const Request&) {
    try {
      const auto oldest = tickets::read(
          site.store, [](tickets::UnitOfWork& work) { return work.outbox().oldest_queued(); });
      if (oldest && *oldest + mail_may_wait < site.now()) {
        return health_response(503, R"({"status":"mail_waits","oldest_queued_at":")" +
                                        billing::text_of(*oldest) + "\"}\n");
      }
      return health_response(200, "{\"status\":\"ok\"}\n");
    } catch (const std::exception& broken) {
      log(LogLevel::error, "the store cannot be read", {{"what", broken.what()}});
      return health_response(503, "{\"status\":\"store_unreadable\"}\n");
    }
  });
}

}  // namespace bot::http

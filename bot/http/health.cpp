#include <exception>

#include "bot/http/sign_in.h"
#include "bot/log/log.h"

namespace bot::http {
namespace {

constexpr std::chrono::minutes mail_may_wait{15};
constexpr std::size_t letters_told = 20;

Response health_response(int status, std::string body) {
  Response response;
  response.status = status;
  response.content_type = "application/json";
  response.body = std::move(body);
  return response;
}

// Neither addresses nor anything else that somebody typed: whoever asks is nobody we know.
std::string letters_json(const std::vector<tickets::OutgoingMail>& mails) {
  std::string json;
  for (const auto& mail : mails) {
    json.append(json.empty() ? "[" : ",").append(R"({"mail":)").append(std::to_string(mail.id));
    json.append(R"(,"ticket":")").append(mail.ticket.value);
    json.append(R"(","template":")").append(text_of(mail.notice.template_name));
    json.append(R"(","state":")").append(text_of(mail.state)).append("\"}");
  }
  return json + "]";
}

// When the oldest mail came in that nobody has read.
std::optional<billing::Instant> oldest_unread(tickets::Inbound& inbound) {
  const auto ids = inbound.unread_inbound(1);
  const auto mail = ids.empty() ? std::nullopt : inbound.inbound(ids.front());
  return mail ? std::optional(mail->received_at) : std::nullopt;
}

Response health_of(const Site& site) {
  std::optional<billing::Instant> oldest, unread_since;
  std::vector<tickets::OutgoingMail> lost;
  site.store.read([&](tickets::UnitOfWork& work) {
    oldest = work.outbox().oldest_unsent();
    unread_since = oldest_unread(work.inbound());
    lost = work.outbox().lost_of_active_tickets(letters_told);
  });
  const bool waits = oldest && *oldest + mail_may_wait < site.now();
  const bool unread = unread_since && *unread_since + mail_may_wait < site.now();
  if (!waits && !unread && lost.empty()) return health_response(200, "{\"status\":\"ok\"}\n");
  std::string body = R"({"status":")";
  body.append(waits ? "mail_waits" : unread ? "mail_unread" : "mail_lost").append("\"");
  if (waits) {
    body.append(R"(,"oldest_queued_at":")").append(billing::text_of(*oldest)).append("\"");
  }
  if (!lost.empty()) body.append(R"(,"lost":)").append(letters_json(lost));
  return health_response(503, body + "}\n");
}

}  // namespace

void add_health(Router& router, const Site& site) {
  router.get("/health", anybody, [&site](const Request&) {
    try {
      return health_of(site);
    } catch (const std::exception& broken) {
      log(LogLevel::error, "the store cannot be read", {{"what", broken.what()}});
      return health_response(503, "{\"status\":\"store_unreadable\"}\n");
    }
  });
}

}  // namespace bot::http

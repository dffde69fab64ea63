#include <exception>

#include "bot/http/mail_condition.h"
#include "bot/http/sign_in.h"
#include "bot/log/log.h"

namespace bot::http {
namespace {

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

Response health_of(const Site& site) {
  const MailCondition mail = tickets::read(site.store, [&](tickets::UnitOfWork& work) {
    return mail_condition(work, site.now(), letters_told);
  });
  if (!mail.waits && !mail.is_unread && mail.lost.empty())
    return health_response(200, "{\"status\":\"ok\"}\n");
  std::string body = R"({"status":")";
  body.append(mail.waits       ? "mail_waits"
              : mail.is_unread ? "mail_unread"
                               : "mail_lost")
      .append("\"");
  if (mail.waits) {
    const std::string since = billing::text_of(*mail.oldest_unsent);
    body.append(R"(,"oldest_queued_at":")").append(since).append("\"");
  }
  if (!mail.lost.empty()) body.append(R"(,"lost":)").append(letters_json(mail.lost));
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

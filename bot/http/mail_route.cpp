#include "bot/http/mail_route.h"

#include <fstream>
#include <sstream>

#include "billing/structure/organization.h"
#include "bot/http/problem.h"
#include "bot/log/log.h"
#include "bot/mail_in/keep_mail.h"

namespace bot::http {
namespace {

using billing::RefusalKind;
using tickets::bit;
using tickets::Role;

constexpr Roles mail_servers =
    bit(Role::support_desk) | bit(Role::desk_lead) | bit(Role::administrator);

Response refused_mail(billing::RefusalCode code, std::string message) {
  return problem_response(problem_of({RefusalKind::invalid, code, std::move(message), "", {}}));
}

std::string bytes_of(const Request& request) {
  if (request.body_file.empty()) return request.body;
  std::ifstream in(request.body_file, std::ios::binary);
  std::ostringstream bytes;
  if (in.peek() != std::ifstream::traits_type::eof()) bytes << in.rdbuf();
  if (!in.eof() && !in.good()) throw std::runtime_error("the message cannot be read back");
  return bytes.str();
}

bool is_a_message(const Request& request) {
  const std::string type(request.headers.get("content-type"));
  return billing::folded(type.substr(0, type.find(';'))) == "message/rfc822";
}

Response keep(const Site& site, const Request& request) {
  if (!is_a_message(request))
    return refused_mail("body_type_unknown", "Send the message as Content-Type: message/rfc822.");
  try {
    const std::string message = bytes_of(request);
    if (message.empty()) return refused_mail("mail_empty", "There is no message in the body.");
    Response response;
    response.status = 202;
    response.content_type = "application/json";
    response.body =
        "{\"mail\":" + std::to_string(keep_mail(site.store, message, site.now())) + "}\n";
    return response;
  } catch (const std::exception& problem) {
    log(LogLevel::error, "a mail could not be kept", {{"what", problem.what()}});
    Problem not_now;
    not_now.status = 503;
    not_now.code = "mail_not_kept";
    not_now.detail = "The message cannot be kept now; send it again later.";
    return problem_response(not_now);
  }
}

}  // namespace

void add_mail_route(Router& router, const Site& site) {
  router.post(mail_path, mail_servers,
              [&site](const Request& request) { return keep(site, request); });
}

}  // namespace bot::http

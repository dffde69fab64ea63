// What is said on a ticket, and acts that do not depend on the version that was seen.
#include "bot/api/ticket_routes.h"

namespace bot::api {
namespace {

using tickets::Action;
using tickets::Desk;
using Answer = billing::Result<tickets::Ticket>;

// A verb that takes what stands under that key of the body; without a key it takes nothing.
using Say = std::function<Answer(Desk&, const Request&, std::string text,
                                 std::optional<tickets::Version> seen)>;

struct Message {
  std::string_view path;
  Action action;
  std::string_view key;
  Say say;
};

Answer take(Desk& desk, const Request& request, const std::string&,
            std::optional<tickets::Version>) {
  return tickets::take(desk, request.actor(), number_in(request));
}

Answer check(Desk& desk, const Request& request, const std::string&,
             std::optional<tickets::Version>) {
  return tickets::check_setup(desk, request.actor(), number_in(request));
}

Answer confirm(Desk& desk, const Request& request, const std::string&,
               std::optional<tickets::Version>) {
  return tickets::confirm_invoices(desk, request.actor(), number_in(request));
}

Answer withdraw(Desk& desk, const Request& request, std::string text,
                std::optional<tickets::Version>) {
  return tickets::withdraw(desk, request.actor(), number_in(request), std::move(text));
}

Answer reopen(Desk& desk, const Request& request, std::string text,
              std::optional<tickets::Version>) {
  return tickets::reopen(desk, request.actor(), number_in(request), std::move(text));
}

Answer reply_to(Desk& desk, const Request& request, std::string text,
                std::optional<tickets::Version>) {
  return tickets::reply(desk, request.actor(), number_in(request), std::move(text),
                        tickets::Channel::api);
}

Answer answer_to(Desk& desk, const Request& request, std::string text,
                 std::optional<tickets::Version>) {
  return tickets::answer(desk, request.actor(), number_in(request), std::move(text),
                         tickets::Channel::api);
}

Answer write_down(Desk& desk, const Request& request, std::string text,
                  std::optional<tickets::Version> seen) {
  return tickets::note(desk, request.actor(), number_in(request), std::move(text), seen);
}

constexpr std::string_view nothing_said;

std::vector<Message> messages() {
  return {{"taking", Action::take, nothing_said, take},
          {"setup-report", Action::check_setup, nothing_said, check},
          {"confirmation", Action::confirm_invoices, nothing_said, confirm},
          {"withdrawal", Action::withdraw, "reason", withdraw},
          {"reopening", Action::reopen, "reason", reopen},
          {"replies", Action::reply, "text", reply_to},
          {"answers", Action::answer, "text", answer_to},
          {"notes", Action::note, "text", write_down}};
}

Response answered(const Api& api, Desk& desk, const Request& request, const Message& message) {
  std::vector<std::string_view> keys{"version"};
  if (!message.key.empty()) keys.push_back(message.key);
  Body body(request, keys);
  std::string text = message.key.empty() ? std::string() : body->words(message.key);
  if (auto wrong = body.refused()) return std::move(*wrong);
  if (auto no = stale(api, desk, request, message.action, body)) return std::move(*no);
  const auto seen = version_if_seen(request, body);
  return after_verb(api, desk, request, message.action,
                    message.say(desk, request, std::move(text), *seen));
}

}  // namespace

void add_ticket_messages(http::Router& router, const Api& api) {
  for (const Message& message : messages()) {
    router.post("/api/v1/tickets/{number}/" + std::string(message.path),
                pages::roles_for(message.action),
                changing(api, [&api, message](Desk& desk, const Request& request) {
                  return answered(api, desk, request, message);
                }));
  }
}

}  // namespace bot::api

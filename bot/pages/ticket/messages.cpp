// What is said about a ticket, and acts that do not depend on the version that was seen.
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/after_verb.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Action;
using Answer = billing::Result<tickets::Ticket>;

// A verb that takes one text from the field of that id.
using TextVerb = Answer (*)(tickets::Desk&, const tickets::Actor&, const tickets::TicketNumber&,
                            std::string);

Response say(const Site& site, const Request& request, std::string_view field, TextVerb verb) {
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return verb(desk, request.actor(), number_in(request), trimmed(request.form.get(field)));
  });
  return after_verb(site, request, answer, field);
}

Response check_setup(const Site& site, const Request& request) {
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::check_setup(desk, request.actor(), number_in(request));
  });
  return after_verb(site, request, answer, "", "#findings");
}

}  // namespace

void add_messages(http::Router& router, const Site& site) {
  const auto text = [&](std::string_view path, Action action, std::string_view field,
                        TextVerb verb) {
    router.post(path, roles_for(action), [&site, field, verb](const Request& request) {
      return say(site, request, field, verb);
    });
  };
  text("/tickets/{number}/answers", Action::answer, "answer",
       [](auto& desk, const auto& by, const auto& number, std::string words) {
         return tickets::answer(desk, by, number, std::move(words));
       });
  text("/tickets/{number}/replies", Action::reply, "reply",
       [](auto& desk, const auto& by, const auto& number, std::string words) {
         return tickets::reply(desk, by, number, std::move(words));
       });
  text("/tickets/{number}/notes", Action::note, "note",
       [](auto& desk, const auto& by, const auto& number, std::string words) {
         return tickets::note(desk, by, number, std::move(words));
       });
  text("/tickets/{number}/withdrawal", Action::withdraw, "withdrawal", tickets::withdraw);
  router.post("/tickets/{number}/setup-report", roles_for(Action::check_setup),
              [&site](const Request& request) { return check_setup(site, request); });
}

}  // namespace bot::pages

#include "bot/pages/desk/command_page.h"

#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/ticket_commands.h"
#include "bot/words/say.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Command;
using http::Request;
using http::Response;
using http::Site;

// From here a part of a request's page, and a form of it, are reached by going to that page.
std::string command_address(const Command& command, std::string_view page) {
  if (!command.form.empty()) return std::string(page) + "#decision";
  return command.target.starts_with('#') ? std::string(page) + command.target : command.target;
}

void show_command(View& list, const Command& command, std::string_view page) {
  View& row = list.add("COMMAND");
  row.set("TARGET", command_address(command, page)).set("TEXT", command.text);
  if (!command.keys.empty()) row.add("HINT").set("WORDS", http::keys_in_words(command.keys));
}

Response show_command_page(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    View view;
    if (const auto number = tickets::parse_ticket_number(request.query.get("on"))) {
      const auto ticket = tickets::find_ticket(desk.work, request.actor(), *number);
      if (!ticket.ok()) return http::refusal_page(site, request, ticket.refusal());
      View& list = view.add("ON_REQUEST").set("NUMBER", number->value);
      for (const Command& command : ticket_commands(desk, *ticket, request.actor())) {
        show_command(list, command, "/tickets/" + number->value);
      }
    }
    View& list = view.add("EVERYWHERE");
    for (const Command& command : http::standing_commands(request)) {
      show_command(list, command, "");
    }
    return page(site, request, "pages/commands.html.tpl", std::move(view),
                {say("Commands"), 200, ""});
  });
}

}  // namespace

void add_command_page(http::Router& router, const Site& site) {
  router.get("/commands", readers,
             [&site](const Request& request) { return show_command_page(site, request); });
}

}  // namespace bot::pages

// The decisions on a ticket: each states the version it was made on.
#include "bot/api/ticket_routes.h"
#include "bot/api/ticket_view.h"

namespace bot::api {
namespace {

using tickets::Action;
using tickets::Desk;
using tickets::Version;
using Answer = billing::Result<tickets::Ticket>;

// Reads the body's members and says what is to be done; whatever is wrong is in the body then.
using Decide = std::function<Answer(Desk&, const Request&, Version)>;
using Read = std::function<Decide(const Body&)>;

struct Decision {
  std::string_view path;
  Action action;
  std::vector<std::string_view> keys;
  Read read;
};

Read approval() {
  return [](const Body&) -> Decide {
    return [](Desk& desk, const Request& request, Version seen) {
      return tickets::approve(desk, request.actor(), number_in(request), seen);
    };
  };
}

Read question() {
  return [](const Body& body) -> Decide {
    return [text = body->words("question")](Desk& desk, const Request& request, Version seen) {
      return tickets::ask(desk, request.actor(), number_in(request), seen, text);
    };
  };
}

Read decline() {
  return [](const Body& body) -> Decide {
    return [closed = tickets::Closed{body->text("reason_code"), body->words("text")}](
               Desk& desk, const Request& request, Version seen) {
      return tickets::decline(desk, request.actor(), number_in(request), seen, closed);
    };
  };
}

Read duplicate() {
  return [](const Body& body) -> Decide {
    const std::string of = body->text("of");
    const auto number = tickets::parse_ticket_number(of);
    if (!of.empty() && !number) body->fault("of", "This is no ticket number.");
    return [of = number.value_or(tickets::TicketNumber{})](Desk& desk, const Request& request,
                                                           Version seen) {
      return tickets::mark_duplicate(desk, request.actor(), number_in(request), seen, of);
    };
  };
}

// A customer who acknowledges vouches for the requester; that is an override, too.
Read acknowledgement() {
  return [](const Body& body) -> Decide {
    const tickets::Acknowledged given{body->text("code"), body->optional_text("object_id"),
                                      body->words("reason"), body->flag("override")};
    return [given](Desk& desk, const Request& request, Version seen) {
      tickets::Acknowledged by_whom = given;
      by_whom.override_block = given.override_block || is_customer(request.actor());
      return tickets::acknowledge_finding(desk, request.actor(), number_in(request), seen, by_whom);
    };
  };
}

Read ban_assignments() {
  return [](const Body& body) -> Decide {
    std::map<billing::CostCenterId, std::string> cells;
    for (const auto& [id, ban] : body->text_map("bans")) cells[{id}] = ban;
    return [cells](Desk& desk, const Request& request, Version seen) {
      return tickets::assign_bans(desk, request.actor(), number_in(request), seen, cells);
    };
  };
}

Read switch_schedule() {
  return [](const Body& body) -> Decide {
    return [from = body->month("from").value_or(billing::Month())](
               Desk& desk, const Request& request, Version seen) {
      return tickets::schedule_switch(desk, request.actor(), number_in(request), seen, from);
    };
  };
}

Read cancellation() {
  return [](const Body& body) -> Decide {
    return [reason = body->words("reason")](Desk& desk, const Request& request, Version seen) {
      return tickets::unschedule(desk, request.actor(), number_in(request), seen, reason);
    };
  };
}

std::vector<Decision> decisions() {
  return {{"approval", Action::approve, {}, approval()},
          {"questions", Action::ask_customer, {"question"}, question()},
          {"decline", Action::decline, {"reason_code", "text"}, decline()},
          {"duplicate", Action::mark_duplicate, {"of"}, duplicate()},
          {"acknowledgements",
           Action::acknowledge_finding,
           {"code", "object_id", "reason", "override"},
           acknowledgement()},
          {"ban-assignments", Action::assign_ban, {"bans"}, ban_assignments()},
          {"switch-schedule", Action::schedule_switch, {"from"}, switch_schedule()},
          {"switch-schedule/cancellation", Action::unschedule, {"reason"}, cancellation()}};
}

Response answer(const Api& api, Desk& desk, const Request& request, const Decision& decision) {
  std::vector<std::string_view> keys = decision.keys;
  keys.push_back("version");
  Body body(request, keys);
  const Decide decide = decision.read(body);
  if (auto wrong = body.refused()) return std::move(*wrong);
  // Whoever may not see the ticket is not told to state its version.
  const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
  if (!ticket) return refused(ticket.refusal());
  const auto seen = version_seen(request, body);
  if (!seen) return refused(seen.refusal());
  return after_verb(api, desk, request, decision.action, decide(desk, request, *seen));
}

}  // namespace

void add_ticket_decisions(http::Router& router, const Api& api) {
  for (const Decision& decision : decisions()) {
    router.post("/api/v1/tickets/{number}/" + std::string(decision.path),
                pages::roles_for(decision.action),
                changing(api, [&api, decision](Desk& desk, const Request& request) {
                  return answer(api, desk, request, decision);
                }));
  }
}

}  // namespace bot::api

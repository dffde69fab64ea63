// The decisions on a ticket: each carries the version it was made on.
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/after_verb.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Action;
using Answer = billing::Result<tickets::Ticket>;

// The acknowledgement's reason and the id of the field it stands in: a page may have several.
std::pair<std::string, std::string> reason_field(const Request& request) {
  for (const auto& [name, value] : request.form.pairs()) {
    if (name.starts_with("acknowledge")) return {name, trimmed(value)};
  }
  return {"acknowledge", ""};
}

Response approve(const Site& site, const Request& request) {
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::approve(desk, request.actor(), number_in(request), version_seen(request));
  });
  return after_verb(site, request, answer, "");
}

Response ask(const Site& site, const Request& request) {
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::ask(desk, request.actor(), number_in(request), version_seen(request),
                        trimmed(request.form.get("question")));
  });
  return after_verb(site, request, answer, "question");
}

Response decline(const Site& site, const Request& request) {
  const tickets::Closed closed{trimmed(request.form.get("reason-code")),
                               trimmed(request.form.get("decline"))};
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::decline(desk, request.actor(), number_in(request), version_seen(request),
                            closed);
  });
  return after_verb(site, request, answer, "decline");
}

Response acknowledge(const Site& site, const Request& request) {
  const auto [field, reason] = reason_field(request);
  const tickets::Acknowledged given{std::string(request.form.get("code")),
                                    std::string(request.form.get("object")), reason,
                                    is_customer(request) || request.form.has("override")};
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::acknowledge_finding(desk, request.actor(), number_in(request),
                                        version_seen(request), given);
  });
  return after_verb(site, request, answer, field, "#findings");
}

Response schedule(const Site& site, const Request& request) {
  const auto month = billing::Month::parse(request.form.get("switch"));
  if (!month.ok()) {
    return ticket_page(site, request, {faults_of(month.refusal(), "switch"), 422});
  }
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::schedule_switch(desk, request.actor(), number_in(request),
                                    version_seen(request), *month);
  });
  return after_verb(site, request, answer, "switch");
}

Response unschedule(const Site& site, const Request& request) {
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::unschedule(desk, request.actor(), number_in(request), version_seen(request),
                               trimmed(request.form.get("unscheduling")));
  });
  return after_verb(site, request, answer, "unscheduling");
}

Response mark_duplicate(const Site& site, const Request& request) {
  const std::string typed = trimmed(request.form.get("duplicate-of"));
  const auto of = tickets::parse_ticket_number(typed);
  if (!of) {
    return ticket_page(
        site, request,
        {{{"duplicate-of", typed.empty() ? say("Enter the number of the request that goes on")
                                         : say("Request number must be one such as SPL-7K3Q-9")}},
         422});
  }
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::mark_duplicate(desk, request.actor(), number_in(request), version_seen(request),
                                   *of);
  });
  return after_verb(site, request, answer, "duplicate-of");
}

Response take_ticket(const Site& site, const Request& request) {
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::take(desk, request.actor(), number_in(request));
  });
  return after_verb(site, request, answer, "", "?done=taken");
}

Response put_back(const Site& site, const Request& request) {
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::put_back(desk, request.actor(), number_in(request), version_seen(request));
  });
  return after_verb(site, request, answer, "");
}

Response confirm_invoices(const Site& site, const Request& request) {
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::confirm_invoices(desk, request.actor(), number_in(request));
  });
  return after_verb(site, request, answer, "");
}

}  // namespace

void add_decisions(http::Router& router, const Site& site) {
  const auto decision = [&](std::string_view path, Action action, auto handler) {
    router.post(path, roles_for(action),
                [&site, handler](const Request& request) { return handler(site, request); });
  };
  decision("/tickets/{number}/approval", Action::approve, approve);
  decision("/tickets/{number}/questions", Action::ask_customer, ask);
  decision("/tickets/{number}/declines", Action::decline, decline);
  decision("/tickets/{number}/acknowledgements", Action::acknowledge_finding, acknowledge);
  decision("/tickets/{number}/switch", Action::schedule_switch, schedule);
  decision("/tickets/{number}/unscheduling", Action::unschedule, unschedule);
  decision("/tickets/{number}/duplicate", Action::mark_duplicate, mark_duplicate);
  decision("/tickets/{number}/owner", Action::take, take_ticket);
  decision("/tickets/{number}/owner-before", Action::take, put_back);
  decision("/tickets/{number}/invoice-confirmation", Action::confirm_invoices, confirm_invoices);
}

}  // namespace bot::pages

// What is said about a ticket, and acts that do not depend on the version that was seen.
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/after_verb.h"
#include "tickets/commands/command.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Action;
using Answer = billing::Result<tickets::Ticket>;

// A verb that takes one text from the field of that id.
using TextVerb = Answer (*)(tickets::Desk&, const Request&, std::string text);

constexpr std::chrono::seconds double_press{60};

// What was written, of an event that is somebody's words.
std::string written_text(const tickets::EventBody& body) {
  if (const auto* said = std::get_if<tickets::Said>(&body)) return said->text;
  if (const auto* answered = std::get_if<tickets::Answered>(&body)) return answered->text;
  return {};
}

// The same text by the same person, on the version the form was made for and a moment ago: the
// button was pressed twice.
bool is_said_already(tickets::Desk& desk, const Request& request, Action action,
                     const std::string& text) {
  const tickets::Version seen = version_seen(request);
  if (seen.value == 0) return false;
  const std::string kept = action == Action::note ? tickets::read_note(text).text : text;
  for (const tickets::StoredEvent& stored : desk.work.tickets().events(number_in(request))) {
    const tickets::Event& event = stored.event;
    if (event.sequence <= seen.value || event.action != action) continue;
    if (event.by.email != request.user->email) continue;
    if (desk.now - event.at < double_press && written_text(event.body) == kept) return true;
  }
  return false;
}

Response say_once(const Site& site, const Request& request, Action action, std::string_view field,
                  TextVerb verb) {
  const std::string text = trimmed(request.form.get(field));
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) -> Answer {
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    if (ticket && is_said_already(desk, request, action, text)) return ticket;
    return verb(desk, request, text);
  });
  return after_verb(site, request, answer, field);
}

// A decision holds for the request as it was seen. A customer does not see all that changes it: an
// answer is refused only where it is no longer possible.
std::optional<billing::Refusal> stale(tickets::Desk& desk, const Request& request, Action action) {
  if (!request.form.has("version")) return std::nullopt;
  if (is_customer(request) && action != Action::withdraw) return std::nullopt;
  const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
  if (!ticket) return ticket.refusal();
  return tickets::refusal_of(desk, *ticket, action, request.actor(), version_seen(request));
}

Answer answer(tickets::Desk& desk, const Request& request, std::string text) {
  if (auto no = stale(desk, request, Action::answer)) return *std::move(no);
  return tickets::answer(desk, request.actor(), number_in(request), std::move(text));
}

Answer reply(tickets::Desk& desk, const Request& request, std::string text) {
  return tickets::reply(desk, request.actor(), number_in(request), std::move(text));
}

// Commands are decisions and carry the version they were made on; words alone do not.
Answer note(tickets::Desk& desk, const Request& request, std::string text) {
  const bool decides = !tickets::read_note(text).commands.empty();
  const auto seen =
      decides && request.form.has("version") ? std::optional(version_seen(request)) : std::nullopt;
  return tickets::note(desk, request.actor(), number_in(request), std::move(text), seen);
}

Answer withdraw(tickets::Desk& desk, const Request& request, std::string text) {
  if (auto no = stale(desk, request, Action::withdraw)) return *std::move(no);
  return tickets::withdraw(desk, request.actor(), number_in(request), std::move(text));
}

Answer reopen(tickets::Desk& desk, const Request& request, std::string text) {
  if (auto no = stale(desk, request, Action::reopen)) return *std::move(no);
  return tickets::reopen(desk, request.actor(), number_in(request), std::move(text));
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
    router.post(path, roles_for(action), [&site, action, field, verb](const Request& request) {
      return say_once(site, request, action, field, verb);
    });
  };
  text("/tickets/{number}/answers", Action::answer, "answer", answer);
  text("/tickets/{number}/replies", Action::reply, "reply", reply);
  text("/tickets/{number}/notes", Action::note, "note", note);
  text("/tickets/{number}/withdrawal", Action::withdraw, "withdrawal", withdraw);
  text("/tickets/{number}/reopening", Action::reopen, "reopening", reopen);
  router.post("/tickets/{number}/setup-report", roles_for(Action::check_setup),
              [&site](const Request& request) { return check_setup(site, request); });
}

}  // namespace bot::pages

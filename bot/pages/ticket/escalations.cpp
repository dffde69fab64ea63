// What is asked of the Primary TAM, and what he said to it.
#include <charconv>

#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/after_verb.h"
#include "bot/pages/ticket/escalations_view.h"
#include "bot/render/local_time.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Action;
using Answer = billing::Result<tickets::Ticket>;

// "2026-02-26 14:00" on the desk's clock; minutes are enough for people.
std::optional<billing::Instant> needed_by(const Site& site, const std::string& text) {
  const auto blank = text.find_first_of(" T");
  if (blank == std::string::npos) return std::nullopt;
  return local_instant(text.substr(0, blank), text.substr(blank + 1), site.time_zone);
}

Response escalate(const Site& site, const Request& request) {
  tickets::Escalated words;
  words.reason = trimmed(request.form.get("escalation-reason"));
  words.done_so_far = trimmed(request.form.get("escalation-done"));
  words.asked_of_tam = trimmed(request.form.get("escalation-asked"));
  words.caller_waiting = request.form.has("caller-waiting");
  const std::string needed = trimmed(request.form.get("escalation-needed"));
  if (!needed.empty()) {
    words.needed_by = needed_by(site, needed);
    if (!words.needed_by)
      return ticket_page(site, request,
                         {{{"escalation-needed",
                            say("Needed by must be a time such as 2026-02-26 14:00, or empty")}},
                          422});
  }
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::escalate(desk, request.actor(), number_in(request), words);
  });
  if (answer.ok()) return after_verb(site, request, answer, "", "#escalations");
  const std::string& subject = answer.refusal().subject;
  const std::string_view field = subject == "needed_by"      ? "escalation-needed"
                                 : subject == "asked_of_tam" ? "escalation-asked"
                                 : subject == "done_so_far"  ? "escalation-done"
                                                             : "escalation-reason";
  return after_verb(site, request, answer, field);
}

Response move(const Site& site, const Request& request) {
  const std::string_view text = request.path_values.get("escalation");
  std::uint32_t sequence = 0;
  std::from_chars(text.data(), text.data() + text.size(), sequence);
  const std::string field = escalation_text_field(sequence);
  const auto state =
      tickets::escalation_state_from(request.form.get(escalation_state_field(sequence)));
  if (!state || *state == tickets::EscalationState::sent ||
      *state == tickets::EscalationState::expired)
    return ticket_page(site, request,
                       {{{"", say("Choose what they said to the escalation")}}, 422});
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return tickets::move_escalation(desk, request.actor(), number_in(request), sequence, *state,
                                    trimmed(request.form.get(field)));
  });
  return after_verb(site, request, answer, field, "#escalations");
}

}  // namespace

void add_escalations(http::Router& router, const Site& site) {
  router.post("/tickets/{number}/escalations", roles_for(Action::escalate),
              [&site](const Request& request) { return escalate(site, request); });
  // By a person; the bot lets it expire without a form.
  router.post("/tickets/{number}/escalations/{escalation}",
              roles_for(Action::move_escalation) & ~tickets::bit(tickets::Role::bot),
              [&site](const Request& request) { return move(site, request); });
}

}  // namespace bot::pages

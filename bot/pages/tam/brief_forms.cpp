// What a TAM presses on the brief. The link says who he is, whoever is signed in in that browser.
#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/tam/brief.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::EscalationState;
using Answer = billing::Result<tickets::Ticket>;

Response read_brief(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto brief = brief_in(site, request, desk);
    return brief ? brief_page(site, request, desk, *brief) : not_found_page(site, request);
  });
}

// The page again, with the refusal at that field, or on top where it is not about what was typed.
Response refused_form(const Site& site, const Request& request, const billing::Refusal& refusal,
                      std::string_view field) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto brief = brief_in(site, request, desk);
    if (!brief) return not_found_page(site, request);
    const bool about_text = refusal.kind == billing::RefusalKind::invalid;
    return brief_page(site, request, desk, *brief,
                      faults_of(refusal, about_text ? field : std::string_view()),
                      http::status_of(refusal.kind));
  });
}

// Does the verb as the brief's reader, then shows the brief. Who is asked may have changed since it
// was read here: the verb looks again.
template <class Verb>
Response pressed(const Site& site, const Request& request, std::string_view field, Verb&& verb) {
  const auto brief =
      read_at_desk(site, [&](tickets::Desk& desk) { return brief_in(site, request, desk); });
  if (!brief) return not_found_page(site, request);
  const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
    return verb(desk, *brief, trimmed(request.form.get(field)));
  });
  if (!answer.ok()) return refused_form(site, request, answer.refusal(), field);
  return http::see_other(path_of(site, *brief));
}

auto to_state(EscalationState state) {
  return [state](tickets::Desk& desk, const Brief& brief, std::string text) {
    const std::uint32_t sequence = brief.escalation ? brief.escalation->sequence : 0;
    return tickets::move_escalation(desk, brief.reader, brief.ticket.number, sequence, state,
                                    std::move(text));
  };
}

Answer add_note(tickets::Desk& desk, const Brief& brief, std::string text) {
  return tickets::note(desk, brief.reader, brief.ticket.number, std::move(text));
}

}  // namespace

void add_brief_pages(http::Router& router, const Site& site) {
  const std::string brief = "/b/{number}/{escalation}/{mark}";
  router.get(brief, http::anybody,
             [&site](const Request& request) { return read_brief(site, request); });
  const auto button = [&](std::string_view path, std::string_view field, auto verb) {
    router.post(brief + std::string(path), http::anybody,
                [&site, field, verb](const Request& request) {
                  return pressed(site, request, field, verb);
                });
  };
  button("/acknowledgement", "acknowledgement", to_state(EscalationState::acknowledged));
  button("/answer", "answer", to_state(EscalationState::answered));
  button("/passing-on", "passing-on", to_state(EscalationState::declined));
  button("/notes", "note", add_note);
  add_brief_calls(router, site);
}

}  // namespace bot::pages

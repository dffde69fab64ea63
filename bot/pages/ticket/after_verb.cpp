#include "bot/pages/ticket/after_verb.h"

#include "bot/pages/parts/at_desk.h"
#include "tickets/transition.h"

namespace bot::pages {
namespace {

// The form says on which version it was made, and that is no longer the ticket's.
bool is_stale(const http::Site& site, const http::Request& request) {
  if (!request.form.has("version")) return false;
  return read_at_desk(site, [&](tickets::Desk& desk) {
    const auto ticket = tickets::find_ticket(desk.work, request.actor(), number_in(request));
    return ticket.ok() && ticket->version != version_seen(request);
  });
}

}  // namespace

http::Response after_verb(const http::Site& site, const http::Request& request,
                          const billing::Result<tickets::Ticket>& result, std::string_view field,
                          std::string_view anchor) {
  if (result.ok()) {
    return http::see_other("/tickets/" + result->number.value + std::string(anchor));
  }
  const billing::Refusal& refusal = result.refusal();
  if (refusal.code.text == "ticket_changed_meanwhile") return changed_page(site, request);
  if (refusal.code.text == "ticket_unknown") {
    return http::refusal_page(site, request, refusal);
  }
  // What was possible on the page that was seen may not be now: then what changed is told first. A
  // customer does not see all that changes it, so to him only where it stands in the way.
  const bool matters = refusal.kind == billing::RefusalKind::conflict ||
                       request.user->role != tickets::Role::customer;
  if (matters && is_stale(site, request)) return changed_page(site, request);
  // Whatever keeps a note's commands from being done is about its lines.
  const bool about_text = field == "note" || refusal.kind == billing::RefusalKind::invalid ||
                          refusal.code.text.starts_with("duplicate_of_");
  return ticket_page(
      site, request,
      {faults_of(refusal, about_text ? field : std::string_view()), http::status_of(refusal.kind)});
}

}  // namespace bot::pages

#include "bot/pages/ticket/after_verb.h"

namespace bot::pages {

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
  // Whatever keeps a note's commands from being done is about its lines.
  const bool about_text = field == "note" || refusal.kind == billing::RefusalKind::invalid ||
                          refusal.code.text.starts_with("duplicate_of_");
  return ticket_page(
      site, request,
      {faults_of(refusal, about_text ? field : std::string_view()), http::status_of(refusal.kind)});
}

}  // namespace bot::pages

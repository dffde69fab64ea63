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
  if (refusal.kind == billing::RefusalKind::not_found) {
    return http::refusal_page(site, request, refusal);
  }
  const bool about_text = refusal.kind == billing::RefusalKind::invalid;
  return ticket_page(
      site, request,
      {faults_of(refusal, about_text ? field : std::string_view()), http::status_of(refusal.kind)});
}

}  // namespace bot::pages

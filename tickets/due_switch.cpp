#include "tickets/due_switch.h"

#include "billing/month_words.h"
#include "billing/worded.h"

namespace tickets {

std::optional<billing::Refusal> switch_is_due(UnitOfWork& work,
                                              const billing::OrganizationName& organization,
                                              billing::Month period) {
  const auto ticket = work.tickets().open_ticket(organization);
  if (!ticket || ticket->status != Status::switch_scheduled || !ticket->scheduled ||
      ticket->scheduled->from > period) {
    return std::nullopt;
  }
  return billing::Refusal{billing::RefusalKind::conflict,
                          "switch_is_due",
                          billing::worded("The invoices of {} are to change with {~} (request {}), "
                                          "and the switch was not made. Let the request take "
                                          "effect, or take its date back, then run the invoices.",
                                          {organization.value, in_words(ticket->scheduled->from),
                                           ticket->number.value}),
                          ticket->number.value,
                          {}};
}

}  // namespace tickets

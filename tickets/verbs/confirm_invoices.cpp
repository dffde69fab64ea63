#include "tickets/conditions.h"
#include "tickets/transition.h"

namespace tickets {

Result<Ticket> confirm_invoices(Desk& desk, const Actor& by, const TicketNumber& number) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::confirm_invoices, by, std::nullopt))
    return *no;

  const auto unmet = unmet_invoices(desk, *ticket);
  if (!unmet.empty())
    return Refusal{RefusalKind::conflict, "invoices_not_confirmed",
                   worded("Not every promised invoice is there yet."), number.value,
                   faults_of(unmet)};

  Confirmed body{*ticket->in_effect_from, {}};
  const auto issued = desk.work.billing().issued_run(ticket->organization, body.period);
  // Of the Cost Centers that were added only their own invoices are the outcome of the request.
  const bool added_only = ticket->kind == RequestKind::add_cost_centers;
  for (const billing::Invoice& invoice : issued->run.invoices) {
    const bool of_scope = invoice.cost_center && ticket->scope.contains(*invoice.cost_center);
    if (invoice.number && (of_scope || !added_only))
      body.invoice_numbers.push_back(invoice.number->value);
  }
  return apply(desk, *ticket, Action::confirm_invoices, by, std::nullopt, Audience::customer,
               std::move(body));
}

}  // namespace tickets

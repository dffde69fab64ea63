#include "bot/pages/evidence/evidence.h"

#include "bot/crypto/crypto.h"
#include "bot/pages/ticket/standing_view.h"
#include "tickets/event_text.h"

namespace bot::pages {

std::optional<std::uint32_t> first_altered(const std::vector<tickets::StoredEvent>& events) {
  std::string previous;
  std::uint32_t sequence = 0;
  for (const tickets::StoredEvent& stored : events) {
    ++sequence;
    const bool follows = stored.event.sequence == sequence && stored.previous_hash == previous;
    // As the hash is said to be made where it is declared (tickets/event.h).
    if (!follows || stored.hash != sha256_hex(previous + tickets::canonical_text(stored.event))) {
      return sequence;
    }
    previous = stored.hash;
  }
  return std::nullopt;
}

Evidence evidence_of(tickets::Desk& desk, const tickets::Ticket& ticket) {
  billing::Repository& repository = desk.work.billing();
  Evidence evidence;
  evidence.ticket = ticket;
  evidence.organization_title = organization_title(repository, ticket);
  evidence.made_at = desk.now;
  evidence.events = desk.work.tickets().events(ticket.number);
  evidence.first_altered = first_altered(evidence.events);
  for (const auto& assignment : repository.ban_assignments(ticket.organization)) {
    const bool about = assignment.cost_center && ticket.bans.contains(*assignment.cost_center);
    if (about) evidence.assignments.push_back(assignment);
  }
  for (const auto& change : repository.mode_changes(ticket.organization)) {
    if (change.reference == ticket.number.value) evidence.mode_changes.push_back(change);
  }
  for (const std::string& number : ticket.invoice_numbers) {
    auto invoice = repository.invoice({number});
    if (!invoice) continue;
    evidence.invoices.push_back(
        {*std::move(invoice), repository.invoice_seal({number}).value_or("")});
  }
  return evidence;
}

}  // namespace bot::pages

// All that proves how a request was handled, as one JSON document for an auditor.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "billing/invoice.h"
#include "billing/invoicing_mode.h"
#include "tickets/ticket.h"

namespace bot {

struct EvidenceInvoice {
  billing::Invoice invoice;
  std::string seal;  // SHA-256, chained to the document before of its series
};

struct Evidence {
  tickets::Ticket ticket;
  std::string organization_title;
  billing::Instant made_at;
  std::vector<tickets::StoredEvent> events;  // in sequence
  // The sequence of the first event whose hash does not hold when computed anew; none: all hold.
  std::optional<std::uint32_t> first_altered;
  std::vector<billing::BanAssignment> assignments;  // of the cost centers it is about
  std::vector<billing::ModeChange> mode_changes;    // that this ticket led to
  std::vector<EvidenceInvoice> invoices;            // confirmed on the ticket
};

// SHA-256 of the structure's lines: what an approval is bound to, short enough to compare.
std::string digest_of(const billing::Fingerprint&);

// Who asked and through which door, every check with its findings, what was accepted by whom, every
// approval with its structure, BANs with who assigned them, dates, the mode change, invoices with
// their seals, every event with its hash and the one before, and whether the chain holds.
std::string evidence_json(const Evidence&);

}  // namespace bot

// Issued documents as rows, and the seal that chains each to the one before of its series.
#pragma once

#include <map>

#include "billing/repository.h"
#include "bot/sql/database.h"

namespace bot::sql {

enum class Lines { with, without };

// The run's invoices in the run's order.
std::vector<billing::Invoice> invoices_of_run(Connection&, std::string_view run, Lines);

// The seals of the run's documents, in the run's order.
std::vector<std::string> invoice_hashes_of(Connection&, std::string_view run);

// Writes the documents of a run, sealed in the order of their numbers. Throws std::logic_error if
// one has no number or its lines are in another currency.
void insert_invoices(Connection&, std::string_view run, const std::vector<billing::Invoice>&);

// The charges that the run billed.
void insert_billed_entries(Connection&, const billing::IssuedRun&);

// Everything the document says, one "name=value" a line, backslashes and line breaks escaped:
// equal texts, equal documents.
std::string sealed_text(const billing::Invoice&);

// SHA-256 of the hash before and the text.
std::string seal(std::string_view previous_hash, const billing::Invoice&);

// "INV-2026-000017" is the 17th of "INV-2026". Throws std::logic_error for anything else.
struct SeriesPlace {
  std::string series;
  std::uint64_t ordinal = 0;
};
SeriesPlace place_of(const billing::InvoiceNumber&);

}  // namespace bot::sql

// The seal of an issued run: one hash for each certificate, and one over all that the run says.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "billing/repository.h"

namespace bot::sql {

// SHA-256 in hexadecimal of everything the certificate says, and of which run.
std::string certificate_hash(std::string_view run, const billing::Certificate&);

// SHA-256 of the charges that a run billed, in their order.
std::string charges_hash(std::span<const billing::LedgerEntry>);

// SHA-256 of the run's own row, of its charges' hash, and of the hashes of its certificates and of
// its documents, both in the run's order: none can be altered, put in or taken out.
std::string run_seal(const billing::IssuedRun&, std::span<const std::string> certificate_hashes,
                     std::span<const std::string> invoice_hashes, std::string_view charges_hash);

}  // namespace bot::sql

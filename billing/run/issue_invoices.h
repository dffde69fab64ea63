// The run over the port: collect the input, draw up, and (only if asked) number and record.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "billing/repository.h"

namespace billing {

// The charges of a billing period, sorted out by organization. Read once, however many
// organizations are billed from it while its version is the repository's.
struct PeriodCharges {
  Month period;
  std::map<OrganizationName, std::vector<LedgerEntry>> entries;
  std::map<OrganizationName, std::vector<SetAsideRow>> set_aside;
  // What nobody is known for stands on no invoice; `charges_of_nobody` says so.
  std::vector<LedgerEntry> of_nobody;
  std::vector<SetAsideRow> set_aside_of_nobody;
  std::uint64_t version = 0;  // the repository's charges_version: another one, read them again
};
PeriodCharges period_charges(Repository&, Month period);

// The money of a period that no organization is billed for, in one currency.
struct NobodysCharges {
  Currency currency;  // of set aside rows that state none: the default one
  Cost accepted;      // exact, as everything here
  Cost set_aside;     // of rows whose cost could be read
  std::uint64_t set_aside_rows = 0;
  std::vector<std::string> payers;  // folded, sorted, each once; one may be empty
};
std::vector<NobodysCharges> charges_of_nobody(const PeriodCharges&);  // by currency

// What if that mode had billed the period? Without a scope all cost centers that are not deleted
// are in scope. Without a mode: the one on record.
InvoiceRunInput run_input(Repository&, const PeriodCharges&, const Organization&,
                          std::optional<InvoicingMode> what_if,
                          const std::optional<std::set<CostCenterId>>& scope = std::nullopt);
InvoiceRunInput run_input(Repository&, const Organization&, Month period,
                          std::optional<InvoicingMode> what_if,
                          const std::optional<std::set<CostCenterId>>& scope = std::nullopt);

// The dry run: nothing is recorded, holds are listed in the run. `organization_unknown`;
// `run_on_hold` with the fault `calculation_failed` if the calculation threw: it says why.
Result<InvoiceRun> dry_run(Repository&, const PeriodCharges&, const OrganizationName&,
                           std::optional<InvoicingMode> what_if = std::nullopt,
                           const std::optional<std::set<CostCenterId>>& scope = std::nullopt);
Result<InvoiceRun> dry_run(Repository&, const OrganizationName&, Month period,
                           std::optional<InvoicingMode> what_if = std::nullopt,
                           const std::optional<std::set<CostCenterId>>& scope = std::nullopt);

using Hash = std::function<std::string(std::string_view)>;  // SHA-256 in hexadecimal

// draw_up_invoices() where a calculation that throws, as a sum out of range does, concerns this
// organization only: refused with `run_on_hold`, the fault `calculation_failed` saying why.
Result<InvoiceRun> drawn_up(const InvoiceRunInput&);

// Issues: draws numbers and records the run, whose id is "organization-2024-09". The same input
// again, or one that differs in names only, returns the run already issued. Refused with
// `organization_unknown`, `run_on_hold` (faults say why), `period_not_closed` (the period has not
// ended at `now`), `period_already_invoiced` (issued before from other charges). What was billed by
// its payer alone is recorded as billed: no other organization is billed for it later.
Result<IssuedRun> issue_invoices(Repository&, const PeriodCharges&, const OrganizationName&,
                                 std::string_view issued_by, Instant now, const Hash&);
Result<IssuedRun> issue_invoices(Repository&, const OrganizationName&, Month period,
                                 std::string_view issued_by, Instant now, const Hash&);

// The latest closed period that has charges of the organization, and the split of it: what the
// preview shows and the setup check balances.
struct Preview {
  Month period;
  InvoiceRun separate;
  InvoiceRun single;
};
std::optional<Preview> preview(Repository&, const Organization&,
                               const std::set<CostCenterId>& scope, Instant now);
// The latest ones of that kind, newest first, at most so many.
std::vector<Preview> previews(Repository&, const Organization&, const std::set<CostCenterId>& scope,
                              Instant now, std::size_t most);

}  // namespace billing

#include "bot/sql/invoice_rows.h"
#include "bot/sql/run_seal.h"
#include "bot/sql/unit_of_work.h"
#include "bot/sql/verify_checks.h"

namespace bot::sql {
namespace {

using billing::Invoice;

void verify_sums(const billing::IssuedRun& issued, VerifyReport& report) {
  for (const Invoice& invoice : issued.run.invoices) {
    billing::Amount sum{0, invoice.total.currency};
    for (const auto& line : invoice.lines) sum += line.amount;
    if (sum != invoice.total) {
      report.problems.push_back("the lines of invoice " + invoice.number->value + " sum to " +
                                sum.text() + ", not to its total " + invoice.total.text());
    }
  }
  for (const billing::Certificate& certificate : issued.run.certificates) {
    billing::Amount invoices{0, certificate.currency};
    billing::Amount certified{0, certificate.currency};
    for (const Invoice& invoice : issued.run.invoices) {
      if (invoice.total.currency == certificate.currency) invoices += invoice.total;
    }
    for (const auto& amount : certificate.invoices) certified += amount;
    const billing::Amount difference = certificate.single_invoice - certified - certificate.carried;
    if (invoices != certified || difference.minor_units != 0 ||
        certificate.difference != difference) {
      report.problems.push_back("the certificate of run " + issued.id + " in " +
                                std::string(certificate.currency.code()) +
                                " does not agree with its invoices");
    }
  }
}

// A credit is somebody's decision; every other run billed exactly the charges it kept.
void verify_charges(const billing::IssuedRun& issued, VerifyReport& report) {
  if (issued.run.kind == billing::RunKind::credit) return;
  std::map<billing::Currency, billing::Cost> sums;
  for (const auto& entry : issued.entries) sums[entry.key.currency] += entry.exact;
  for (const billing::Certificate& certificate : issued.run.certificates) {
    if (sums[certificate.currency] == certificate.accepted_exact) continue;
    report.problems.push_back("the charges that run " + issued.id + " billed sum to " +
                              sums[certificate.currency].text() + ", not to the " +
                              certificate.accepted_exact.text() + " of its certificate");
  }
}

// Names each certificate that was altered; if none was, but the run's row was, or one of its
// certificates or documents is gone or was sealed anew, the run.
void verify_seal(Connection& connection, const billing::IssuedRun& issued, VerifyReport& report) {
  std::vector<std::string> certificates;
  for (Row& row : connection.query("SELECT hash FROM certificate WHERE run = $1 ORDER BY position",
                                   {issued.id})) {
    certificates.push_back(row.text());
  }
  for (std::size_t i = 0; i < certificates.size(); ++i) {
    const billing::Certificate& one = issued.run.certificates.at(i);
    if (certificates[i] == certificate_hash(issued.id, one)) continue;
    report.problems.push_back("the certificate of run " + issued.id + " in " +
                              std::string(one.currency.code()) +
                              " was altered: its hash does not fit");
  }
  auto row = query_one(connection, "SELECT seal FROM issued_run WHERE id = $1", {issued.id});
  if (row->text() != run_seal(issued, certificates, invoice_hashes_of(connection, issued.id),
                              charges_hash(issued.entries))) {
    report.problems.push_back("run " + issued.id + " was altered: its seal does not fit");
  }
}

}  // namespace

void verify_runs(Connection& connection, VerifyReport& report) {
  SqlBilling billing(connection);
  for (Row& row : connection.query("SELECT id FROM issued_run ORDER BY ordinal")) {
    ++report.runs;
    const std::string id = row.text();
    try {
      billing::IssuedRun issued = billing.issued_run(id).value();
      issued.entries = billing.entries_of_run(id);
      verify_sums(issued, report);
      verify_charges(issued, report);
      verify_seal(connection, issued, report);
    } catch (const std::exception& unreadable) {
      report.problems.push_back("run " + id + " cannot be read: " + unreadable.what());
    }
  }
  const auto missing = missing_ordinals(connection, "issued_run", "issued_run");
  for (const std::uint64_t ordinal : missing) {
    report.problems.push_back("the run that was issued as number " + std::to_string(ordinal) +
                              " is missing: it was deleted");
  }
}

}  // namespace bot::sql

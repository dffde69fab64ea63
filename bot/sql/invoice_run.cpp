#include "bot/sql/invoice_rows.h"
#include "bot/sql/run_seal.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using billing::IssuedRun;

constexpr std::string_view select_run =
    "SELECT id, run_key, issued_at, issued_by, organization, period, sequence, kind, mode, "
    "charges_version FROM issued_run ";

std::vector<billing::Certificate> certificates_of(Connection& connection, std::string_view run) {
  std::vector<billing::Certificate> certificates;
  for (Row& row :
       connection.query("SELECT currency, accepted_exact, single_invoice, unattributed, set_aside, "
                        "set_aside_rows, corrections, tax, single_invoice_tax, carried, difference "
                        "FROM certificate WHERE run = $1 ORDER BY position",
                        {run})) {
    billing::Certificate one;
    one.currency = row.currency();
    one.accepted_exact = row.cost();
    one.single_invoice = {row.integer(), one.currency};
    one.unattributed = row.cost();
    one.set_aside = row.cost();
    one.set_aside_rows = row.count();
    one.corrections = row.cost();
    one.tax = {row.integer(), one.currency};
    one.single_invoice_tax = {row.integer(), one.currency};
    one.carried = {row.integer(), one.currency};
    one.difference = {row.integer(), one.currency};
    certificates.push_back(std::move(one));
  }
  for (Row& row : connection.query("SELECT certificate, amount FROM certificate_invoice "
                                   "WHERE run = $1 ORDER BY certificate, position",
                                   {run})) {
    auto& one = certificates.at(row.count());
    one.invoices.push_back({row.integer(), one.currency});
  }
  return certificates;
}

IssuedRun run_from(Connection& connection, Row& row, Lines lines) {
  IssuedRun issued;
  issued.id = row.text();
  issued.key = row.text();
  issued.issued_at = row.instant();
  issued.issued_by = row.text();
  issued.run.organization = row.id<billing::OrganizationName>();
  issued.run.period = row.month();
  issued.sequence = static_cast<int>(row.integer());
  issued.run.kind = row.word(billing::run_kind_from);
  issued.run.mode = row.word(billing::invoicing_mode_from);
  issued.charges_version = row.count();
  issued.run.invoices = invoices_of_run(connection, issued.id, lines);
  issued.run.certificates = certificates_of(connection, issued.id);
  return issued;
}

std::string seal_of(Connection& connection, const IssuedRun& issued) {
  std::vector<std::string> certificates;
  for (const auto& one : issued.run.certificates) {
    certificates.push_back(certificate_hash(issued.id, one));
  }
  return run_seal(issued, certificates, invoice_hashes_of(connection, issued.id),
                  charges_hash(issued.entries));
}

void insert_certificates(Connection& connection, const IssuedRun& issued) {
  std::int64_t position = 0;
  for (const auto& one : issued.run.certificates) {
    connection.execute(
        "INSERT INTO certificate (run, position, currency, accepted_exact, single_invoice, "
        "unattributed, set_aside, set_aside_rows, corrections, tax, single_invoice_tax, carried, "
        "difference, hash) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        {issued.id, position, one.currency.code(), one.accepted_exact,
         one.single_invoice.minor_units, one.unattributed, one.set_aside, one.set_aside_rows,
         one.corrections, one.tax.minor_units, one.single_invoice_tax.minor_units,
         one.carried.minor_units, one.difference.minor_units, certificate_hash(issued.id, one)});
    std::int64_t place = 0;
    for (const auto& amount : one.invoices) {
      connection.execute(
          "INSERT INTO certificate_invoice (run, certificate, position, amount) "
          "VALUES ($1, $2, $3, $4)",
          {issued.id, position, place++, amount.minor_units});
    }
    ++position;
  }
}

}  // namespace

std::optional<IssuedRun> SqlBilling::issued_run(const billing::OrganizationName& organization,
                                                billing::Month period) {
  auto row = query_one(connection_,
                       std::string(select_run) +
                           "WHERE organization = $1 AND period = $2 "
                           "AND sequence = 0",
                       {organization.value, period});
  return row ? std::optional(run_from(connection_, *row, Lines::with)) : std::nullopt;
}

std::optional<IssuedRun> SqlBilling::issued_run(std::string_view id) {
  auto row = query_one(connection_, std::string(select_run) + "WHERE id = $1", {id});
  return row ? std::optional(run_from(connection_, *row, Lines::with)) : std::nullopt;
}

std::vector<IssuedRun> SqlBilling::runs_of(const billing::OrganizationName& organization,
                                           billing::Month period) {
  std::vector<IssuedRun> runs;
  for (Row& row : connection_.query(
           std::string(select_run) + "WHERE organization = $1 AND period = $2 ORDER BY sequence",
           {organization.value, period})) {
    runs.push_back(run_from(connection_, row, Lines::with));
  }
  return runs;
}

std::vector<IssuedRun> SqlBilling::issued_runs(std::size_t limit) {
  std::vector<IssuedRun> runs;
  for (Row& row :
       connection_.query(std::string(select_run) + "ORDER BY ordinal DESC LIMIT $1", {limit})) {
    runs.push_back(run_from(connection_, row, Lines::without));
  }
  return runs;
}

void SqlBilling::add_issued_run(const IssuedRun& issued) {
  if (!issued.run.holds.empty()) {
    throw std::logic_error("a run on hold was recorded as issued");
  }
  connection_.execute(
      "INSERT INTO issued_run (id, ordinal, run_key, organization, period, sequence, kind, mode, "
      "issued_at, issued_by, charges_version, seal) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '')",
      {issued.id, next_of_counter(connection_, "issued_run"), issued.key,
       issued.run.organization.value, issued.run.period, std::int64_t{issued.sequence},
       billing::text_of(issued.run.kind), billing::text_of(issued.run.mode), issued.issued_at,
       issued.issued_by, issued.charges_version});
  insert_billed_entries(connection_, issued);
  insert_invoices(connection_, issued.id, issued.run.invoices);
  insert_certificates(connection_, issued);
  connection_.execute("UPDATE issued_run SET seal = $2 WHERE id = $1",
                      {issued.id, seal_of(connection_, issued)});
}

std::vector<billing::BilledPayer> SqlBilling::billed_payers(billing::Month billing_period) {
  std::vector<billing::BilledPayer> billed;
  for (Row& row : connection_.query("SELECT source, period, payer, organization FROM billed_payer "
                                    "WHERE period = $1 ORDER BY source, payer",
                                    {billing_period})) {
    billed.push_back({row.id<billing::SourceName>(), row.month(), row.text(),
                      row.id<billing::OrganizationName>()});
  }
  return billed;
}

void SqlBilling::add_billed_payer(const billing::BilledPayer& billed) {
  connection_.execute(
      "INSERT INTO billed_payer (source, period, payer, organization) VALUES ($1, $2, $3, $4)",
      {billed.source.value, billed.billing_period, billed.payer, billed.organization.value});
}

}  // namespace bot::sql

#include <algorithm>

#include "bot/render/event_json.h"
#include "bot/sql/invoice_rows.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using billing::Invoice;
using billing::InvoiceNumber;

constexpr std::string_view select_invoice =
    "SELECT number, type, organization, organization_display_name, cost_center, bearer_name, ban, "
    "recipient_email, recipient_address, recipient_purchase_order, recipient_vat_id, period, "
    "issued_at, exact, currency, total, tax_category, tax_rate, tax_reason, tax, corrects, reason, "
    "workspace "
    "FROM invoice ";

std::vector<InvoiceNumber> numbers_from(const std::string& json) {
  std::vector<InvoiceNumber> numbers;
  for (std::string& number : text_list_from_json(json)) numbers.push_back({std::move(number)});
  return numbers;
}

std::string json_of(const std::vector<InvoiceNumber>& numbers) {
  std::vector<std::string> texts;
  for (const InvoiceNumber& number : numbers) texts.push_back(number.value);
  return text_list_json(texts);
}

Invoice invoice_from(Row& row) {
  Invoice invoice;
  invoice.number = row.id<InvoiceNumber>();
  invoice.type = row.word(billing::document_type_from);
  invoice.organization = row.id<billing::OrganizationName>();
  invoice.organization_display_name = row.text();
  invoice.cost_center = row.optional_id<billing::CostCenterId>();
  invoice.bearer_name = row.text();
  invoice.ban = row.optional_id<billing::BillingAccountNumber>();
  const auto email = row.optional_text();
  const auto address = row.optional_text();
  const auto purchase_order = row.optional_text();
  const auto vat_id = row.optional_text();
  if (email) {
    invoice.recipient = {*email, text_list_from_json(address.value_or("[]")),
                         purchase_order.value_or(""), vat_id.value_or("")};
  }
  invoice.period = row.month();
  invoice.issued_at = row.optional_instant();
  invoice.exact = row.cost();
  const billing::Currency currency = row.currency();
  invoice.total = {row.integer(), currency};
  invoice.tax_rule.category = row.word(billing::tax_category_from);
  invoice.tax_rule.rate = row.cost();
  invoice.tax_rule.reason = row.text();
  invoice.tax = {row.integer(), currency};
  invoice.corrects = numbers_from(row.text());
  invoice.reason = row.text();
  invoice.workspace = row.optional_id<billing::WorkspaceId>();
  return invoice;
}

std::optional<billing::LineReference> reference_from(Row& row) {
  const auto number = row.optional_id<InvoiceNumber>();
  const auto line = row.optional_count();
  if (!number || !line) return std::nullopt;
  return billing::LineReference{*number, *line};
}

void load_lines(Connection& connection, Invoice& invoice) {
  for (Row& row :
       connection.query("SELECT description, account, provider_name, usage_month, category, late, "
                        "unattributed, organization_level, exact, amount, service, charge_class, "
                        "share, credit_spread, out_of_scope, credited_invoice, credited_line "
                        "FROM invoice_line WHERE invoice = $1 ORDER BY position",
                        {invoice.number.value().value})) {
    invoice.lines.push_back({row.text(),
                             row.id<billing::ProviderAccount>(),
                             row.text(),
                             row.month(),
                             row.word(billing::charge_category_from),
                             row.flag(),
                             row.flag(),
                             row.flag(),
                             row.cost(),
                             {row.integer(), invoice.total.currency},
                             row.text(),
                             row.word(billing::charge_class_from),
                             row.flag(),
                             row.flag(),
                             row.optional_id<billing::CostCenterId>(),
                             reference_from(row)});
  }
}

std::string last_hash(Connection& connection, std::string_view series) {
  auto row = query_one(connection,
                       "SELECT hash FROM invoice WHERE series = $1 "
                       "ORDER BY series_ordinal DESC LIMIT 1",
                       {series});
  return row ? row->text() : std::string();
}

void insert_lines(Connection& connection, const Invoice& invoice) {
  using Text = std::optional<std::string>;
  using Place = std::optional<std::int64_t>;
  std::int64_t position = 0;
  for (const auto& line : invoice.lines) {
    if (line.amount.currency != invoice.total.currency) {
      throw std::logic_error("an invoice line is in another currency than its invoice");
    }
    connection.execute(
        "INSERT INTO invoice_line (invoice, position, description, account, provider_name, "
        "usage_month, category, late, unattributed, organization_level, exact, amount, service, "
        "charge_class, share, credit_spread, out_of_scope, credited_invoice, credited_line) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
        "$19)",
        {Value::borrowed(invoice.number.value().value), position++,
         Value::borrowed(line.description), Value::borrowed(line.account.value),
         Value::borrowed(line.provider_name), line.usage_month, billing::text_of(line.category),
         line.late, line.unattributed, line.organization_level, line.exact, line.amount.minor_units,
         Value::borrowed(line.service), billing::text_of(line.charge_class), line.share,
         line.credit_spread, line.out_of_scope ? Text(line.out_of_scope->value) : Text(),
         line.credits ? Text(line.credits->invoice.value) : Text(),
         line.credits ? Place(static_cast<std::int64_t>(line.credits->line)) : Place()});
  }
}

// `hash` is that of the document before in its series, and then the invoice's own.
void insert_invoice(Connection& connection, std::string_view run, std::int64_t position,
                    const SeriesPlace& place, const Invoice& invoice, std::string& hash) {
  using Text = std::optional<std::string>;
  const std::string previous = std::exchange(hash, seal(hash, invoice));
  connection.execute(
      "INSERT INTO invoice (number, series, series_ordinal, run, position, type, organization, "
      "organization_display_name, cost_center, bearer_name, ban, recipient_email, "
      "recipient_address, recipient_purchase_order, recipient_vat_id, period, issued_at, currency, "
      "exact, total, tax_category, tax_rate, tax_reason, tax, corrects, reason, previous_hash, "
      "hash, workspace) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, "
      "$16, $17, "
      "$18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)",
      {invoice.number->value,
       place.series,
       place.ordinal,
       run,
       position,
       billing::text_of(invoice.type),
       invoice.organization.value,
       invoice.organization_display_name,
       invoice.cost_center ? Text(invoice.cost_center->value) : Text(),
       invoice.bearer_name,
       invoice.ban ? Text(invoice.ban->value) : Text(),
       invoice.recipient ? Text(invoice.recipient->email) : Text(),
       invoice.recipient ? Text(text_list_json(invoice.recipient->address)) : Text(),
       invoice.recipient ? Text(invoice.recipient->purchase_order) : Text(),
       invoice.recipient ? Text(invoice.recipient->vat_id) : Text(),
       invoice.period,
       invoice.issued_at,
       invoice.total.currency.code(),
       invoice.exact,
       invoice.total.minor_units,
       billing::text_of(invoice.tax_rule.category),
       invoice.tax_rule.rate,
       invoice.tax_rule.reason,
       invoice.tax.minor_units,
       json_of(invoice.corrects),
       invoice.reason,
       previous,
       hash,
       invoice.workspace ? Text(invoice.workspace->value) : Text()});
  insert_lines(connection, invoice);
}

std::string_view prefix_of(billing::DocumentType type) {
  switch (type) {
    case billing::DocumentType::invoice: return "INV";
    case billing::DocumentType::credit_note: return "CRN";
  }
  throw std::logic_error("a document without a type");
}

std::string invoices_where(std::string_view condition) {
  std::string statement(select_invoice);
  // Appended: GCC 12 takes the sum of two literals' texts for an overrun at -O2.
  statement.append("WHERE ").append(condition);
  return statement;
}

}  // namespace

std::vector<Invoice> invoices_of_run(Connection& connection, std::string_view run, Lines lines) {
  std::vector<Invoice> invoices;
  for (Row& row : connection.query(invoices_where("run = $1 ORDER BY position"), {run})) {
    invoices.push_back(invoice_from(row));
    if (lines == Lines::with) load_lines(connection, invoices.back());
  }
  return invoices;
}

std::vector<std::string> invoice_hashes_of(Connection& connection, std::string_view run) {
  std::vector<std::string> hashes;
  for (Row& row :
       connection.query("SELECT hash FROM invoice WHERE run = $1 ORDER BY position", {run})) {
    hashes.push_back(row.text());
  }
  return hashes;
}

void insert_invoices(Connection& connection, std::string_view run,
                     const std::vector<Invoice>& invoices) {
  std::vector<std::pair<SeriesPlace, std::size_t>> order;
  for (std::size_t i = 0; i < invoices.size(); ++i) {
    if (!invoices[i].number) throw std::logic_error("a draft cannot be recorded as issued");
    order.emplace_back(place_of(*invoices[i].number), i);
  }
  // The chain follows the numbers, whatever order the run lists its documents in.
  std::ranges::stable_sort(order, {}, [](const auto& one) { return one.first.ordinal; });
  std::map<std::string, std::string> last_hashes;  // by series
  for (const auto& [place, i] : order) {
    auto last = last_hashes.find(place.series);
    if (last == last_hashes.end()) {
      last = last_hashes.emplace(place.series, last_hash(connection, place.series)).first;
    }
    insert_invoice(connection, run, static_cast<std::int64_t>(i), place, invoices[i], last->second);
  }
}

InvoiceNumber SqlBilling::next_invoice_number(billing::DocumentType type, int year) {
  const std::string series = std::string(prefix_of(type)) + "-" + std::to_string(year);
  std::string ordinal = std::to_string(next_of_counter(connection_, "invoice/" + series));
  if (ordinal.size() < 6) ordinal.insert(0, 6 - ordinal.size(), '0');
  return {series + "-" + ordinal};
}

std::optional<Invoice> SqlBilling::invoice(const InvoiceNumber& number) {
  auto row = query_one(connection_, invoices_where("number = $1"), {number.value});
  if (!row) return std::nullopt;
  Invoice invoice = invoice_from(*row);
  load_lines(connection_, invoice);
  return invoice;
}

std::map<std::size_t, billing::Amount> SqlBilling::credited(const InvoiceNumber& number) {
  std::map<std::size_t, billing::Amount> credited;
  for (Row& row : connection_.query(
           "SELECT credited_line, amount, (SELECT currency FROM invoice WHERE number = invoice) "
           "FROM invoice_line WHERE credited_invoice = $1",
           {number.value})) {
    const std::size_t line = row.count();
    const std::int64_t units = row.integer();
    const billing::Amount taken{-units, row.currency()};
    const auto [at, first] = credited.try_emplace(line, taken);
    if (!first) at->second += taken;
  }
  return credited;
}

std::optional<std::string> SqlBilling::invoice_seal(const InvoiceNumber& number) {
  auto row = query_one(connection_, "SELECT hash FROM invoice WHERE number = $1", {number.value});
  return row ? std::optional(row->text()) : std::nullopt;
}

std::vector<Invoice> SqlBilling::invoices(const billing::InvoiceFilter& filter) {
  const std::string run_ordinal =
      "(SELECT ordinal FROM issued_run WHERE issued_run.id = invoice.run)";
  Parameters parameters = {filter.limit};
  std::string conditions;
  const auto require = [&](std::string_view column, Value value) {
    parameters.push_back(std::move(value));
    conditions += conditions.empty() ? "WHERE " : "AND ";
    conditions += std::string(column) + " = $" + std::to_string(parameters.size()) + " ";
  };
  if (filter.organization) require("organization", filter.organization->value);
  if (filter.cost_center) require("cost_center", filter.cost_center->value);
  if (filter.period) require("period", *filter.period);
  if (filter.after) {
    auto last = query_one(connection_,
                          "SELECT (SELECT ordinal FROM issued_run WHERE id = run), position "
                          "FROM invoice WHERE number = $1",
                          {filter.after->value});
    if (!last) return {};
    parameters.push_back(last->integer());
    const std::string run = "$" + std::to_string(parameters.size());
    parameters.push_back(last->integer());
    conditions += (conditions.empty() ? "WHERE (" : "AND (") + run_ordinal + " < " + run + " OR (" +
                  run_ordinal + " = " + run + " AND position > $" +
                  std::to_string(parameters.size()) + ")) ";
  }
  std::vector<Invoice> found;
  for (Row& row : connection_.query(std::string(select_invoice) + conditions + "ORDER BY " +
                                        run_ordinal + " DESC, position LIMIT $1",
                                    parameters)) {
    found.push_back(invoice_from(row));
  }
  return found;
}

}  // namespace bot::sql

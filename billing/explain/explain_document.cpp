#include "billing/explain/explain_document.h"

#include <algorithm>
#include <stdexcept>

#include "billing/run/invoice_lines.h"

namespace billing {
namespace {

struct Whole {
  Cost exact;
  Amount amount;
  std::size_t parts = 0;
};

// The lines as they were rounded: the parts of one that was cut together.
std::map<LineKey, Whole> whole_lines(const Invoice& invoice) {
  std::map<LineKey, Whole> wholes;
  for (const InvoiceLine& line : invoice.lines) {
    Whole& whole = wholes.try_emplace(line_key_of(line), Whole{{}, {0, invoice.total.currency}, 0})
                       .first->second;
    whole.exact += line.exact;
    whole.amount += line.amount;
    ++whole.parts;
  }
  return wholes;
}

void explain_bearers(const IssuedRun& issued, const Invoice& invoice, ExplainedDocument& document) {
  std::vector<Share> shares;
  std::vector<Amount> amounts;
  Amount total{0, invoice.total.currency};
  for (const Invoice& one : issued.run.invoices) {
    if (one.total.currency != total.currency) continue;
    if (one.number == invoice.number) document.bearer = shares.size();
    shares.push_back({share_id(one.organization, one.cost_center), one.exact});
    document.documents.push_back(one.cost_center);
    amounts.push_back(one.total);
    total += one.total;
  }
  document.bearers = explain_allocation(total, shares);
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    document.agrees = document.agrees && document.bearers.shares[i].amount == amounts[i];
  }
}

void explain_lines(const Invoice& invoice, ExplainedDocument& document) {
  const auto wholes = whole_lines(invoice);
  std::vector<Share> shares;
  for (const auto& [key, whole] : wholes) shares.push_back({share_id(key), whole.exact});
  document.lines = explain_allocation(invoice.total, shares);
  std::size_t place = 0;
  for (const auto& [key, whole] : wholes) {
    document.agrees = document.agrees && document.lines.shares[place++].amount == whole.amount;
  }
  for (const InvoiceLine& line : invoice.lines) {
    const auto at = wholes.find(line_key_of(line));
    document.share_of.push_back(static_cast<std::size_t>(std::distance(wholes.begin(), at)));
  }
}

// A share's organization-level line before it was divided.
LineKey undivided(LineKey key) {
  key.share = false;
  return key;
}

void explain_share(const InvoiceRunInput& input, const Invoice& invoice, ExplainedLine& line) {
  const auto weights = organization_level_weights(input, invoice.total.currency);
  const auto parts = weights.empty() ? std::vector<Cost>{} : divide(line.entries_sum, weights);
  line.agrees = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    line.weighed.push_back({CostCenterId{weights[i].id}, weights[i].weight, parts[i]});
    if (invoice.cost_center == line.weighed.back().cost_center) {
      line.agrees = parts[i] == line.exact;
    }
  }
}

void explain_spread(InvoiceRunInput input, const Invoice& invoice, const ProviderAccount& account,
                    ExplainedLine& line) {
  input.organization.spread_negative_accounts = false;
  LinesByBearer before;
  for (CurrencyBearers& currency : bearers_of(input)) {
    if (currency.currency != invoice.total.currency) continue;
    for (Bearer& bearer : currency.bearers) before[bearer.cost_center] = std::move(bearer.lines);
  }
  line.balances = spread_of(before);
  line.agrees = std::ranges::any_of(line.balances, [&](const CreditBalance& one) {
    return one.bearer == invoice.cost_center && one.account == account && one.added == line.exact;
  });
}

}  // namespace

std::optional<ExplainedDocument> explain_document(const IssuedRun& issued, const Invoice& invoice) {
  if (issued.run.kind == RunKind::credit) return std::nullopt;
  ExplainedDocument document;
  explain_bearers(issued, invoice, document);
  explain_lines(invoice, document);
  return document;
}

ExplainedLine explain_line(const InvoiceRunInput& input, const Invoice& invoice, std::size_t line) {
  if (line == 0 || line > invoice.lines.size()) throw std::logic_error("there is no such line");
  const LineKey key = line_key_of(invoice.lines[line - 1]);
  const Whole whole = whole_lines(invoice).at(key);
  ExplainedLine explained;
  explained.exact = whole.exact;
  explained.amount = whole.amount;
  explained.parts = whole.parts;
  if (key.credit_spread) {
    explain_spread(input, invoice, key.account, explained);
    return explained;
  }
  for (const LedgerEntry& entry : input.entries) {
    if (entry.key.currency != invoice.total.currency) continue;
    const auto [bearer, at] = place_of(input, entry.key);
    if (at != undivided(key) || (!key.share && bearer != invoice.cost_center)) continue;
    explained.entries.push_back(entry);
    explained.entries_sum += entry.exact;
  }
  if (key.share) {
    explain_share(input, invoice, explained);
  } else {
    explained.agrees = explained.entries_sum == explained.exact;
  }
  return explained;
}

}  // namespace billing

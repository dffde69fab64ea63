#include "billing/run/invoice_run.h"

#include "billing/allocation.h"
#include "billing/correction/take_back.h"
#include "billing/run/bearers.h"
#include "billing/run/invoice_lines.h"
#include "billing/worded.h"

namespace billing {
namespace {

using Accounts = std::map<std::string, AccountWords, std::less<>>;

std::optional<BillingAccountNumber> ban_for(const InvoiceRunInput& input,
                                            const std::optional<CostCenterId>& bearer) {
  const auto assigned = ban_of(input.assignments, bearer, input.period);
  return assigned || bearer ? assigned : input.organization.ban;
}

Invoice draft_invoice(const InvoiceRunInput& input, const Bearer& bearer, const Amount& total,
                      const Accounts& accounts) {
  const Organization& organization = input.organization;
  Invoice invoice;
  invoice.type = total.minor_units < 0 ? DocumentType::credit_note : DocumentType::invoice;
  invoice.organization = organization.name;
  invoice.organization_display_name = organization.display_name;
  invoice.bearer_name = organization.display_name;
  invoice.recipient = organization.recipient;
  if (bearer.cost_center) {
    invoice.cost_center = bearer.cost_center;
    invoice.workspace = only_workspace(organization, *bearer.cost_center, input.period);
    const CostCenter* cost_center = find(organization, *bearer.cost_center);
    invoice.bearer_name = cost_center != nullptr ? cost_center->name : bearer.cost_center->value;
    // A cost center without a contact of its own has the organization's (workflow section 4).
    if (cost_center != nullptr && cost_center->recipient) {
      invoice.recipient = cost_center->recipient;
    }
  }
  invoice.ban = ban_for(input, bearer.cost_center);
  invoice.period = input.period;
  invoice.exact = bearer.exact;
  invoice.total = total;
  invoice.lines = invoice_lines(input, bearer, total, accounts);
  invoice.tax_rule = organization.tax;
  invoice.tax = tax_on(total, organization.tax);
  take_back(input, invoice);
  return invoice;
}

Certificate certify(const InvoiceRunInput& input, const CurrencyBearers& bearers,
                    const Amount& total, const std::vector<Amount>& amounts) {
  Certificate certificate;
  certificate.currency = bearers.currency;
  certificate.accepted_exact = bearers.accepted;
  certificate.single_invoice = total;
  certificate.invoices = amounts;
  certificate.tax = {0, bearers.currency};
  for (const Amount& amount : amounts) certificate.tax += tax_on(amount, input.organization.tax);
  certificate.single_invoice_tax = tax_on(total, input.organization.tax);
  certificate.corrections = bearers.corrections;
  certificate.unattributed = bearers.unattributed;
  for (const SetAsideRow& row : input.set_aside) {
    if (row.currency.value_or(input.organization.currency) != bearers.currency) continue;
    ++certificate.set_aside_rows;
    if (row.currency && row.cost) certificate.set_aside += *row.cost;
  }
  certificate.carried = {0, bearers.currency};
  certificate.difference = difference_of(certificate);
  return certificate;
}

bool lines_balance(const Invoice& invoice) {
  Amount amounts{0, invoice.total.currency};
  Cost exact;
  for (const InvoiceLine& line : invoice.lines) {
    amounts += line.amount;
    exact += line.exact;
  }
  return amounts == invoice.total && exact == invoice.exact;
}

std::string money_text(const Currency& currency, const Cost& exact) {
  return std::string(currency.code()) + " " + exact.text();
}

// Product decision 5: only in separate mode, and only until somebody decided on exactly these.
bool unattributed_held(const InvoiceRunInput& input) {
  const auto& decision = input.unattributed_decision;
  const bool decided = decision && decision->organization == input.organization.name &&
                       decision->period == input.period &&
                       decision->totals == unattributed_totals(input.entries);
  return input.mode.mode == InvoicingMode::invoice_per_cost_center && !decided &&
         input.organization.unattributed == UnattributedPolicy::hold;
}

std::string given_before(const UnattributedDecision& decision) {
  if (decision.totals.empty()) {
    return worded("The decision of {} was given for nothing, not for these charges.",
                  {decision.period.text()});
  }
  return worded("The decision of {} was given for {}, not for these charges.",
                {decision.period.text(), decision.totals});
}

Fault unattributed_charges(const InvoiceRunInput& input, const CurrencyBearers& bearers) {
  constexpr std::size_t most_named = 20;
  std::string accounts;
  std::size_t named = 0;
  for (const auto& [account, exact] : bearers.unattributed_accounts) {
    if (named == most_named) break;
    accounts += (named++ == 0 ? "" : ", ") + account.value + ": " + exact.text();
  }
  const std::size_t unnamed = bearers.unattributed_accounts.size() - named;
  const std::string sum = money_text(bearers.currency, bearers.unattributed);
  std::string message =
      unnamed == 0
          ? worded(
                "No Cost Center owned the accounts of charges of {} ({}); place their providers "
                "or decide that the organization bears them.",
                {sum, accounts})
          : worded(
                "No Cost Center owned the accounts of charges of {} ({}, and {} more); place "
                "their providers or decide that the organization bears them.",
                {sum, accounts, std::to_string(unnamed)});
  if (const auto& decision = input.unattributed_decision) {
    message += " " + given_before(*decision);
  }
  return {"unattributed_charges", std::move(message)};
}

Fault ban_missing(const Invoice& invoice) {
  return {"ban_missing", invoice.cost_center
                             ? worded("Cost Center {} has no BAN for {}; assign one.",
                                      {invoice.cost_center->value, invoice.period.text()})
                             : worded("Organization {} has no BAN for {}; assign one.",
                                      {invoice.organization.value, invoice.period.text()})};
}

}  // namespace

// Counted again from the finished documents, not from what they were made of.
bool balances(const InvoiceRun& run, const Certificate& certificate) {
  Cost exact;
  Amount invoiced{0, certificate.currency};
  for (const Invoice& invoice : run.invoices) {
    if (invoice.total.currency != certificate.currency) continue;
    if (!lines_balance(invoice)) return false;
    exact += invoice.exact;
    invoiced += invoice.total;
  }
  return exact == certificate.accepted_exact && certificate.difference.minor_units == 0 &&
         invoiced + certificate.carried == certificate.single_invoice;
}

std::string unattributed_totals(std::span<const LedgerEntry> entries) {
  std::map<Currency, Cost> sums;
  for (const auto& [key, exact, charges] : entries) {
    if (!key.account.value.empty() && !key.owner.cost_center) sums[key.currency] += exact;
  }
  std::string text;
  for (const auto& [currency, exact] : sums) {
    text += (text.empty() ? "" : ", ") + money_text(currency, exact);
  }
  return text;
}

Result<InvoiceRun> draw_up_invoices(const InvoiceRunInput& input) {
  InvoiceRun run{input.organization.name, input.period, input.mode.mode, {}, {}, {}, input.kind};
  const Accounts accounts = account_words(input.organization);
  const bool held = unattributed_held(input);
  for (const CurrencyBearers& bearers : bearers_of(input)) {
    const Amount total = round_half_away(bearers.accepted, bearers.currency);
    std::vector<Share> shares;
    for (const Bearer& bearer : bearers.bearers) {
      shares.push_back({share_id(input.organization.name, bearer.cost_center), bearer.exact});
    }
    const std::vector<Amount> amounts = allocate(total, shares);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      run.invoices.push_back(draft_invoice(input, bearers.bearers[i], amounts[i], accounts));
      if (!run.invoices.back().ban) run.holds.push_back(ban_missing(run.invoices.back()));
    }
    run.certificates.push_back(certify(input, bearers, total, amounts));
    if (!balances(run, run.certificates.back())) {
      return Refusal{RefusalKind::conflict,
                     "invoice_run_does_not_balance",
                     worded("The documents do not sum to what was accepted; nothing was issued. "
                            "Report this with the input of the run."),
                     input.organization.name.value,
                     {}};
    }
    if (held && !bearers.unattributed_accounts.empty()) {
      run.holds.push_back(unattributed_charges(input, bearers));
    }
  }
  return run;
}

}  // namespace billing

#include <algorithm>

#include "billing/month_words.h"
#include "billing/setup/checks.h"
#include "billing/worded.h"

namespace billing::setup {
namespace {

std::string money(const Amount& amount) {
  return std::string(amount.currency.code()) + " " + amount.text();
}

// The exact cost where rounding would hide it.
std::string money(const Cost& cost, Currency currency) {
  const Amount rounded = round_half_away(cost, currency);
  if (rounded.minor_units != 0) return money(rounded);
  return std::string(currency.code()) + " " + cost.text();
}

std::set<ProviderAccount> unattributed_accounts(const InvoiceRun& run, Currency currency) {
  std::set<ProviderAccount> accounts;
  for (const Invoice& invoice : run.invoices) {
    if (invoice.total.currency != currency) continue;
    for (const InvoiceLine& line : invoice.lines) {
      if (line.unattributed) accounts.insert(line.account);
    }
  }
  return accounts;
}

// "A, B": enough to go and look.
struct Listed {
  std::string named;
  std::size_t all = 0, more = 0;
};

Listed listed(const std::set<ProviderAccount>& accounts) {
  constexpr std::size_t most_named = 5;
  Listed list;
  list.all = accounts.size();
  list.more = list.all > most_named ? list.all - most_named : 0;
  std::size_t left = most_named;
  for (const ProviderAccount& account : accounts) {
    if (left-- == 0) break;
    list.named += (list.named.empty() ? "" : ", ") + account.value;
  }
  return list;
}

std::string nobodys(const std::string& month, const std::string& sum, const Listed& accounts) {
  if (accounts.all == 0) {
    return worded("In {~}, {} of charges came from accounts that no Cost Center owned.",
                  {month, sum});
  }
  if (accounts.all == 1) {
    return worded("In {~}, {} of charges came from account {}, which no Cost Center owned.",
                  {month, sum, accounts.named});
  }
  if (accounts.more == 0) {
    return worded("In {~}, {} of charges came from accounts {}, that no Cost Center owned.",
                  {month, sum, accounts.named});
  }
  return worded(
      "In {~}, {} of charges came from accounts {} and {} more, that no Cost Center owned.",
      {month, sum, accounts.named, std::to_string(accounts.more)});
}

// The same where a standing policy has decided already.
std::string the_organizations(const std::string& month, const std::string& sum,
                              const Listed& accounts) {
  if (accounts.all == 0) {
    return worded(
        "In {~}, {} of charges came from accounts that no Cost Center owned; they stay "
        "on the organization's invoice.",
        {month, sum});
  }
  if (accounts.all == 1) {
    return worded(
        "In {~}, {} of charges came from account {}, which no Cost Center owned; they "
        "stay on the organization's invoice.",
        {month, sum, accounts.named});
  }
  if (accounts.more == 0) {
    return worded(
        "In {~}, {} of charges came from accounts {}, that no Cost Center owned; they "
        "stay on the organization's invoice.",
        {month, sum, accounts.named});
  }
  return worded(
      "In {~}, {} of charges came from accounts {} and {} more, that no Cost Center "
      "owned; they stay on the organization's invoice.",
      {month, sum, accounts.named, std::to_string(accounts.more)});
}

Findings unattributed(const View& view, const Preview& preview) {
  Findings findings;
  const std::string month = in_words(preview.period);
  // A standing policy has decided already (product decision 5); it is still worth a look.
  const bool decided = view.question.organization.unattributed == UnattributedPolicy::organization;
  for (const Certificate& certificate : preview.separate.certificates) {
    const auto accounts = unattributed_accounts(preview.separate, certificate.currency);
    if (certificate.unattributed.is_zero() && accounts.empty()) continue;
    const std::string sum = money(certificate.unattributed, certificate.currency);
    const Listed list = listed(accounts);
    findings.push_back(
        {"unattributed_spend", decided ? Severity::warn : Severity::block,
         preview.period.text() + " " + std::string(certificate.currency.code()), month,
         decided ? the_organizations(month, sum, list) : nobodys(month, sum, list),
         accounts.size() == 1
             ? worded("Register it as a Provider in a Workspace of the Cost Center that is to "
                      "pay, then check again.")
             : worded("Register each of them as a Provider in a Workspace of the Cost Center that "
                      "is to pay, then check again."),
         ""});
  }
  return findings;
}

const Certificate* of_currency(const InvoiceRun& run, Currency currency) {
  const auto found = std::ranges::find(run.certificates, currency, &Certificate::currency);
  return found == run.certificates.end() ? nullptr : &*found;
}

Amount invoiced(const Certificate& certificate) {
  Amount sum{0, certificate.currency};
  for (const Amount& amount : certificate.invoices) sum += amount;
  return sum;
}

Findings out_of_balance(const Preview& preview) {
  std::set<Currency> currencies;
  for (const InvoiceRun* run : {&preview.separate, &preview.single}) {
    for (const Certificate& certificate : run->certificates) {
      currencies.insert(certificate.currency);
    }
  }
  Findings findings;
  const std::string month = in_words(preview.period);
  for (const Currency currency : currencies) {
    const Certificate* separate = of_currency(preview.separate, currency);
    const Certificate* single = of_currency(preview.single, currency);
    const Amount parts = separate ? invoiced(*separate) : Amount{0, currency};
    const Amount whole = single ? invoiced(*single) : Amount{0, currency};
    const bool proven = separate && single && separate->difference.minor_units == 0 &&
                        single->difference.minor_units == 0;
    if (proven && parts == whole) continue;
    findings.push_back(
        {"split_does_not_balance", Severity::block,
         preview.period.text() + " " + std::string(currency.code()), month,
         worded("The separate invoices for {~} would sum to {}, the single invoice to {}.",
                {month, money(parts), money(whole)}),
         worded("Do not switch: have billing find out why the split of {~} does not balance.",
                {month}),
         ""});
  }
  return findings;
}

Findings mixed_currencies(const View& view, const Preview& preview) {
  std::map<CostCenterId, std::set<Currency>> currencies;
  for (const Invoice& invoice : preview.separate.invoices) {
    // An invoice over nothing has no lines and says nothing about the currency of charges.
    if (!invoice.cost_center || invoice.lines.empty()) continue;
    currencies[*invoice.cost_center].insert(invoice.total.currency);
  }
  Findings findings;
  for (const auto& [id, codes] : currencies) {
    if (codes.size() < 2 || !view.in_scope(id)) continue;
    std::string listed;
    for (const Currency currency : codes) {
      listed += (listed.empty() ? "" : ", ") + std::string(currency.code());
    }
    const CostCenter* center = find(view.question.organization, id);
    findings.push_back({"currency_mixed", Severity::note, id.value, center ? center->name : "",
                        worded("Cost Center {} has charges in several currencies ({}) and gets "
                               "one invoice for each.",
                               {cost_center_called(view, id), listed}),
                        worded("Nothing needs to be done; expect one invoice per currency for {}.",
                               {cost_center_called(view, id)}),
                        id.value});
  }
  return findings;
}

}  // namespace

Findings check_charges(const View& view) {
  const auto& preview = view.question.last_closed;
  if (!preview) return {};
  Findings findings;
  // One invoice takes also what no Cost Center owned.
  if (view.question.goal != SetupGoal::single_invoice) findings = unattributed(view, *preview);
  for (Finding& finding : out_of_balance(*preview)) findings.push_back(std::move(finding));
  for (Finding& finding : mixed_currencies(view, *preview)) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace billing::setup

#include "billing/run/issue_invoices.h"

#include <algorithm>
#include <stdexcept>

#include "billing/run/record_run.h"
#include "billing/worded.h"

namespace billing {
namespace {

Refusal organization_unknown(const OrganizationName& name) {
  return {RefusalKind::not_found,
          "organization_unknown",
          worded("There is no organization {}; check the name.", {name.value}),
          name.value,
          {}};
}

Refusal not_now(RefusalCode code, std::string message, const OrganizationName& organization,
                std::vector<Fault> faults = {}) {
  return {RefusalKind::conflict, code, std::move(message), organization.value, std::move(faults)};
}

// Whether both runs put the same money on the same bearers: names on paper may differ.
bool same_money(const InvoiceRun& a, const InvoiceRun& b) {
  const auto same_invoice = [](const Invoice& x, const Invoice& y) {
    return x.cost_center == y.cost_center && x.exact == y.exact && x.total == y.total;
  };
  const auto same_certificate = [](const Certificate& x, const Certificate& y) {
    return x.currency == y.currency && x.accepted_exact == y.accepted_exact &&
           x.unattributed == y.unattributed;
  };
  return a.mode == b.mode && std::ranges::equal(a.invoices, b.invoices, same_invoice) &&
         std::ranges::equal(a.certificates, b.certificates, same_certificate);
}

Result<IssuedRun> issue_again(const IssuedRun& issued, const std::string& key,
                              const InvoiceRun& run) {
  if (issued.key == key || same_money(issued.run, run)) return issued;
  return not_now("period_already_invoiced",
                 worded("{} was invoiced on {} from other charges; the next run bills the "
                        "difference, or a supplementary run of the month.",
                        {run.period.text(), text_of(issued.issued_at)}),
                 run.organization);
}

}  // namespace

Result<InvoiceRun> drawn_up(const InvoiceRunInput& input) {
  try {
    return draw_up_invoices(input);
  } catch (const std::exception& error) {
    const OrganizationName& name = input.organization.name;
    return not_now("run_on_hold",
                   worded("The invoices of {} for {} cannot be calculated; report what is listed.",
                          {name.value, input.period.text()}),
                   name, {{"calculation_failed", error.what()}});
  }
}

Result<InvoiceRun> dry_run(Repository& repository, const PeriodCharges& charges,
                           const OrganizationName& name, std::optional<InvoicingMode> what_if,
                           const std::optional<std::set<CostCenterId>>& scope) {
  const auto organization = repository.organization(name);
  if (!organization) return organization_unknown(name);
  return drawn_up(run_input(repository, charges, *organization, what_if, scope));
}

Result<InvoiceRun> dry_run(Repository& repository, const OrganizationName& name, Month period,
                           std::optional<InvoicingMode> what_if,
                           const std::optional<std::set<CostCenterId>>& scope) {
  return dry_run(repository, period_charges(repository, period), name, what_if, scope);
}

Result<IssuedRun> issue_invoices(Repository& repository, const PeriodCharges& charges,
                                 const OrganizationName& name, std::string_view issued_by,
                                 Instant now, const Hash& hash) {
  const auto organization = repository.organization(name);
  if (!organization) return organization_unknown(name);
  const Month period = charges.period;
  if (now < period.end()) {
    return not_now("period_not_closed",
                   worded("{} ends at {}; issue after it.", {period.text(), text_of(period.end())}),
                   name);
  }
  const InvoiceRunInput input = run_input(repository, charges, *organization, std::nullopt);
  auto calculated = drawn_up(input);
  if (!calculated) return calculated.refusal();
  InvoiceRun run = std::move(calculated).value();
  const std::string key = hash(canonical_text(input));
  if (const auto issued = repository.issued_run(name, period)) {
    return issue_again(*issued, key, run);
  }
  if (!run.holds.empty()) {
    return not_now("run_on_hold",
                   worded("The invoices of {} for {} are on hold; settle what is listed and run "
                          "them again.",
                          {name.value, period.text()}),
                   name, run.holds);
  }
  for (const Month changed : repository.changed_periods(name)) {
    if (changed < period) repository.unmark_changed_period(name, changed, now);
  }
  return record_run(repository, input, std::move(run), 0, key, {issued_by, now});
}

Result<IssuedRun> issue_invoices(Repository& repository, const OrganizationName& name, Month period,
                                 std::string_view issued_by, Instant now, const Hash& hash) {
  return issue_invoices(repository, period_charges(repository, period), name, issued_by, now, hash);
}

}  // namespace billing

// The preview, from the charges of the one organization: the platform's are never loaded.
#include <stdexcept>

#include "billing/organization_charges.h"

namespace billing {

std::optional<Preview> preview(Repository& repository, const Organization& organization,
                               const std::set<CostCenterId>& scope, Instant now) {
  const std::vector<PayerNames> names = repository.payer_names();
  const std::vector<Month> periods = repository.periods_with_charges();
  for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
    if (period->end() > now) continue;
    const auto charges = charges_of(repository, names, organization.name, *period);
    if (!charges) continue;
    const auto drawn_up = [&](InvoicingMode mode) {
      auto run = draw_up_invoices(run_input(repository, *charges, organization, mode, scope));
      if (!run) throw std::logic_error("the invoice run of a preview does not balance");
      return std::move(run).value();
    };
    return Preview{*period, drawn_up(InvoicingMode::invoice_per_cost_center),
                   drawn_up(InvoicingMode::single_invoice)};
  }
  return std::nullopt;
}

}  // namespace billing

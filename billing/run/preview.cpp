// The preview, from the charges of the one organization: the platform's are never loaded.
#include <stdexcept>

#include "billing/run/organization_charges.h"

namespace billing {

std::vector<Preview> previews(Repository& repository, const Organization& organization,
                              const std::set<CostCenterId>& scope, Instant now, std::size_t most) {
  const std::vector<Month> periods = repository.periods_with_charges();
  std::vector<Preview> found;
  for (auto period = periods.rbegin(); period != periods.rend() && found.size() < most; ++period) {
    if (period->end() > now) continue;
    const auto charges = charges_of(repository, organization.name, *period);
    if (!charges) continue;
    const auto drawn_up = [&](InvoicingMode mode) {
      auto run = draw_up_invoices(run_input(repository, *charges, organization, mode, scope));
      if (!run) throw std::logic_error("the invoice run of a preview does not balance");
      return std::move(run).value();
    };
    found.push_back({*period, drawn_up(InvoicingMode::invoice_per_cost_center),
                     drawn_up(InvoicingMode::single_invoice)});
  }
  return found;
}

std::optional<Preview> preview(Repository& repository, const Organization& organization,
                               const std::set<CostCenterId>& scope, Instant now) {
  auto latest = previews(repository, organization, scope, now, 1);
  if (latest.empty()) return std::nullopt;
  return std::move(latest.front());
}

}  // namespace billing

#include "tests/support/app/costs.h"

namespace support {

std::string focus_costs(billing::Month month, const std::vector<UsageRow>& rows) {
  std::string text =
      "BilledCost,BillingCurrency,BillingAccountId,BillingPeriodStart,BillingPeriodEnd,"
      "ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeClass,ServiceName,ServiceCategory,"
      "ProviderName,SubAccountId\n";
  const std::string period =
      billing::text_of(month.begin()) + "," + billing::text_of(month.end()) + ",";
  for (const auto& row : rows) {
    text += row.cost + ",USD," + row.payer + "," + period +
            billing::text_of(row.from.value_or(month.begin())) + "," +
            billing::text_of(row.to.value_or(month.end())) +
            ",Usage,,Elastic Servers,Compute,AWS," + row.account + "\n";
  }
  return text;
}

}  // namespace support

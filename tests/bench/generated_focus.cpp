#include "tests/bench/generated_focus.h"

#include <fstream>
#include <random>
#include <stdexcept>

namespace bench {
namespace {

constexpr const char* header =
    "AvailabilityZone,BilledCost,BillingAccountId,BillingAccountName,BillingAccountType,"
    "BillingCurrency,BillingPeriodEnd,BillingPeriodStart,ChargeCategory,ChargeClass,"
    "ChargeDescription,ChargeFrequency,ChargePeriodEnd,ChargePeriodStart,"
    "CommitmentDiscountCategory,CommitmentDiscountId,CommitmentDiscountName,"
    "CommitmentDiscountStatus,CommitmentDiscountType,ConsumedQuantity,ConsumedUnit,"
    "ContractedCost,ContractedUnitPrice,EffectiveCost,InvoiceIssuerName,ListCost,ListUnitPrice,"
    "PricingCategory,PricingQuantity,PricingUnit,ProviderName,PublisherName,RegionId,RegionName,"
    "ResourceId,ResourceName,ResourceType,ServiceCategory,ServiceName,SkuId,SkuPriceId,"
    "SubAccountId,SubAccountName,SubAccountType,Tags\n";

std::string two_digits(std::uint64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

void write_focus_file(const std::filesystem::path& path, std::uint64_t rows,
                      std::uint64_t accounts) {
  std::ofstream file(path, std::ios::binary);
  file << header;
  std::mt19937_64 random(1);
  for (std::uint64_t row = 0; row < rows; ++row) {
    const std::uint64_t dice = random();
    const std::uint64_t units = dice % 100'000'000;
    const std::string cost =
        dice % 2 == 0 ? "0.00" + std::to_string(units) : std::to_string(units % 100'000) + "E-9";
    const std::string day = "2024-09-" + two_digits(1 + dice / 7 % 30) + " ";
    const std::uint64_t hour = dice / 211 % 23;
    const std::string account = std::to_string(dice / 4999 % accounts);
    const std::string service = std::to_string(dice / 15013 % 40);
    file << "NULL," << cost << ",\"payer-1\",\"Payer\",\"Billing Account\",\"USD\","
         << "\"2024-10-01 00:00:00\",\"2024-09-01 00:00:00\",\"Usage\",NULL,"
         << "\"$0.40 per million requests, \"\"standard\"\" tier, US West (Oregon)\","
         << "\"Usage-Based\",\"" << day << two_digits(hour + 1) << ":00:00\",\"" << day
         << two_digits(hour) << ":00:00\",NULL,NULL,NULL,NULL,NULL,2.000000000000000,"
         << "\"Requests\"," << cost << ",0.00000040," << cost << ",\"Sample Cloud, Inc.\"," << cost
         << ",\"0.0000004\",\"Standard\",2.00000000000,\"Requests\",\"Sample Cloud\","
         << "\"Sample Cloud, Inc.\",\"us-west-2\",\"US West (Oregon)\",\"resource:" << dice
         << "\",NULL,NULL,\"Compute\",\"Service " << service << "\",\"SKU" << service << "\",\"SKU"
         << service << ".PRICE\",\"account-" << account << "\",\"Account " << account
         << "\",\"Account\",\"{\"\"application\"\": \"\"shop\"\", \"\"environment\"\": "
         << "\"\"prod\"\", \"\"unit\"\": \"\"unit-" << account << "\"\"}\"\n";
  }
  if (!file.flush()) throw std::runtime_error("the file could not be written");
}

std::vector<billing::Organization> organizations(std::uint64_t count,
                                                 std::uint64_t cost_centers_each) {
  std::vector<billing::Organization> result;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::string digits = std::to_string(i);
    billing::Organization organization;
    organization.name = {"organization-" +
                         std::string(4 - std::min<std::size_t>(digits.size(), 4), '0') + digits};
    organization.display_name = organization.name.value;
    organization.alias = organization.name.value;
    organization.status = "Active";
    organization.type = "Billable";
    organization.ban = billing::BillingAccountNumber{"ORG-" + digits};
    organization.currency = billing::Currency::from_code("USD").value();
    for (std::uint64_t j = 0; j < cost_centers_each; ++j) {
      const std::string number = two_digits(j);
      auto& cost_center = organization.cost_centers.emplace_back();
      cost_center.id = {"cc-" + number};
      cost_center.name = "Cost Center " + number;
      auto& workspace = organization.workspaces.emplace_back();
      workspace.id = {"ws-" + number};
      workspace.name = "Workspace " + number;
      workspace.placements = {{cost_center.id, {}}};
      auto& provider = organization.providers.emplace_back();
      provider.id = {"p-" + number};
      provider.name = "Provider " + number;
      provider.account = {"account-" + std::to_string(i * cost_centers_each + j)};
      provider.placements = {{workspace.id, {}}};
    }
    result.push_back(std::move(organization));
  }
  return result;
}

}  // namespace bench

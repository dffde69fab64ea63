#include "bot/demo/demo_costs.h"

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "billing/money.h"

namespace bot::demo {

namespace {

using std::chrono::hours;

struct Service {
  std::string_view account, vendor, name, category, description;
  std::int64_t most_microdollars;  // a day costs up to this
};

constexpr std::array services{
    Service{"411100000001", "AWS", "Amazon Elastic Compute Cloud", "Compute",
            "On demand Linux, large", 61'000'000},
    Service{"411100000001", "AWS", "Amazon CloudWatch", "Management and Governance",
            "Metrics, first 10,000", 2'100'000},
    Service{"411100000002", "AWS", "Amazon Elastic Compute Cloud", "Compute",
            "On demand Linux, extra large", 118'000'000},
    Service{"411100000002", "AWS", "Amazon Simple Storage Service", "Storage",
            "Standard storage, first 50 TB", 9'400'000},
    Service{"411100000002", "AWS", "Amazon CloudFront", "Networking",
            "Data transfer out, \"US, EU\"", 23'700'000},
    Service{"/subscriptions/0b5c1d1e-stores", "Microsoft", "Virtual Machines", "Compute", "D4s v5",
            47'300'000},
    Service{"/subscriptions/0b5c1d1e-stores", "Microsoft", "Azure SQL Database", "Databases",
            "General purpose, 4 vCore", 31'900'000},
    Service{"411100000003", "AWS", "Amazon Relational Database Service", "Databases",
            "db.r6g.large", 38'200'000},
    Service{"411100000003", "AWS", "Amazon Simple Queue Service", "Integration",
            "$0.40 per million requests", 410'000},
    Service{"northwind-search", "Google Cloud", "Compute Engine", "Compute", "n2-standard-8",
            52'600'000},
    Service{"411100000004", "AWS", "Amazon SageMaker", "AI and Machine Learning",
            "ml.m5.xlarge notebook", 27'800'000},
};

class Rows {
 public:
  Rows(std::ostream& out, billing::Month month) : out_(out), month_(month) {
    out_ << "BilledCost,EffectiveCost,BillingCurrency,BillingAccountId,BillingAccountName,"
            "BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,"
            "ChargeCategory,ChargeClass,ChargeDescription,ServiceName,ServiceCategory,"
            "ProviderName,SubAccountId,RegionName,Tags\n";
  }

  void add(const Service& service, const billing::Cost& cost, std::string_view category,
           billing::Instant from, billing::Instant to) {
    out_ << cost.text() << ',' << cost.text() << ",USD,northwind-payer,Northwind Traders,"
         << billing::text_of(month_.begin()) << ',' << billing::text_of(month_.end()) << ','
         << billing::text_of(from) << ',' << billing::text_of(to) << ',' << category << ",,"
         << quoted(service.description) << ',' << quoted(service.name) << ',' << service.category
         << ',' << service.vendor << ',' << service.account << ",us-east-1,"
         << "\"{\"\"environment\"\": \"\"prod\"\"}\"\n";
  }

 private:
  static std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char letter : text) result += letter == '"' ? "\"\"" : std::string(1, letter);
    return result + "\"";
  }

  std::ostream& out_;
  billing::Month month_;
};

}  // namespace

void write_costs(std::ostream& out, billing::Month month) {
  Rows rows(out, month);
  // Seeded by the month, so that a file made again is the same file.
  std::mt19937_64 dice(static_cast<std::uint64_t>(month.year()) * 12 + month.month());
  for (auto day = month.begin(); day < month.end(); day += hours(24)) {
    for (const auto& service : services) {
      // Ten digits after the point, as the vendors bill.
      const auto most = static_cast<std::uint64_t>(service.most_microdollars) * 10'000;
      const auto cost = billing::Cost::scaled(static_cast<std::int64_t>(dice() % most), 10);
      rows.add(service, cost, "Usage", day, day + hours(24));
    }
  }
  const Service support{"", "Platform", "Platform Support", "Other", "Support plan, monthly", 0};
  rows.add(support, billing::Cost::scaled(450, 0), "Purchase", month.begin(), month.end());
  const Service credit{"411100000002",           "AWS", "Amazon CloudFront", "Networking",
                       "Volume discount credit", 0};
  rows.add(credit, billing::Cost::scaled(-12'345'678, 6), "Credit", month.begin(), month.end());
}

billing::Instant move_in(billing::Month month) {
  // Noon inside a day of usage, so that the move cuts a charge.
  return month.begin() + hours(24 * 15 + 12);
}

}  // namespace bot::demo

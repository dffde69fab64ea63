// Exact totals of the charges, small whatever the size of the file they came from.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "billing/attribution.h"
#include "billing/words.h"

namespace billing {

struct SourceName {
  std::string value;
  auto operator<=>(const SourceName&) const = default;
};
struct FileHash {
  std::string sha256_hex;
  auto operator<=>(const FileHash&) const = default;
};

// How a source delivers: each file replaces the periods it holds, or adds to them.
enum class Feed { overwrite, append };
inline constexpr std::array feed_words{Word<Feed>{Feed::overwrite, "overwrite"},
                                       Word<Feed>{Feed::append, "append"}};
// Exactly these words; none if the text is another.
inline std::string_view text_of(Feed value) { return text_in(feed_words, value); }
inline std::optional<Feed> feed_from(std::string_view text) { return value_in(feed_words, text); }

struct LedgerKey {
  SourceName source;
  Month billing_period;
  Month usage_month;  // of ChargePeriodStart
  Owner owner;
  ProviderAccount account;  // folded; empty: organization level
  std::string payer;        // folded BillingAccountId
  std::string vendor;
  std::string service;
  ChargeCategory category = ChargeCategory::usage;
  ChargeClass charge_class = ChargeClass::regular;
  Currency currency;
  auto operator<=>(const LedgerKey&) const = default;
};

struct LedgerEntry {
  LedgerKey key;
  Cost exact;
  std::uint64_t charges = 0;  // how many rows (or parts of rows) are in the sum
};

// A row that was put aside instead of refusing its file. Fields that could be read are filled.
struct SetAsideRow {
  std::uint64_t row = 0;  // 1 is the first row below the header
  std::string column;
  std::string value;
  std::string reason;
  std::optional<Month> billing_period;
  std::optional<Currency> currency;
  std::optional<Cost> cost;
  std::string account, payer;  // folded
};

struct ChargeFile {
  FileHash hash;
  SourceName source;
  Feed feed = Feed::overwrite;
  std::string name;  // as the operator gave it, without folders
  std::uint64_t bytes = 0;
  std::uint64_t rows = 0;
  Instant imported_at;
  bool operator==(const ChargeFile&) const = default;
};

// Which organization an issued run billed for the charges of a payer whose accounts nobody owns.
struct BilledPayer {
  SourceName source;
  Month billing_period;
  std::string payer;  // folded
  OrganizationName organization;
  auto operator<=>(const BilledPayer&) const = default;
};

// What an organization is known by to those who pay for it.
struct PayerNames {
  OrganizationName organization;
  std::vector<std::string> billing_accounts;
  std::optional<BillingAccountNumber> ban;
  std::string alias;
  bool operator==(const PayerNames&) const = default;
};
PayerNames payer_names(const Organization&);

// That there are charges of this payer that a provider account gives to the organization, or
// (none) to nobody.
struct PayerOwner {
  std::string payer;  // folded
  std::optional<OrganizationName> organization;
  auto operator<=>(const PayerOwner&) const = default;
};

// To which organization charges of this payer belong when no provider account tells: the
// organization that lists the id in billing_accounts; else the one whose BAN, alias or name it
// is; else the only organization that owns accounts under the same payer in the ledger; else the
// only organization there is. None: nobody, and the totals show it so. What an issued run billed
// stays with the organization it was billed to, whatever the structure says later.
class PayerIndex {
 public:
  static PayerIndex of(std::span<const Organization> organizations,
                       std::span<const LedgerEntry> entries,
                       std::span<const BilledPayer> billed = {});
  // The same of every organization's names and of every payer in the ledger.
  static PayerIndex of(std::span<const PayerNames> names, std::span<const PayerOwner> owners,
                       std::span<const BilledPayer> billed = {});
  std::optional<OrganizationName> organization(std::string_view folded_payer) const;
  // Of charges in the ledger: what was billed already is settled.
  std::optional<OrganizationName> organization(const LedgerKey&) const;

 private:
  using Billed = std::tuple<SourceName, Month, std::string>;
  std::map<Billed, OrganizationName> billed_;
  std::map<std::string, OrganizationName, std::less<>> by_payer_;
  std::optional<OrganizationName> only_one_;
};

// Whose totals this entry stands in: its owner, else by its payer.
std::optional<OrganizationName> organization_of(const LedgerEntry&, const PayerIndex&);

// One line of `totals`: the exact total per bearer before rounding.
enum class BearerKind { cost_center, organization, unattributed };
inline constexpr std::array bearer_kind_words{
    Word<BearerKind>{BearerKind::cost_center, "cost_center"},
    Word<BearerKind>{BearerKind::organization, "organization"},
    Word<BearerKind>{BearerKind::unattributed, "unattributed"}};
// Exactly these words; none if the text is another.
inline std::string_view text_of(BearerKind value) { return text_in(bearer_kind_words, value); }
inline std::optional<BearerKind> bearer_kind_from(std::string_view text) {
  return value_in(bearer_kind_words, text);
}
struct BearerTotal {
  BearerKind kind;
  std::string id;  // cost center id, organization name, or empty
  Cost exact;
};
struct OrganizationTotals {
  std::optional<OrganizationName> organization;  // none: charges nobody is known for
  Currency currency;
  Cost accepted;
  std::vector<BearerTotal> bearers;  // by kind, then id; sum to accepted
};
// Organization level (no account) is borne by the organization; everything else by the cost
// center that owned the account, or unattributed. Ordered by organization, then currency.
std::vector<OrganizationTotals> totals(std::span<const LedgerEntry>, const PayerIndex&);

}  // namespace billing

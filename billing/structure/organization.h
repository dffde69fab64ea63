// A customer organization as the platform describes it: cost centers, workspaces, providers, and
// who owned what when. Ids are types of their own, so that two of them cannot be mixed up.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "billing/calendar.h"
#include "billing/money.h"
#include "billing/tax.h"
#include "billing/words.h"

namespace billing {

struct OrganizationName {
  std::string value;
  auto operator<=>(const OrganizationName&) const = default;
};
struct CostCenterId {
  std::string value;
  auto operator<=>(const CostCenterId&) const = default;
};
struct WorkspaceId {
  std::string value;
  auto operator<=>(const WorkspaceId&) const = default;
};
struct ProviderId {
  std::string value;
  auto operator<=>(const ProviderId&) const = default;
};
// The vendor's account id; compared trimmed and case-folded, kept as it was written.
struct ProviderAccount {
  std::string value;
  auto operator<=>(const ProviderAccount&) const = default;
};
struct BillingAccountNumber {
  std::string value;
  auto operator<=>(const BillingAccountNumber&) const = default;
};

// Trimmed and lower-cased (ASCII): the form in which account ids and names are compared.
std::string folded(std::string_view text);

// That `owner` owned the object during the interval. The intervals of one object never overlap.
template <class Owner>
struct Placement {
  Owner owner;
  Interval during;
  bool operator==(const Placement&) const = default;
};

struct Recipient {
  std::string email;
  std::vector<std::string> address;  // lines; the last one is the country
  std::string purchase_order = {};   // the buyer's own number, printed (EN 16931 BT-13)
  std::string vat_id = {};           // EN 16931 BT-48
  bool operator==(const Recipient&) const = default;
};

struct CostCenter {
  CostCenterId id;
  std::string name;
  std::string alias;
  std::vector<std::string> administrators;  // e-mail addresses
  std::optional<Recipient> recipient;
  std::optional<Instant> deleted;
  bool operator==(const CostCenter&) const = default;
};

enum class WorkspaceKind { team, personal };
// The word of files, tables and pages: the enumerator's own name; and back, none if it is no such
// word. So for every enum below.
std::string_view text_of(WorkspaceKind);
std::optional<WorkspaceKind> workspace_kind_from(std::string_view);

struct Workspace {
  WorkspaceId id;
  std::string name;
  WorkspaceKind kind = WorkspaceKind::team;
  std::vector<Placement<CostCenterId>> placements;  // ordered by time
  std::optional<Instant> deleted;
  bool operator==(const Workspace&) const = default;
};

enum class ProviderState { initializing, processing, ready, deleting, unavailable };
std::string_view text_of(ProviderState);
std::optional<ProviderState> provider_state_from(std::string_view);

struct Provider {
  ProviderId id;
  std::string name;
  std::string type;  // "Amazon Web Services", ...
  ProviderAccount account;
  ProviderState state = ProviderState::ready;
  std::optional<CostCenterId> stated_cost_center;  // the provider's own field, if it has one
  std::vector<WorkspaceId> shared_with;
  std::vector<Placement<WorkspaceId>> placements;  // ordered by time
  std::optional<Instant> deleted;
  bool operator==(const Provider&) const = default;
};

enum class MemberRole { administrator, member };
enum class MemberState { invited, active, deactivated, locked };
std::string_view text_of(MemberRole);
std::string_view text_of(MemberState);
std::optional<MemberRole> member_role_from(std::string_view);
std::optional<MemberState> member_state_from(std::string_view);

// A user of the organization on the platform (not an account of this program).
struct Member {
  std::string email;
  std::string name;
  MemberRole role = MemberRole::member;
  MemberState state = MemberState::active;
  bool operator==(const Member&) const = default;
};

struct TechnicalAccountManager {
  std::string name;
  std::string email;
  std::string time_zone;  // IANA name
  bool operator==(const TechnicalAccountManager&) const = default;
};

// Who bears charges that have no provider in separate mode (product decision 3).
enum class OrganizationCharges { proportional, organization };
inline constexpr std::array organization_charges_words{
    Word<OrganizationCharges>{OrganizationCharges::proportional, "proportional"},
    Word<OrganizationCharges>{OrganizationCharges::organization, "organization"}};
// Exactly these words; none if the text is another.
inline std::string_view text_of(OrganizationCharges value) {
  return text_in(organization_charges_words, value);
}
inline std::optional<OrganizationCharges> organization_charges_from(std::string_view text) {
  return value_in(organization_charges_words, text);
}
// What a cost center without charges gets (product decision 4).
enum class ZeroInvoices { issue_zero, suppress_zero };
inline constexpr std::array zero_invoices_words{
    Word<ZeroInvoices>{ZeroInvoices::issue_zero, "issue_zero"},
    Word<ZeroInvoices>{ZeroInvoices::suppress_zero, "suppress_zero"}};
// Exactly these words; none if the text is another.
inline std::string_view text_of(ZeroInvoices value) { return text_in(zero_invoices_words, value); }
inline std::optional<ZeroInvoices> zero_invoices_from(std::string_view text) {
  return value_in(zero_invoices_words, text);
}
// What happens to charges no cost center owns in separate mode (product decision 5).
enum class UnattributedPolicy { hold, organization };
inline constexpr std::array unattributed_policy_words{
    Word<UnattributedPolicy>{UnattributedPolicy::hold, "hold"},
    Word<UnattributedPolicy>{UnattributedPolicy::organization, "organization"}};
// Exactly these words; none if the text is another.
inline std::string_view text_of(UnattributedPolicy value) {
  return text_in(unattributed_policy_words, value);
}
inline std::optional<UnattributedPolicy> unattributed_policy_from(std::string_view text) {
  return value_in(unattributed_policy_words, text);
}

struct Organization {
  OrganizationName name;
  std::string display_name;
  std::string alias;
  std::string status;  // "Active" is the good one
  std::string type;    // "Billable" is the good one
  std::optional<BillingAccountNumber> ban;
  Currency currency;
  std::optional<CostCenterId> default_cost_center;
  OrganizationCharges organization_charges = OrganizationCharges::proportional;
  ZeroInvoices zero_invoices = ZeroInvoices::issue_zero;
  UnattributedPolicy unattributed = UnattributedPolicy::hold;
  // Whether an account with a negative balance is brought to zero and its credit spread over the
  // accounts with positive ones, in proportion to them.
  bool spread_negative_accounts = false;
  TaxRule tax;  // of every document
  std::optional<TechnicalAccountManager> primary_tam;
  std::optional<Recipient> recipient;         // of the organization's own invoice
  std::vector<std::string> billing_accounts;  // payer ids (FOCUS BillingAccountId) known to be its
  std::vector<Member> members;
  std::vector<CostCenter> cost_centers;  // ordered by id, and so on below
  std::vector<Workspace> workspaces;
  std::vector<Provider> providers;
  // When the structure was read from the platform. Absent for a file that states no time: it
  // then stands until the next import.
  std::optional<Instant> snapshot_at;
  bool operator==(const Organization&) const = default;
};

// Whether the member may decide for the organization: an administrator whose account is active.
bool is_active_administrator(const Member&);
// Whether one of the organization's active administrators has that address, case aside.
bool has_active_administrator(const Organization&, std::string_view email);

const CostCenter* find(const Organization&, const CostCenterId&);
const Workspace* find(const Organization&, const WorkspaceId&);
const Provider* find(const Organization&, const ProviderId&);

// The owner at that instant; nothing if nobody owned it.
std::optional<CostCenterId> cost_center_at(const Workspace&, Instant);
std::optional<WorkspaceId> workspace_at(const Provider&, Instant);

// The intervals of an object's placements must be ordered, non-empty and apart. One fault each,
// `where` relative to the list ("[2].from").
template <class Owner>
std::vector<Fault> check_placements(const std::vector<Placement<Owner>>&);

// What an import of `incoming` makes of `known`: history already known is kept, a changed
// placement closes the old interval and opens the new one, objects that are missing from the
// file are marked deleted at `now`. Refused with `placement_rewrites_history` where the file
// contradicts a closed interval.
Result<Organization> merged(const std::optional<Organization>& known, const Organization& incoming,
                            Instant now);

// The same where the file is the truth about the past, too: a list of placements that states a time
// replaces what was known, closed intervals included, and so does the instant of a deletion. What
// the file says only of now moves at `now`, as ever.
Organization with_history_corrected(const std::optional<Organization>& known,
                                    const Organization& incoming, Instant now);

}  // namespace billing

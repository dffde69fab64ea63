#include <algorithm>
#include <set>
#include <stdexcept>

#include "tests/support/memory_invoices.h"

namespace support {

namespace {

using namespace billing;

bool same_bearer(const BanAssignment& a, const BanAssignment& b) {
  return a.organization == b.organization && a.cost_center == b.cost_center;
}

// Folded, without the empty one; with `now` without those of deleted Providers.
std::set<std::string> accounts_of(const Organization& organization,
                                  const std::optional<Instant>& now) {
  std::set<std::string> accounts;
  for (const Provider& provider : organization.providers)
    if (!now || !provider.deleted || *provider.deleted > *now)
      accounts.insert(folded(provider.account.value));
  accounts.erase("");
  return accounts;
}

class MemoryBilling : public MemoryInvoices {
 public:
  explicit MemoryBilling(MemoryState& state) : MemoryInvoices(state) {}

  std::optional<Organization> organization(const OrganizationName& name) override {
    const auto found = state_.organizations.find(name);
    if (found == state_.organizations.end()) return std::nullopt;
    return found->second;
  }
  std::vector<OrganizationName> organization_names() override {
    std::vector<OrganizationName> names;
    for (const auto& [name, organization] : state_.organizations) names.push_back(name);
    return names;
  }
  std::vector<OrganizationName> organizations_called(std::string_view text) override {
    const std::string wanted = folded(text);
    std::vector<OrganizationName> names;
    if (wanted.empty()) return names;  // or everybody without an alias would be called so
    for (const auto& [name, organization] : state_.organizations)
      if (folded(name.value) == wanted || folded(organization.display_name) == wanted ||
          folded(organization.alias) == wanted)
        names.push_back(name);
    return names;
  }
  std::vector<OrganizationName> organizations_like(std::string_view part,
                                                   std::size_t limit) override {
    const std::string wanted = folded(part);
    std::vector<OrganizationName> begins, holds;
    if (wanted.empty()) return begins;
    for (const auto& [name, organization] : state_.organizations) {
      std::size_t at = std::string::npos;
      for (const std::string& text : {name.value, organization.display_name, organization.alias})
        at = std::min(at, folded(text).find(wanted));
      if (at != std::string::npos) (at == 0 ? begins : holds).push_back(name);
    }
    begins.insert(begins.end(), holds.begin(), holds.end());
    begins.resize(std::min(begins.size(), limit));
    return begins;
  }
  void save_organization(const Organization& organization, Instant now) override {
    save(organization, now, "");
  }
  void correct_organization(const Organization& organization, Instant now,
                            std::string_view reason) override {
    save(organization, now, reason);
  }
  std::vector<OrganizationVersion> organization_versions(const OrganizationName& name) override {
    std::vector<OrganizationVersion> found;
    for (const OrganizationVersion& version : state_.versions)
      if (version.organization.name == name) found.push_back(version);
    return found;
  }
  std::vector<Organization> organizations_known(const KnownOn& known) override {
    std::map<OrganizationName, Organization> then;
    for (const OrganizationVersion& version : state_.versions)
      if (known.includes(version.recorded_at, version.charges_version))
        then[version.organization.name] = version.organization;
    std::vector<Organization> all;
    for (const auto& [name, organization] : then) all.push_back(organization);
    return all;
  }
  std::vector<Organization> all_organizations() override {
    std::vector<Organization> all;
    for (const auto& [name, organization] : state_.organizations) all.push_back(organization);
    return all;
  }

  std::optional<OrganizationTitle> organization_title(const OrganizationName& name) override {
    const auto found = organization(name);
    if (!found) return std::nullopt;
    return OrganizationTitle{found->display_name, found->cost_centers.size()};
  }
  std::vector<PayerNames> payer_names() override {
    std::vector<PayerNames> all;
    for (const auto& [name, organization] : state_.organizations)
      all.push_back(billing::payer_names(organization));
    return all;
  }
  std::vector<OrganizationName> organizations_with_ban(const BillingAccountNumber& ban) override {
    std::vector<OrganizationName> names;
    for (const auto& [name, organization] : state_.organizations)
      if (organization.ban == ban) names.push_back(name);
    return names;
  }
  std::vector<OrganizationName> organizations_with_account(std::string_view account) override {
    std::vector<OrganizationName> names;
    for (const auto& [name, organization] : state_.organizations)
      if (accounts_of(organization, std::nullopt).contains(std::string(account)))
        names.push_back(name);
    return names;
  }
  std::vector<OrganizationName> organizations_with_member(std::string_view email) override {
    std::vector<OrganizationName> names;
    for (const auto& [name, organization] : state_.organizations)
      if (std::ranges::any_of(organization.members, [&](const billing::Member& member) {
            return member.state == billing::MemberState::active &&
                   billing::folded(member.email) == billing::folded(email);
          }))
        names.push_back(name);
    return names;
  }
  std::set<std::string> accounts_elsewhere(const OrganizationName& own, Instant now) override {
    std::set<std::string> shared;
    const auto found = organization(own);
    if (!found) return shared;
    for (const std::string& account : accounts_of(*found, now))
      for (const auto& [name, other] : state_.organizations)
        if (name != own && accounts_of(other, now).contains(account)) shared.insert(account);
    return shared;
  }

  std::vector<BanAssignment> ban_assignments(const OrganizationName& name) override {
    std::vector<BanAssignment> found;
    for (const BanAssignment& assignment : state_.assignments)
      if (assignment.organization == name) found.push_back(assignment);
    return found;
  }
  std::vector<BanAssignment> assignments_of(const BillingAccountNumber& ban) override {
    std::vector<BanAssignment> found;
    for (const BanAssignment& assignment : state_.assignments)
      if (assignment.ban == ban) found.push_back(assignment);
    return found;
  }
  void save_ban_assignment(const BanAssignment& given) override {
    BanAssignment* same = nullptr;
    for (BanAssignment& known : state_.assignments) {
      if (known.ban != given.ban) {
        if (same_bearer(known, given) && !known.retired && !given.retired)
          throw std::runtime_error("BAN " + given.ban.value + " is the bearer's second active one");
        continue;
      }
      if (!same_bearer(known, given))
        throw std::runtime_error("BAN " + given.ban.value + " belongs to another bearer for ever");
      same = &known;
    }
    if (same) {
      *same = given;
      return;
    }
    state_.assignments.push_back(given);
  }
  void remove_ban_assignment(const BanAssignment& given) override {
    std::erase_if(state_.assignments, [&](const BanAssignment& known) {
      return known.ban == given.ban && same_bearer(known, given);
    });
  }

  std::vector<ModeChange> mode_changes(const OrganizationName& name) override {
    std::vector<ModeChange> changes;
    for (const ModeChange& change : state_.mode_changes)
      if (change.organization == name) changes.push_back(change);
    std::sort(changes.begin(), changes.end(),
              [](const ModeChange& a, const ModeChange& b) { return a.from < b.from; });
    return changes;
  }
  void add_mode_change(const ModeChange& change) override {
    for (const ModeChange& known : state_.mode_changes)
      if (known.organization == change.organization && known.from == change.from)
        throw std::runtime_error("a mode change of that month exists");
    state_.mode_changes.push_back(change);
  }

  std::optional<ChargeFile> charge_file(const SourceName& source, const FileHash& hash) override {
    const KeptChargeFile* kept = find_file(source, hash);
    if (!kept) return std::nullopt;
    return kept->file;
  }
  std::vector<ChargeFile> charge_files() override {
    std::vector<ChargeFile> files;
    for (const KeptChargeFile& kept : state_.charge_files) files.push_back(kept.file);
    return files;
  }
  std::optional<Feed> feed_of(const SourceName& source) override {
    std::optional<Feed> feed;
    for (const KeptChargeFile& kept : state_.charge_files)
      if (kept.file.source == source) feed = kept.file.feed;
    return feed;
  }
  void add_charge_file(const ChargeFile& file, const std::vector<LedgerEntry>& entries,
                       const std::vector<SetAsideRow>& rows) override {
    std::erase_if(state_.charge_files, [&](const KeptChargeFile& kept) {
      return kept.file.source == file.source && kept.file.hash == file.hash;
    });
    if (file.feed == Feed::overwrite) {
      std::set<Month> periods;
      for (const LedgerEntry& entry : entries) periods.insert(entry.key.billing_period);
      for (const SetAsideRow& row : rows)
        if (row.billing_period) periods.insert(*row.billing_period);
      for (KeptChargeFile& kept : state_.charge_files)
        if (kept.file.source == file.source) forget(kept, periods);
    }
    ++state_.charges_version;
    state_.charge_files.push_back({file, entries, rows});
    state_.charge_imports.push_back(
        {file, state_.charges_version, periods_of(file.source, file.hash)});
  }
  std::vector<ChargeImport> charge_imports() override { return state_.charge_imports; }
  void replace_entries(const SourceName& source, const FileHash& hash,
                       const std::vector<LedgerEntry>& entries) override {
    KeptChargeFile* kept = find_file(source, hash);
    if (!kept) throw std::runtime_error("no such charge file");
    ++state_.charges_version;
    kept->entries = entries;
  }
  std::vector<LedgerEntry> entries_of(const SourceName& source, const FileHash& hash) override {
    const KeptChargeFile* kept = find_file(source, hash);
    if (!kept) return {};
    std::vector<LedgerEntry> entries = kept->entries;
    std::sort(entries.begin(), entries.end(),
              [](const LedgerEntry& a, const LedgerEntry& b) { return a.key < b.key; });
    return entries;
  }
  std::vector<Month> periods_of(const SourceName& source, const FileHash& hash) override {
    const KeptChargeFile* kept = find_file(source, hash);
    std::set<Month> periods;
    if (kept) {
      for (const LedgerEntry& entry : kept->entries) periods.insert(entry.key.billing_period);
      for (const SetAsideRow& row : kept->set_aside)
        if (row.billing_period) periods.insert(*row.billing_period);
    }
    return {periods.begin(), periods.end()};
  }
  std::vector<LedgerEntry> ledger(Month period) override {
    std::map<LedgerKey, LedgerEntry> sums;
    for (const KeptChargeFile& kept : state_.charge_files)
      for (const LedgerEntry& entry : kept.entries) {
        if (entry.key.billing_period != period) continue;
        add(entry, sums);
      }
    return in_order(sums);
  }
  std::vector<LedgerEntry> ledger_of(const OrganizationName& name,
                                     const std::set<std::string>& payers_of_nobodys,
                                     Month period) override {
    std::vector<LedgerEntry> entries = ledger(period);
    std::erase_if(entries, [&](const LedgerEntry& entry) {
      const auto& owner = entry.key.owner.organization;
      return owner ? *owner != name : !payers_of_nobodys.contains(entry.key.payer);
    });
    return entries;
  }
  std::vector<PayerOwner> payers(Month period) override {
    std::set<PayerOwner> owners;
    for (const LedgerEntry& entry : ledger(period))
      owners.insert({entry.key.payer, entry.key.owner.organization});
    return {owners.begin(), owners.end()};
  }
  std::vector<SetAsideRow> set_aside(Month period) override {
    std::vector<SetAsideRow> rows;
    for (const KeptChargeFile& kept : state_.charge_files)
      for (const SetAsideRow& row : kept.set_aside)
        if (row.billing_period == period) rows.push_back(row);
    return rows;
  }
  std::vector<Month> periods_with_charges() override {
    std::set<Month> periods;
    for (const KeptChargeFile& kept : state_.charge_files)
      for (const LedgerEntry& entry : kept.entries) periods.insert(entry.key.billing_period);
    return {periods.begin(), periods.end()};
  }

  std::uint64_t charges_version() override { return state_.charges_version; }

  std::optional<UnattributedDecision> unattributed_decision(const OrganizationName& name,
                                                            Month period) override {
    std::optional<UnattributedDecision> latest;
    for (const UnattributedDecision& decision : state_.decisions)
      if (decision.organization == name && decision.period == period) latest = decision;
    return latest;
  }
  std::vector<UnattributedDecision> unattributed_decisions(const OrganizationName& name,
                                                           Month period) override {
    std::vector<UnattributedDecision> found;
    for (const UnattributedDecision& decision : state_.decisions)
      if (decision.organization == name && decision.period == period) found.push_back(decision);
    return found;
  }
  void add_unattributed_decision(const UnattributedDecision& decision) override {
    state_.decisions.push_back(decision);
  }

 private:
  void save(const Organization& organization, Instant now, std::string_view reason) {
    ++state_.charges_version;
    state_.organizations[organization.name] = organization;
    OrganizationVersion version{now, state_.charges_version, std::string(reason), organization};
    version.organization.snapshot_at.reset();
    const auto known = organization_versions(organization.name);
    if (reason.empty() && !known.empty() && known.back().organization == version.organization)
      return;
    state_.versions.push_back(std::move(version));
  }
  KeptChargeFile* find_file(const SourceName& source, const FileHash& hash) {
    for (KeptChargeFile& kept : state_.charge_files)
      if (kept.file.source == source && kept.file.hash == hash) return &kept;
    return nullptr;
  }
  static void forget(KeptChargeFile& kept, const std::set<Month>& periods) {
    std::erase_if(kept.entries, [&](const LedgerEntry& entry) {
      return periods.contains(entry.key.billing_period);
    });
    std::erase_if(kept.set_aside, [&](const SetAsideRow& row) {
      return row.billing_period && periods.contains(*row.billing_period);
    });
  }
};

}  // namespace

std::unique_ptr<billing::Repository> memory_billing(MemoryState& state) {
  return std::make_unique<MemoryBilling>(state);
}

}  // namespace support

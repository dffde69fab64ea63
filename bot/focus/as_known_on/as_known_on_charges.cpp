// What was charged then: the files that stood, attributed by the structure that was known.
#include <algorithm>

#include "bot/focus/archive/archived_charges.h"
#include "bot/focus/as_known_on/as_known_on.h"

namespace bot::focus {
namespace {

using billing::ChargeFile;
using billing::FileHash;
using billing::LedgerEntry;
using billing::Month;
using billing::SourceName;

// One entry a key, ordered.
std::vector<LedgerEntry> in_order(std::map<billing::LedgerKey, LedgerEntry>& sums) {
  std::vector<LedgerEntry> entries;
  for (auto& [key, entry] : sums) entries.push_back(std::move(entry));
  return entries;
}

std::uint64_t latest_version(const std::vector<billing::ChargeImport>& imports,
                             const billing::KnownOn& known) {
  std::uint64_t latest = 0;
  for (const auto& [file, version, periods] : imports) {
    if (known.includes(file.imported_at, version)) latest = std::max(latest, version);
  }
  return latest;
}

}  // namespace

AsKnownOn::AsKnownOn(billing::Repository& repository, const Archive& archive,
                     const billing::KnownOn& known)
    : repository_(repository),
      archive_(archive),
      known_(known),
      organizations_(repository.organizations_known(known)),
      index_(billing::OwnershipIndex::of(organizations_)) {
  const auto imports = repository.charge_imports();
  files_ = billing::standing_files(imports, known);
  version_ = known.charges_version.value_or(latest_version(imports, known));
}

const ChargesPass& AsKnownOn::pass_of(const ChargeFile& file) {
  const FileKey key{file.source, file.hash};
  const auto known = passes_.find(key);
  if (known != passes_.end()) return known->second;
  return passes_.emplace(key, archived_charges(archive_, file, index_)).first->second;
}

std::optional<ChargeFile> AsKnownOn::charge_file(const SourceName& source, const FileHash& hash) {
  std::optional<ChargeFile> found;
  for (auto& [file, version, periods] : charge_imports()) {
    if (file.source == source && file.hash == hash) found = std::move(file);
  }
  return found;
}

std::vector<ChargeFile> AsKnownOn::charge_files() {
  std::vector<ChargeFile> files;
  for (auto& [file, version, periods] : charge_imports()) {
    std::erase_if(files, [&](const ChargeFile& other) {
      return other.source == file.source && other.hash == file.hash;
    });
    files.push_back(std::move(file));
  }
  return files;
}

std::vector<billing::ChargeImport> AsKnownOn::charge_imports() {
  auto imports = repository_.charge_imports();
  std::erase_if(imports, [&](const auto& import) {
    return !known_.includes(import.file.imported_at, import.charges_version);
  });
  return imports;
}

std::optional<billing::Feed> AsKnownOn::feed_of(const SourceName& source) {
  std::optional<billing::Feed> feed;
  for (const ChargeFile& file : charge_files()) {
    if (file.source == source) feed = file.feed;
  }
  return feed;
}

std::vector<LedgerEntry> AsKnownOn::entries_of(const SourceName& source, const FileHash& hash) {
  for (const auto& [file, periods] : files_) {
    if (file.source != source || file.hash != hash) continue;
    auto entries = pass_of(file).entries;
    std::erase_if(entries, [&](const LedgerEntry& entry) {
      return !periods.contains(entry.key.billing_period);
    });
    return entries;
  }
  return {};
}

std::vector<Month> AsKnownOn::periods_of(const SourceName& source, const FileHash& hash) {
  for (const auto& [file, periods] : files_) {
    if (file.source == source && file.hash == hash) return {periods.begin(), periods.end()};
  }
  return {};
}

std::vector<LedgerEntry> AsKnownOn::ledger(Month billing_period) {
  std::map<billing::LedgerKey, LedgerEntry> sums;
  for (const auto& [file, periods] : files_) {
    if (!periods.contains(billing_period)) continue;
    for (const LedgerEntry& entry : pass_of(file).entries) {
      if (entry.key.billing_period != billing_period) continue;
      LedgerEntry& sum = sums.try_emplace(entry.key, LedgerEntry{entry.key, {}, 0}).first->second;
      sum.exact += entry.exact;
      sum.charges += entry.charges;
    }
  }
  return in_order(sums);
}

std::vector<LedgerEntry> AsKnownOn::ledger_of(const billing::OrganizationName& organization,
                                              const std::set<std::string>& payers_of_nobodys,
                                              Month billing_period) {
  auto entries = ledger(billing_period);
  std::erase_if(entries, [&](const LedgerEntry& entry) {
    const auto& owner = entry.key.owner.organization;
    return owner ? *owner != organization : !payers_of_nobodys.contains(entry.key.payer);
  });
  return entries;
}

std::vector<billing::PayerOwner> AsKnownOn::payers(Month billing_period) {
  std::set<billing::PayerOwner> owners;
  for (const LedgerEntry& entry : ledger(billing_period)) {
    owners.insert({entry.key.payer, entry.key.owner.organization});
  }
  return {owners.begin(), owners.end()};
}

std::vector<billing::SetAsideRow> AsKnownOn::set_aside(Month billing_period) {
  std::map<FileKey, const ChargeFile*> in_order_of_key;
  for (const auto& [file, periods] : files_) {
    if (periods.contains(billing_period)) in_order_of_key[{file.source, file.hash}] = &file;
  }
  std::vector<billing::SetAsideRow> rows;
  for (const auto& [key, file] : in_order_of_key) {
    for (const auto& row : pass_of(*file).faulty_rows) {
      if (row.billing_period == billing_period) rows.push_back(row);
    }
  }
  return rows;
}

std::vector<Month> AsKnownOn::periods_with_charges() {
  std::set<Month> found;
  for (const auto& [file, periods] : files_) {
    for (const LedgerEntry& entry : pass_of(file).entries) {
      if (periods.contains(entry.key.billing_period)) found.insert(entry.key.billing_period);
    }
  }
  return {found.begin(), found.end()};
}

std::optional<billing::UnattributedDecision> AsKnownOn::unattributed_decision(
    const billing::OrganizationName& name, Month period) {
  auto all = unattributed_decisions(name, period);
  return all.empty() ? std::nullopt : std::optional(std::move(all.back()));
}

std::vector<billing::UnattributedDecision> AsKnownOn::unattributed_decisions(
    const billing::OrganizationName& name, Month period) {
  auto all = repository_.unattributed_decisions(name, period);
  std::erase_if(all, [&](const auto& decision) { return decision.decided_at > known_.instant; });
  return all;
}

}  // namespace bot::focus

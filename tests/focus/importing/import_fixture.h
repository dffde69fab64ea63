// An import with everything around it: a store in memory, a folder of its own, files from text.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "bot/focus/importing/import_charges.h"
#include "bot/focus/importing/import_organization.h"
#include "tests/support/instants.h"
#include "tests/support/memory_store.h"
#include "tests/support/organization_builder.h"
#include "tests/support/printed.h"

namespace focus_tests {

class ImportFixture {
 public:
  ImportFixture() {
    std::string pattern = (std::filesystem::temp_directory_path() / "splitdesk-XXXXXX").string();
    folder = mkdtemp(pattern.data());
  }
  ~ImportFixture() { std::filesystem::remove_all(folder); }
  ImportFixture(const ImportFixture&) = delete;
  ImportFixture& operator=(const ImportFixture&) = delete;

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder / name, std::ios::binary) << text;
    return folder / name;
  }
  billing::Result<bot::focus::ImportReport> import(const std::string& text,
                                                   const std::string& source = "aws",
                                                   std::optional<billing::Feed> feed = std::nullopt,
                                                   bot::focus::ImportOptions options = {}) {
    return bot::focus::import_charges(*store, archive(), write("charges.csv", text),
                                      billing::SourceName{source}, feed, options, now);
  }
  billing::Result<bot::focus::Reattribution> import(const billing::Organization& organization) {
    return bot::focus::import_organization(*store, archive(), organization, settings, now);
  }
  bot::focus::Archive archive() const { return bot::focus::Archive(folder / "archive"); }
  std::vector<billing::LedgerEntry> ledger(billing::Month month = {2024, 9}) {
    return tickets::read(*store, [&](auto& work) { return work.billing().ledger(month); });
  }
  // "cc-retail 1.5, cc-lab 2": exact totals by owner, "?" without one.
  std::string owners(billing::Month month = {2024, 9}) {
    std::map<std::string, billing::Cost> sums;
    for (const auto& entry : ledger(month)) {
      const auto& owner = entry.key.owner.cost_center;
      sums[owner ? owner->value : "?"] += entry.exact;
    }
    std::string text;
    for (const auto& [owner, sum] : sums) {
      text += (text.empty() ? "" : ", ") + owner + " " + sum.text();
    }
    return text;
  }
  std::size_t archived_files() const {
    std::size_t files = 0;
    if (!std::filesystem::exists(folder / "archive")) return 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "archive")) {
      files += entry.is_regular_file() ? 1 : 0;
    }
    return files;
  }
  std::vector<billing::Month> changed_periods(const std::string& organization) {
    return tickets::read(
        *store, [&](auto& work) { return work.billing().changed_periods({organization}); });
  }
  std::size_t recorded_files() {
    return tickets::read(*store, [](auto& work) { return work.billing().charge_files().size(); });
  }
  // Issues the organization's September from what is in the ledger.
  void issue(const std::string& name, billing::Month month = {2024, 9});

  std::filesystem::path folder;
  std::unique_ptr<tickets::Store> store = support::memory_store();
  tickets::DeskSettings settings;
  billing::Instant now = support::at(2024, 10, 5);
};

}  // namespace focus_tests

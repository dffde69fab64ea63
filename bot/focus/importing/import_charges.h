// Imports a cost export, exactly once: one streaming pass that hashes, archives and adds up, then
// one unit of work that records it all, or nothing.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

#include "billing/charge_manifest.h"
#include "bot/focus/archive/archive.h"
#include "bot/focus/importing/invoiced_periods.h"
#include "bot/focus/reading/charges_pass.h"
#include "tickets/store.h"

namespace bot::focus {

struct ImportOptions {
  bool set_aside = false;  // put faulty rows on a list instead of refusing the file
  bool dry_run = false;    // say what would happen; nothing is archived or recorded
  std::string name = {};   // what the file is called, without folders; empty: as it is in `path`
  std::optional<billing::ChargeManifest> manifest = {};  // what its sender says of it
};

struct PeriodTotal {
  billing::Month billing_period;
  billing::Currency currency;
  billing::Cost exact;
  billing::Cost unattributed;  // part of exact: of accounts that no cost center owned
  std::uint64_t charges = 0;
};

struct ImportReport {
  billing::ChargeFile file;       // as recorded, now or before; a dry run may not know its hash
  bool already_imported = false;  // nothing changed
  bool replaced_since = false;    // ... and a later file stands for its periods
  bool dry_run = false;
  std::vector<PeriodTotal> totals;              // by billing period, then currency
  std::vector<billing::SetAsideRow> set_aside;  // in the file's order
  // Invoiced already, and changed by this file: the difference is billed by a later run.
  std::vector<InvoicedPeriod> corrected;
  std::uint64_t file_bytes = 0;
  std::chrono::steady_clock::duration elapsed{};  // of the pass over the file
};

struct ImportProgress {
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
  std::uint64_t file_bytes = 0;
};

// Without a feed: the source's own, `overwrite` for a new source. Refused, beside what pass_over
// refuses, with `source_missing`, `charges_file_unreadable` (not there, a folder, no right to
// read), `charges_empty` (no row), `manifest_differs` (the file is not what its sender says; each
// difference as a fault), `charges_refused` (faulty rows; the first 100 as faults, nothing is
// recorded), `feed_differs` (a source's feed is fixed by its first import),
// `structure_changed_meanwhile` (again and again; import once more).
billing::Result<ImportReport> import_charges(
    tickets::Store&, const Archive&, const std::filesystem::path& path,
    const billing::SourceName& source, std::optional<billing::Feed> feed,
    const ImportOptions& options, billing::Instant now,
    const std::function<void(const ImportProgress&)>& on_progress = {});

}  // namespace bot::focus

#include "bot/focus/importing/import_charges.h"

#include <algorithm>
#include <map>
#include <system_error>

#include "billing/worded.h"
#include "bot/focus/archive/background_archiving.h"
#include "bot/focus/importing/invoiced_periods.h"

namespace bot::focus {
namespace {

using billing::Refusal;
using billing::RefusalKind;
using billing::Result;
namespace fs = std::filesystem;

constexpr int most_imports = 5;

struct Import {
  tickets::Store& store;
  const Archive& archive;
  const fs::path& path;
  ImportOptions options;
  std::optional<billing::Feed> feed;
  billing::OwnershipIndex index;
  ImportReport report;
  ChargesPass pass;
};

enum class Verdict { may_be_recorded, already_imported, structure_changed };

struct OpenFile {
  FileDescriptor file;
  std::uint64_t bytes;
};

Result<OpenFile> open_charges(const fs::path& path) {
  const std::string named = path.string();
  const auto refuse = [&](std::string message) {
    return Refusal{RefusalKind::invalid, "charges_file_unreadable", std::move(message), named, {}};
  };
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found)
    return refuse(billing::worded("{} does not exist. Name a CSV file that can be read.", {named}));
  if (fs::is_directory(status))
    return refuse(billing::worded("{} is a folder. Name a CSV file that can be read.", {named}));
  if (!fs::is_regular_file(status))
    return refuse(billing::worded("{} is not a file. Name a CSV file that can be read.", {named}));
  try {
    return OpenFile{FileDescriptor::open_to_read(path), fs::file_size(path)};
  } catch (const std::system_error& failure) {
    return refuse(billing::worded("{} cannot be read: {}. Name a CSV file that can be read.",
                                  {named, failure.code().message()}));
  }
}

std::string some_listed(const ChargesPass& pass, const std::string& file) {
  const std::string count = std::to_string(pass.fault_count), rows = std::to_string(pass.rows);
  const std::string listed = std::to_string(pass.faults.size());
  return pass.broken ? billing::worded(
                           "{} values in {} rows of {} cannot be taken (the first {} are "
                           "listed); from the last one on the file is not CSV. Export it again.",
                           {count, rows, file, listed})
                     : billing::worded(
                           "{} values in {} rows of {} cannot be taken (the first {} are "
                           "listed). Correct the export, or import with --set-aside to put "
                           "those rows on a visible list.",
                           {count, rows, file, listed});
}

Refusal rows_refused(const ChargesPass& pass, const std::string& file) {
  const std::string count = std::to_string(pass.fault_count), rows = std::to_string(pass.rows);
  std::string message;
  if (pass.fault_count > pass.faults.size()) {
    message = some_listed(pass, file);
  } else if (pass.broken) {
    message = billing::worded_count(
        pass.fault_count,
        "{} value in {} rows of {} cannot be taken; from the last one on the file is not CSV. "
        "Export it again.",
        "{} values in {} rows of {} cannot be taken; from the last one on the file is not CSV. "
        "Export it again.",
        {count, rows, file});
  } else {
    message = billing::worded_count(
        pass.fault_count,
        "{} value in {} rows of {} cannot be taken. Correct the export, or import with "
        "--set-aside to put those rows on a visible list.",
        "{} values in {} rows of {} cannot be taken. Correct the export, or import with "
        "--set-aside to put those rows on a visible list.",
        {count, rows, file});
  }
  return {RefusalKind::invalid, "charges_refused", message, pass.faults.front().where, pass.faults};
}

// The pass with its hashing and archiving; the file is not kept yet.
Result<ChargesPass> read_all(Import& import, const OpenFile& file, ArchiveWriting& writing,
                             const std::function<void(const ImportProgress&)>& on_progress) {
  BackgroundArchiving archiving(writing);
  const auto source = [&](char* room, std::size_t size) {
    // Pieces wait to be hashed and written: a long row must not make them large.
    const std::size_t got = file.file.read(room, std::min(size, usual_chunk));
    if (got != 0 && writing.wants_pieces()) archiving.add({room, got});
    return got;
  };
  OnProgress report;
  if (on_progress) {
    report = [&](const PassProgress& pass) { on_progress({pass.rows, pass.bytes, file.bytes}); };
  }
  auto pass = pass_over(source, import.report.file.source, import.index, report);
  archiving.finish();
  if (on_progress && pass) on_progress({pass->rows, pass->bytes, file.bytes});
  return pass;
}

billing::Delivery delivery_of(const Import& import) {
  billing::Delivery delivery{import.pass.rows, import.report.file.hash, {}, 0};
  for (const billing::LedgerEntry& entry : import.pass.entries) {
    delivery.sums[entry.key.currency] += entry.exact;
  }
  for (const billing::SetAsideRow& row : import.pass.faulty_rows) {
    if (row.currency && row.cost) {
      delivery.sums[*row.currency] += *row.cost;
    } else {
      ++delivery.rows_without_cost;
    }
  }
  return delivery;
}

// A file that is cut off, or another one than was meant: no row of it tells.
std::optional<Refusal> manifest_differs(const Import& import) {
  if (!import.options.manifest) return std::nullopt;
  billing::ChargeManifest manifest = *import.options.manifest;
  // Of so many faulty rows only the first are known, and the file is refused for them anyway.
  if (import.pass.faulty_rows.size() > most_set_aside_rows) manifest.sums.clear();
  auto faults = billing::differences(manifest, delivery_of(import));
  if (faults.empty()) return std::nullopt;
  return Refusal{
      RefusalKind::invalid, "manifest_differs",
      billing::worded(
          "The file is not what its sender says it is. Fetch it again, or ask the sender; "
          "nothing was recorded."),
      faults.front().where, std::move(faults)};
}

std::vector<PeriodTotal> totals_of(const std::vector<billing::LedgerEntry>& entries) {
  std::map<std::pair<billing::Month, billing::Currency>, PeriodTotal> totals;
  for (const auto& entry : entries) {
    auto& total = totals[{entry.key.billing_period, entry.key.currency}];
    total.billing_period = entry.key.billing_period;
    total.currency = entry.key.currency;
    total.exact += entry.exact;
    if (!entry.key.account.value.empty() && !entry.key.owner.cost_center) {
      total.unattributed += entry.exact;
    }
    total.charges += entry.charges;
  }
  std::vector<PeriodTotal> result;
  for (const auto& [key, total] : totals) result.push_back(total);
  return result;
}

// Everything that may still keep the file out, against the state of this unit of work.
Result<Verdict> check(tickets::UnitOfWork& work, Import& import) {
  auto& repository = work.billing();
  auto& file = import.report.file;
  if (auto refusal = manifest_differs(import)) return std::move(*refusal);
  if (const auto known = repository.charge_file(file.source, file.hash)) {
    import.report.already_imported = true;
    import.report.replaced_since = repository.periods_of(file.source, file.hash).empty();
    file = *known;
    return Verdict::already_imported;
  }
  if (!import.pass.faults.empty() &&
      (!import.options.set_aside || import.pass.broken || import.pass.entries.empty() ||
       import.pass.faulty_rows.size() > most_set_aside_rows)) {
    return rows_refused(import.pass, file.name);
  }
  const auto fixed = repository.feed_of(file.source);
  file.feed = import.feed.value_or(fixed.value_or(billing::Feed::overwrite));
  if (fixed && *fixed != file.feed) {
    return Refusal{RefusalKind::conflict,
                   "feed_differs",
                   *fixed == billing::Feed::overwrite
                       ? billing::worded("The source {} is an overwrite feed since its first "
                                         "import. Import without --feed, or under another source "
                                         "name.",
                                         {file.source.value})
                       : billing::worded("The source {} is an append feed since its first import. "
                                         "Import without --feed, or under another source name.",
                                         {file.source.value}),
                   file.source.value,
                   {}};
  }
  const auto organizations = repository.all_organizations();
  if (billing::OwnershipIndex::of(organizations).timelines() != import.index.timelines()) {
    return Verdict::structure_changed;
  }
  const auto changed = invoiced_periods_changed_by(
      repository, organizations, organizations,
      ledger_changes(repository, file, import.pass.entries, import.pass.faulty_rows));
  import.report.corrected.assign(changed.begin(), changed.end());
  return Verdict::may_be_recorded;
}

Result<Verdict> record(Import& import, ArchiveWriting& writing) {
  auto verdict = tickets::read(import.store, [&](auto& work) { return check(work, import); });
  if (!verdict || *verdict != Verdict::may_be_recorded || import.options.dry_run) return verdict;
  // Durable before the ledger says that it is there.
  writing.keep();
  return tickets::write(import.store, [&](tickets::UnitOfWork& work) {
    auto again = check(work, import);
    if (again && *again == Verdict::may_be_recorded) {
      work.billing().add_charge_file(import.report.file, import.pass.entries,
                                     import.pass.faulty_rows);
      for (const auto& [name, period] : import.report.corrected) {
        work.billing().mark_changed_period(name, period, import.report.file.imported_at);
      }
    }
    return again;
  });
}

billing::OwnershipIndex index_of(tickets::Store& store) {
  const auto organizations =
      tickets::read(store, [](auto& work) { return work.billing().all_organizations(); });
  return billing::OwnershipIndex::of(organizations);
}

// A dry run has to know the bytes again only where they may have been imported already, and takes
// twice the time for it.
ArchiveWriting writing_of(const Import& import, std::uint64_t bytes) {
  if (!import.options.dry_run) return import.archive.write();
  const auto files =
      tickets::read(import.store, [](auto& work) { return work.billing().charge_files(); });
  const bool may_be_known = std::ranges::any_of(files, [&](const billing::ChargeFile& file) {
    return file.source == import.report.file.source && file.bytes == bytes;
  });
  const bool is_asked_for = import.options.manifest && import.options.manifest->hash;
  return may_be_known || is_asked_for ? import.archive.hash_only() : import.archive.nothing();
}

Result<Verdict> attempt(Import& import, std::string_view name, billing::Instant now,
                        const std::function<void(const ImportProgress&)>& on_progress) {
  auto file = open_charges(import.path);
  if (!file) return file.refusal();
  import.index = index_of(import.store);
  ArchiveWriting writing = writing_of(import, file->bytes);
  const auto begin = std::chrono::steady_clock::now();
  auto pass = read_all(import, *file, writing, on_progress);
  if (!pass) return pass.refusal();
  import.pass = std::move(*pass);
  if (import.pass.rows == 0) {
    return Refusal{
        RefusalKind::invalid,
        "charges_empty",
        billing::worded("The file has a header but no row. Export it again and import that."),
        import.path.string(),
        {}};
  }
  auto& recorded = import.report.file;
  recorded.hash = writing.hash();
  recorded.name = name;
  recorded.bytes = import.report.file_bytes = import.pass.bytes;
  recorded.rows = import.pass.rows;
  recorded.imported_at = now;
  import.report.elapsed = std::chrono::steady_clock::now() - begin;
  import.report.totals = totals_of(import.pass.entries);
  import.report.set_aside = import.pass.faulty_rows;
  return record(import, writing);
}

}  // namespace

Result<ImportReport> import_charges(tickets::Store& store, const Archive& archive,
                                    const fs::path& path, const billing::SourceName& source,
                                    std::optional<billing::Feed> feed, const ImportOptions& options,
                                    billing::Instant now,
                                    const std::function<void(const ImportProgress&)>& on_progress) {
  if (billing::folded(source.value).empty()) {
    return Refusal{RefusalKind::invalid,
                   "source_missing",
                   billing::worded("Name the source the file comes from, such as \"aws\"."),
                   "source",
                   {}};
  }
  Import import{store, archive, path, options, feed, {}, {}, {}};
  import.report.file.source = source;
  import.report.dry_run = options.dry_run;
  // Whoever changes the structure while the file is read makes its attribution void.
  for (int i = 0; i < most_imports; ++i) {
    auto verdict = attempt(import, options.name.empty() ? path.filename().string() : options.name,
                           now, on_progress);
    if (!verdict) return verdict.refusal();
    if (*verdict != Verdict::structure_changed) return import.report;
  }
  return Refusal{
      RefusalKind::conflict,
      "structure_changed_meanwhile",
      billing::worded("The structure changed each time while the file was read. Import it again."),
      path.string(),
      {}};
}

}  // namespace bot::focus

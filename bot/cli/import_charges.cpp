#include "bot/focus/importing/import_charges.h"

#include "bot/cli/charge_commands.h"
#include "bot/cli/operations.h"
#include "bot/cli/progress.h"
#include "bot/cli/text_file.h"
#include "bot/cli/wrong_option.h"
#include "bot/render/manifest_json.h"

namespace bot::cli {

namespace {

constexpr std::size_t most_rows_printed = 100;

void print_set_aside(const std::vector<billing::SetAsideRow>& rows, const Streams& streams) {
  if (rows.empty()) return;
  streams.out << rows.size() << " rows set aside:\n";
  for (std::size_t i = 0; i < rows.size() && i < most_rows_printed; ++i) {
    const auto& row = rows[i];
    streams.out << "  row " << row.row << (row.column.empty() ? "" : ", ") << row.column << ": \""
                << row.value << "\" (expected: " << row.reason << ")\n";
  }
  if (rows.size() > most_rows_printed) {
    streams.out << "  and " << rows.size() - most_rows_printed << " more\n";
  }
}

void print(const focus::ImportReport& report, const Streams& streams) {
  const auto& file = report.file;
  if (report.already_imported) {
    streams.out << "Nothing changed: these bytes were imported from " << file.source.value << " on "
                << billing::text_of(file.imported_at) << " as " << file.name
                << (report.replaced_since ? ", and a later file has replaced them since.\n"
                                          : ".\n");
    return;
  }
  streams.out << (report.dry_run ? "Would import " : "Imported ") << file.rows << " rows ("
              << report.file_bytes << " bytes) of " << file.name << " from " << file.source.value
              << ", " << billing::text_of(file.feed) << " feed, at "
              << megabytes_a_second(report.file_bytes, report.elapsed) << " MB/s.\n";
  if (!file.hash.sha256_hex.empty()) streams.out << "SHA-256 " << file.hash.sha256_hex << "\n";
  for (const auto& total : report.totals) {
    streams.out << "  " << total.billing_period.text() << "  " << total.currency.code() << " "
                << total.exact.text() << " in " << total.charges << " charges";
    if (!total.unattributed.is_zero()) {
      streams.out << ", of that unattributed " << total.unattributed.text();
    }
    streams.out << "\n";
  }
  print_set_aside(report.set_aside, streams);
  tell_corrected(report.corrected, streams);
}

billing::Result<billing::ChargeManifest> read_manifest(const std::string& path) {
  const auto text = text_of_file(path);
  if (!text) {
    return billing::Refusal{billing::RefusalKind::invalid,
                            "manifest_unreadable",
                            path + " cannot be read. Name a manifest (JSON), or leave it out.",
                            path,
                            {}};
  }
  return parse_manifest(*text);
}

}  // namespace

int import_charges(const Books& books, const ImportChargesOptions& options,
                   const Streams& streams) {
  std::optional<billing::Feed> feed;
  if (options.feed) {
    feed = billing::feed_from(*options.feed);
    if (!feed) return tell_wrong_option("--feed", "overwrite or append", *options.feed, streams);
  }
  focus::ImportOptions taking{.set_aside = options.set_aside, .dry_run = options.dry_run};
  if (options.manifest) {
    const auto manifest = read_manifest(*options.manifest);
    if (!manifest) return tell(manifest.refusal(), streams);
    taking.manifest = *manifest;
  }
  ProgressLine line(streams.err);
  std::function<void(const focus::ImportProgress&)> on_progress;
  if (is_terminal(streams.err)) {
    on_progress = [&](const focus::ImportProgress& progress) { line.show(progress); };
  }
  const auto report = focus::import_charges(books.store, books.archive, options.file,
                                            billing::SourceName{options.source}, feed, taking,
                                            books.now, on_progress);
  line.clear();
  if (!report) return tell(report.refusal(), streams);
  print(*report, streams);
  return done;
}

}  // namespace bot::cli

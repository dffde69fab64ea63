#include "bot/sql/verify.h"

#include <algorithm>
#include <iterator>
#include <system_error>

#include "bot/app.h"
#include "bot/cli/operations.h"
#include "bot/focus/archive/archive.h"
#include "bot/focus/verify_ledger.h"

namespace bot::cli {

namespace {

// Files the ledger stands on that are not in the archive, or are not what they were.
std::vector<std::string> archive_problems(tickets::Store& store, const focus::Archive& archive) {
  const auto files =
      tickets::read(store, [](tickets::UnitOfWork& work) { return work.billing().charge_files(); });
  std::vector<std::string> problems;
  for (const auto& file : files) {
    if (!archive.has(file.hash)) {
      problems.push_back("cost export " + file.name + " (" + file.hash.sha256_hex +
                         ") is missing from the archive");
      continue;
    }
    try {
      auto reading = archive.read(file.hash);
      std::string room(1 << 20, '\0');
      while (reading.read(room.data(), room.size()) > 0) {
      }
    } catch (const std::system_error& error) {
      problems.push_back("cost export " + file.name + " (" + file.hash.sha256_hex +
                         ") cannot be read: " + error.code().message());
    } catch (const std::runtime_error&) {
      problems.push_back("cost export " + file.name + " (" + file.hash.sha256_hex +
                         ") was altered in the archive");
    }
  }
  return problems;
}

}  // namespace

int verify(const Config& config, const Streams& streams) {
  auto report = sql::verify(config.database);
  const auto store = open_store_of(config);
  const focus::Archive archive(archive_of(config));
  auto problems = archive_problems(*store, archive);
  // What cannot be read again proves nothing about the ledger.
  if (problems.empty()) problems = focus::ledger_problems(*store, archive);
  std::ranges::move(problems, std::back_inserter(report.problems));
  for (const auto& problem : report.problems) streams.out << problem << "\n";
  streams.out << "Checked " << report.tickets << " tickets, " << report.events << " events, "
              << report.runs << " runs, " << report.invoices << " invoices, "
              << report.ban_assignments << " BAN assignments: "
              << (report.problems.empty() ? std::string("all as they were written.")
                                          : std::to_string(report.problems.size()) + " problems.")
              << "\n";
  return report.problems.empty() ? done : refused;
}

}  // namespace bot::cli

// Imports a generated FOCUS file, next to what the machine does with the same file in the same
// run: a bare read, `wc -l`, sqlite3 and DuckDB with the same join and sums, and
// `sha256sum && cp && sync`.
// Each is done several times in turn and the best counts. Usage: bench_import [ROWS]
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <vector>

#include "bot/focus/importing/import_charges.h"
#include "bot/sql/sql_store.h"
#include "tests/bench/generated_focus.h"
#include "tests/bench/stopwatch.h"

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t organization_count = 20, cost_centers_each = 12;

struct Measured {
  double seconds = 1e9;
  std::uint64_t mebibytes = 0;

  void add(const Measured& other) {
    seconds = std::min(seconds, other.seconds);
    mebibytes = std::max(mebibytes, other.mebibytes);
  }
};

struct Bench {
  fs::path folder, file;
  std::uint64_t rows = 0, bytes = 0;
};

// Every second account moves to the next cost center in the middle of the month.
std::vector<billing::Organization> moving_organizations() {
  auto all = bench::organizations(organization_count, cost_centers_each);
  const auto move = billing::parse_instant("2024-09-16T00:00:00Z").value();
  for (auto& organization : all) {
    for (std::size_t i = 0; i + 1 < organization.providers.size(); i += 2) {
      auto& placements = organization.providers[i].placements;
      placements[0].during.to = move;
      placements.push_back({organization.workspaces[i + 1].id, {move, std::nullopt}});
    }
  }
  return all;
}

// In a process of its own, so that its memory is its own.
Measured in_child(const std::function<void()>& job) {
  int ends[2];
  if (::pipe(ends) != 0) std::abort();
  const pid_t child = ::fork();
  if (child == 0) {
    Measured measured;
    measured.seconds = bench::seconds_of(job);
    measured.mebibytes = bench::peak_mebibytes();
    if (::write(ends[1], &measured, sizeof measured) != sizeof measured) std::abort();
    std::_Exit(0);
  }
  ::close(ends[1]);
  Measured measured;
  if (::read(ends[0], &measured, sizeof measured) != sizeof measured) std::abort();
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return measured;
}

Measured shell(const std::string& command) {
  return {bench::seconds_of([&] {
            if (std::system(command.c_str()) != 0) std::abort();
          }),
          0};
}

Measured bare_read(const Bench& bench) {
  return {bench::seconds_of([&] {
            const int file = ::open(bench.file.c_str(), O_RDONLY);
            std::vector<char> room(1 << 18);
            while (::read(file, room.data(), room.size()) > 0) {
            }
            ::close(file);
          }),
          0};
}

Measured roll_up(const Bench& bench) {
  const auto index = billing::OwnershipIndex::of(moving_organizations());
  return in_child([&] {
    const auto file = bot::focus::FileDescriptor::open_to_read(bench.file);
    const auto pass =
        bot::focus::pass_over([&](char* room, std::size_t size) { return file.read(room, size); },
                              billing::SourceName{"bench"}, index, {});
    if (!pass || pass->rows != bench.rows || pass->fault_count != 0) std::abort();
  });
}

// Into an empty archive and ledger each time.
Measured import(const Bench& bench) {
  const fs::path home = bench.folder / "home";
  fs::create_directory(home);
  const auto url = "sqlite:" + (home / "bench.db").string();
  bot::sql::open_store(url)->write([](tickets::UnitOfWork& work) {
    for (const auto& one : moving_organizations()) work.billing().save_organization(one, {});
    return true;
  });
  const Measured measured = in_child([&] {
    const auto store = bot::sql::open_store(url);
    const auto report =
        bot::focus::import_charges(*store, bot::focus::Archive(home / "archive"), bench.file,
                                   billing::SourceName{"bench"}, {}, {}, billing::Instant{});
    if (!report || report->file.rows != bench.rows) std::abort();
  });
  fs::remove_all(home);
  return measured;
}

Measured hash_and_copy(const Bench& bench) {
  const std::string file = bench.file.string(), copy = (bench.folder / "copy").string();
  const Measured measured =
      shell("sha256sum " + file + " >/dev/null && cp " + file + " " + copy + " && sync " + copy);
  fs::remove(copy);
  return measured;
}

// Who owned which account from when to when, for those who join tables.
fs::path write_owned(const Bench& bench) {
  const fs::path path = bench.folder / "owned.csv";
  std::ofstream file(path);
  file << "account,since,until,owner\n";
  const auto index = billing::OwnershipIndex::of(moving_organizations());
  for (const auto& [account, timeline] : index.timelines()) {
    for (const auto& [during, owner] : timeline) {
      const auto text = [](const auto& instant, const char* otherwise) {
        return instant ? billing::text_of(*instant).substr(0, 10) : std::string(otherwise);
      };
      file << account << "," << text(during.from, "0") << "," << text(during.to, "9") << ","
           << owner.cost_center->value << "\n";
    }
  }
  return path;
}

// The same owners and totals; sqlite3 adds floats.
Measured sqlite(const Bench& bench) {
  const fs::path script = bench.folder / "totals.sql", owned = write_owned(bench);
  std::ofstream sql(script);
  sql << ".import --csv " << owned.string()
      << " owned\nCREATE INDEX by_account ON owned (account);\n.import --csv "
      << bench.file.string()
      << " charges\nSELECT BillingPeriodStart, substr(ChargePeriodStart, 1, 7), owner, account, "
         "BillingAccountId, ProviderName, ServiceName, ChargeCategory, ChargeClass, "
         "BillingCurrency, sum(BilledCost), count(*) FROM charges JOIN owned "
         "ON account = SubAccountId AND since <= ChargePeriodStart AND ChargePeriodStart < until "
         "GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;\n";
  sql.close();
  return shell("sqlite3 :memory: <" + script.string() + " >/dev/null");
}

// The same owners and exact totals; what the query takes, without starting Node.js. None: it is not
// installed.
std::optional<Measured> duckdb(const Bench& bench) {
  const fs::path program = fs::path(BENCH_FOLDER) / "duckdb";
  if (!fs::exists(program / "node_modules")) return std::nullopt;
  const fs::path said = bench.folder / "duckdb.txt";
  const std::string command = "node " + (program / "totals.mjs").string() + " " +
                              bench.file.string() + " " + write_owned(bench).string() + " >" +
                              said.string();
  if (std::system(command.c_str()) != 0) return std::nullopt;
  Measured measured;
  std::string sum;
  if (!(std::ifstream(said) >> measured.seconds >> sum)) return std::nullopt;
  return measured;
}

void print(const char* what, const Bench& bench, const Measured& measured) {
  std::printf("%-34s %8.3f s %10.0f rows/s %6.0f MB/s", what, measured.seconds,
              static_cast<double>(bench.rows) / measured.seconds,
              static_cast<double>(bench.bytes) / 1e6 / measured.seconds);
  if (measured.mebibytes != 0) {
    std::printf(" %4lu MiB", static_cast<unsigned long>(measured.mebibytes));
  }
  std::puts("");
  std::fflush(stdout);
}

void print_ratio(const char* what, const Measured& of, const Measured& to) {
  std::printf("%-34s %8.2f x\n", what, of.seconds / to.seconds);
}

void measure(const Bench& bench, int rounds) {
  Measured read, lines, rolled_up, copied, imported;
  for (int i = 0; i < rounds; ++i) {
    read.add(bare_read(bench));
    lines.add(shell("wc -l <" + bench.file.string() + " >/dev/null"));
    rolled_up.add(roll_up(bench));
    copied.add(hash_and_copy(bench));
    imported.add(import(bench));
  }
  print("bare read()", bench, read);
  print("wc -l", bench, lines);
  print("roll-up", bench, rolled_up);
  print("sha256sum && cp && sync", bench, copied);
  print("import (hash, archive, SQL)", bench, imported);
  print_ratio("roll-up to bare read()", rolled_up, read);
  print_ratio("roll-up to wc -l", rolled_up, lines);
  print_ratio("import to sha256sum && cp && sync", imported, copied);
  if (const auto joined = duckdb(bench)) {
    print("DuckDB, the same join, exact sums", bench, *joined);
    print_ratio("DuckDB to roll-up", *joined, rolled_up);
  } else {
    std::puts("DuckDB is not installed (npm ci in tests/bench/duckdb): skipped");
  }
  if (std::system("command -v sqlite3 >/dev/null") != 0) {
    std::puts("sqlite3 is not installed: skipped");
  } else if (bench.rows > 2'000'000) {
    std::puts("sqlite3 would take gigabytes of memory: skipped");
  } else {
    const Measured joined = sqlite(bench);
    print("sqlite3, the same join and sums", bench, joined);
    print_ratio("sqlite3 to roll-up", joined, rolled_up);
  }
}

}  // namespace

int main(int count, char** words) {
  Bench bench;
  bench.rows = count > 1 ? std::strtoull(words[1], nullptr, 10) : 1'000'000;
  std::string pattern = (fs::temp_directory_path() / "splitdesk-bench-XXXXXX").string();
  bench.folder = mkdtemp(pattern.data());
  bench.file = bench.folder / "focus.csv";
  bench::write_focus_file(bench.file, bench.rows, organization_count * cost_centers_each);
  bench.bytes = fs::file_size(bench.file);
  std::printf("%lu rows, 45 columns, %.0f MB\n", static_cast<unsigned long>(bench.rows),
              static_cast<double>(bench.bytes) / 1e6);
  bare_read(bench);
  measure(bench, bench.rows > 2'000'000 ? 1 : 5);
  fs::remove_all(bench.folder);
  return 0;
}

// Imports a generated FOCUS file, next to a bare read of the same file and `wc -l` in the same
// run. Usage: bench_import [ROWS]
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

#include "bot/focus/import_charges.h"
#include "bot/sql/sql_store.h"
#include "tests/bench/generated_focus.h"
#include "tests/bench/stopwatch.h"

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t organization_count = 20, cost_centers_each = 12;

void bare_read(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY);
  std::vector<char> room(1 << 19);
  while (::read(file, room.data(), room.size()) > 0) {
  }
  ::close(file);
}

// In a process of its own, so that its memory is its own.
int in_child(const std::function<void()>& job) {
  std::fflush(stdout);
  const pid_t child = ::fork();
  if (child == 0) {
    job();
    std::fflush(stdout);
    std::_Exit(0);
  }
  int status = 1;
  ::waitpid(child, &status, 0);
  return status;
}

void print(const char* what, double seconds, std::uint64_t rows, std::uint64_t bytes,
           double read_seconds, double count_seconds) {
  std::printf("%-28s %7.3f s %12.0f rows/s %8.0f MB/s %6.1f x read %6.1f x wc -l %5lu MiB\n", what,
              seconds, static_cast<double>(rows) / seconds,
              static_cast<double>(bytes) / 1e6 / seconds, seconds / read_seconds,
              seconds / count_seconds, static_cast<unsigned long>(bench::peak_mebibytes()));
}

void roll_up(const fs::path& path, std::uint64_t rows, std::uint64_t bytes, double read_seconds,
             double count_seconds) {
  const auto index =
      billing::OwnershipIndex::of(bench::organizations(organization_count, cost_centers_each));
  const double seconds = bench::seconds_of([&] {
    const auto file = bot::focus::FileDescriptor::open_to_read(path);
    const auto pass =
        bot::focus::pass_over([&](char* room, std::size_t size) { return file.read(room, size); },
                              billing::SourceName{"bench"}, index, {});
    if (!pass || pass->rows != rows || pass->fault_count != 0) std::abort();
  });
  print("roll-up", seconds, rows, bytes, read_seconds, count_seconds);
}

void import(const fs::path& folder, const fs::path& path, std::uint64_t rows, std::uint64_t bytes,
            double read_seconds, double count_seconds) {
  const auto store = bot::sql::open_store("sqlite:" + (folder / "bench.db").string());
  store->write([](tickets::UnitOfWork& work) {
    for (const auto& organization : bench::organizations(organization_count, cost_centers_each)) {
      work.billing().save_organization(organization, {});
    }
    return true;
  });
  const bot::focus::Archive archive(folder / "archive");
  const double seconds = bench::seconds_of([&] {
    const auto report = bot::focus::import_charges(
        *store, archive, path, billing::SourceName{"bench"}, {}, {}, billing::Instant{});
    if (!report || report->file.rows != rows) std::abort();
  });
  print("import (hash, archive, SQL)", seconds, rows, bytes, read_seconds, count_seconds);
}

}  // namespace

int main(int count, char** words) {
  const std::uint64_t rows = count > 1 ? std::strtoull(words[1], nullptr, 10) : 1'000'000;
  std::string pattern = (fs::temp_directory_path() / "splitdesk-bench-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  const fs::path path = folder / "focus.csv";
  bench::write_focus_file(path, rows, organization_count * cost_centers_each);
  const std::uint64_t bytes = fs::file_size(path);
  std::printf("%lu rows, 45 columns, %.0f MB\n", static_cast<unsigned long>(rows),
              static_cast<double>(bytes) / 1e6);
  bare_read(path);
  const double read_seconds = bench::seconds_of([&] { bare_read(path); });
  const std::string count_lines = "wc -l < '" + path.string() + "' > /dev/null";
  int failed = 0;
  const double count_seconds =
      bench::seconds_of([&] { failed |= std::system(count_lines.c_str()); });
  std::printf("%-28s %7.3f s\n%-28s %7.3f s\n", "bare read()", read_seconds, "wc -l",
              count_seconds);
  failed |= in_child([&] { roll_up(path, rows, bytes, read_seconds, count_seconds); });
  failed |= in_child([&] { import(folder, path, rows, bytes, read_seconds, count_seconds); });
  fs::remove_all(folder);
  return failed == 0 ? 0 : 1;
}

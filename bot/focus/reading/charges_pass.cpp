#include "bot/focus/reading/charges_pass.h"

#include <algorithm>
#include <deque>
#include <exception>
#include <limits>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

#include "bot/focus/reading/charge_roll_up.h"
#include "bot/focus/reading/pass_findings.h"
#include "bot/focus/reading/unpacking.h"

namespace bot::focus {
namespace {

constexpr std::uint64_t rows_between_progress = 4096;

// Hands out the pieces of the file and takes back what was found in them.
class SharedFile {
 public:
  SharedFile(CsvSource source, std::size_t chunk_bytes)
      : unpacking_(std::move(source)),
        chunks_([this](char* room, std::size_t size) { return unpacking_.read(room, size); },
                chunk_bytes) {}

  // The number of the piece; none at the end, or when the rest is not wanted any more.
  std::optional<std::uint64_t> next(CsvChunk& chunk) {
    if (findings.stopped()) return std::nullopt;
    const std::lock_guard lock(mutex_);
    const bool more = chunks_.next(chunk);
    if (!unpacking_.problem().empty()) damaged_ = std::min(damaged_, count_);
    return more ? std::optional(count_++) : std::nullopt;
  }
  bool at_end() {
    const std::lock_guard lock(mutex_);
    return chunks_.at_end();
  }
  PassProgress progress() {
    const std::lock_guard lock(mutex_);
    return {findings.rows(), unpacking_.bytes_delivered()};
  }
  // When all is read: damaged gzip, unless the CSV was broken before it.
  std::optional<billing::Refusal> refusal() const {
    if (unpacking_.problem().empty()) return std::nullopt;
    if (findings.broken() && findings.pieces() <= damaged_) return std::nullopt;
    return billing::Refusal{
        billing::RefusalKind::invalid, "charges_gzip_damaged", unpacking_.problem(), "", {}};
  }

  PassFindings findings;

 private:
  std::mutex mutex_;
  Unpacking unpacking_;
  CsvChunks chunks_;
  std::uint64_t count_ = 0;
  std::uint64_t damaged_ = std::numeric_limits<std::uint64_t>::max();  // the piece it came up in
};

// One thread's part of the work, with totals of its own: sums are exact, so their order is free.
class Worker {
 public:
  Worker(SharedFile& file, CsvScan scan) : file_(file), rows_(scan) {}

  // Goes to the first row of the file.
  billing::Result<FocusHeader> read_header() {
    CsvRows::Next found = CsvRows::Next::end;
    while (found == CsvRows::Next::end && (number_ = file_.next(chunk_))) {
      rows_.start(chunk_);
      found = rows_.next();
    }
    // Pieces of empty lines were passed over.
    for (std::uint64_t empty = 0; number_ && empty < *number_; ++empty) {
      file_.findings.hand_in(empty, {});
    }
    return focus::read_header(found, rows_.row(), rows_.problem());
  }

  // The rest of the piece it is at, and all it gets after that.
  void run(const FocusHeader& header, const billing::SourceName& source,
           const billing::OwnershipIndex& index, const OnProgress& on_progress) {
    ChargeRollUp roll_up(header, source, index);
    std::uint64_t told = 0;
    while (number_ || (number_ = next_chunk())) {
      file_.findings.hand_in(*number_, read_chunk(roll_up));
      number_.reset();
      if (!on_progress) continue;
      const PassProgress progress = file_.progress();
      if (progress.rows < told + rows_between_progress) continue;
      told = progress.rows;
      on_progress(progress);
    }
    entries = roll_up.entries();
  }
  // The same on another thread, where nobody hears of failures.
  void run_quietly(const FocusHeader& header, const billing::SourceName& source,
                   const billing::OwnershipIndex& index) {
    try {
      run(header, source, index, {});
    } catch (...) {
      failure = std::current_exception();
      file_.findings.stop();
    }
  }

  std::vector<billing::LedgerEntry> entries;
  std::exception_ptr failure;

 private:
  std::optional<std::uint64_t> next_chunk() {
    const auto number = file_.next(chunk_);
    if (number) rows_.start(chunk_);
    return number;
  }
  ChunkFindings read_chunk(ChargeRollUp& roll_up) {
    ChunkFindings found;
    for (;;) {
      switch (rows_.next()) {
        case CsvRows::Next::end: return found;
        case CsvRows::Next::row:
          ++found.rows;
          if (!roll_up.add(rows_.row())) found.take(roll_up.reading());
          break;
        case CsvRows::Next::broken:
          ++found.rows;
          roll_up.break_off(rows_.problem());
          found.take(roll_up.reading());
          found.broken = true;
          return found;
      }
    }
  }

  SharedFile& file_;
  CsvChunk chunk_;
  CsvRows rows_;
  std::optional<std::uint64_t> number_;  // of the piece it is at
};

// Ends them all, whatever happens.
class Threads {
 public:
  explicit Threads(SharedFile& file) : file_(file) {}
  ~Threads() {
    file_.findings.stop();
    join();
  }
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;

  // False where the machine has no more to give: then those there are do it.
  bool start(std::function<void()> job) {
    try {
      threads_.emplace_back(std::move(job));
    } catch (const std::system_error&) {
      return false;
    }
    return true;
  }
  void join() {
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  SharedFile& file_;
  std::vector<std::thread> threads_;
};

void place_in_latest_period(ChargesPass& pass) {
  std::optional<billing::Month> latest;
  for (const auto& entry : pass.entries) {
    latest = std::max(latest, std::optional(entry.key.billing_period));
  }
  for (const auto& row : pass.faulty_rows) latest = std::max(latest, row.billing_period);
  for (auto& row : pass.faulty_rows) {
    if (!row.billing_period) row.billing_period = latest;
  }
}

}  // namespace

unsigned PassMeans::usual_threads() {
  return std::clamp(std::thread::hardware_concurrency(), 1u, 4u);
}

billing::Result<ChargesPass> pass_over(CsvSource source, const billing::SourceName& name,
                                       const billing::OwnershipIndex& index,
                                       const OnProgress& on_progress, const PassMeans& means) {
  SharedFile file(std::move(source), means.chunk_bytes);
  Worker first(file, means.scan);
  const auto header = first.read_header();
  if (!header) return file.refusal().value_or(header.refusal());
  std::deque<Worker> others;
  {
    Threads threads(file);
    // One piece, and most files are no more, is read without help.
    while (others.size() + 1 < means.threads && !file.at_end()) {
      Worker& other = others.emplace_back(file, means.scan);
      if (!threads.start([&] { other.run_quietly(*header, name, index); })) break;
    }
    first.run(*header, name, index, on_progress);
    threads.join();
  }
  for (const Worker& other : others) {
    if (other.failure) std::rethrow_exception(other.failure);
  }
  if (auto refusal = file.refusal()) return *refusal;
  ChargesPass pass = file.findings.take();
  pass.bytes = file.progress().bytes;
  if (!pass.broken) {
    pass.entries = std::move(first.entries);
    for (Worker& other : others) {
      pass.entries = sum_of(std::move(pass.entries), std::move(other.entries));
    }
  }
  place_in_latest_period(pass);
  return pass;
}

}  // namespace bot::focus

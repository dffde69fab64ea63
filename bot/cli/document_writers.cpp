#include "bot/cli/document_writers.h"

#include <algorithm>

#include "bot/cli/written_file.h"

namespace bot::cli {
namespace {

constexpr std::size_t most_waiting = 64;

}  // namespace

DocumentWriters::DocumentWriters(const DocumentSeller& seller, std::vector<DocumentFormat> formats,
                                 std::filesystem::path folder, unsigned threads)
    : seller_(seller), formats_(std::move(formats)), folder_(std::move(folder)) {
  for (unsigned at = 0; at < std::max(threads, 1U); ++at) threads_.emplace_back([this] { work(); });
}

DocumentWriters::~DocumentWriters() { stop(); }

void DocumentWriters::add(billing::Invoice invoice) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return failure_ || waiting_.size() < most_waiting; });
  if (failure_) std::rethrow_exception(failure_);
  waiting_.push_back(std::move(invoice));
  changed_.notify_all();
}

WrittenDocuments DocumentWriters::finish() {
  stop();
  if (failure_) std::rethrow_exception(failure_);
  std::ranges::sort(written_.refused, {}, &RefusedDocument::number);
  return std::move(written_);
}

void DocumentWriters::stop() {
  {
    const std::lock_guard lock(mutex_);
    last_was_added_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void DocumentWriters::work() {
  while (true) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return failure_ || last_was_added_ || !waiting_.empty(); });
    if (failure_ || waiting_.empty()) return;
    const billing::Invoice invoice = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    changed_.notify_all();
    try {
      write(invoice);
    } catch (...) {
      const std::lock_guard again(mutex_);
      if (!failure_) failure_ = std::current_exception();
      changed_.notify_all();
    }
  }
}

void DocumentWriters::write(const billing::Invoice& invoice) {
  for (const DocumentFormat format : formats_) {
    const auto bytes = document_bytes(invoice, seller_, format);
    if (bytes) write_file(folder_ / file_name_of(invoice, format), *bytes);
    const std::lock_guard lock(mutex_);
    if (bytes) {
      ++written_.files;
    } else {
      written_.refused.push_back({invoice.number.value().value, bytes.refusal()});
    }
  }
}

}  // namespace bot::cli

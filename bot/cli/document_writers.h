// Threads that make documents and write them as files: one for each core, kept until the last
// document, for the first one of a thread costs more than all that follow.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "bot/documents/document_format.h"

namespace bot::cli {

struct RefusedDocument {
  std::string number;
  billing::Refusal refusal;
};

struct WrittenDocuments {
  std::size_t files = 0;
  std::vector<RefusedDocument> refused;  // ordered by number
};

class DocumentWriters {
 public:
  // The seller lives longer.
  DocumentWriters(const DocumentSeller&, std::vector<DocumentFormat>, std::filesystem::path folder,
                  unsigned threads);
  ~DocumentWriters();
  DocumentWriters(const DocumentWriters&) = delete;
  DocumentWriters& operator=(const DocumentWriters&) = delete;

  // Waits while many are to be written already.
  void add(billing::Invoice);
  // Waits for the last file. Throws what a thread threw; the files until then are there.
  WrittenDocuments finish();

 private:
  void work();
  void write(const billing::Invoice&);
  void stop();

  const DocumentSeller& seller_;
  const std::vector<DocumentFormat> formats_;
  const std::filesystem::path folder_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<billing::Invoice> waiting_;
  bool last_was_added_ = false;
  std::exception_ptr failure_;
  WrittenDocuments written_;
  std::vector<std::thread> threads_;
};

}  // namespace bot::cli

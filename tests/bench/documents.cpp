// How long the documents of an invoice take: CPU time of each format on one thread, and documents a
// second with every core writing files.
// bench_documents [DOCUMENTS]
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <thread>

#include "bot/cli/document_writers.h"
#include "stopwatch.h"
#include "tests/documents/sample_invoice.h"

namespace {

namespace fs = std::filesystem;
using bot::DocumentFormat;

constexpr int lines_on_two_pages = 36;

bot::DocumentSeller seller() {
  bot::DocumentSeller made = a_seller();
  made.registration = "SAMPLE-0001";
  made.payment_terms = "Payable within 30 days of the issue date (net 30)";
  return made;
}

billing::Invoice two_pages(std::uint64_t number) {
  billing::Invoice invoice = a_long_invoice(lines_on_two_pages);
  invoice.number = {"INV-2026-" + std::to_string(number)};
  invoice.recipient->address = {"1 Main St", "Springfield", "US"};
  return invoice;
}

double cpu_milliseconds() { return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC; }

void time_of_one(DocumentFormat format) {
  constexpr int times = 200;
  const billing::Invoice invoice = two_pages(1);
  std::size_t bytes =
      bot::document_bytes(invoice, seller(), format).value().size();  // fonts loaded
  const double begin = cpu_milliseconds();
  for (int time = 0; time < times; ++time)
    bytes = bot::document_bytes(invoice, seller(), format).value().size();
  std::printf("%-13s %8.3f ms CPU, %zu bytes\n", std::string(bot::row_of(format).word).c_str(),
              (cpu_milliseconds() - begin) / times, bytes);
}

}  // namespace

int main(int count, char** words) {
  const std::uint64_t wanted = count > 1 ? std::strtoull(words[1], nullptr, 10) : 1000;
  for (const auto& row : bot::document_formats) time_of_one(row.format);
  std::string pattern = (fs::temp_directory_path() / "splitdesk-bench-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  const bot::DocumentSeller from = seller();
  const unsigned threads = std::thread::hardware_concurrency();
  const double seconds = bench::seconds_of([&] {
    bot::cli::DocumentWriters writers(
        from, {DocumentFormat::pdf, DocumentFormat::csv, DocumentFormat::ubl}, folder, threads);
    for (std::uint64_t number = 1; number <= wanted; ++number) writers.add(two_pages(number));
    if (writers.finish().files != 3 * wanted) std::abort();
  });
  std::printf(
      "%lu documents as PDF, CSV and UBL on %u threads in %.3f s: %.0f documents/s, "
      "%lu MiB\n",
      static_cast<unsigned long>(wanted), threads, seconds, static_cast<double>(wanted) / seconds,
      static_cast<unsigned long>(bench::peak_mebibytes()));
  fs::remove_all(folder);
  return 0;
}

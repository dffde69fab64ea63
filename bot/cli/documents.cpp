#include <algorithm>
#include <sstream>

#include "bot/app.h"
#include "bot/cli/document_commands.h"
#include "bot/cli/document_writers.h"
#include "bot/cli/operations.h"
#include "bot/cli/written_file.h"
#include "bot/cli/wrong_option.h"
#include "bot/documents/focus_export.h"

namespace bot::cli {
namespace {

using billing::Invoice;

constexpr std::size_t invoices_a_read = 100;

bool is_focus(DocumentFormat format) {
  return format == DocumentFormat::focus_usage || format == DocumentFormat::focus_detail;
}

// None if a word is no format's.
std::optional<std::vector<DocumentFormat>> formats_of(const std::string& words) {
  std::vector<DocumentFormat> formats;
  std::istringstream in(words);
  for (std::string word; std::getline(in, word, ',');) {
    const auto format = document_format_from(word);
    if (!format) return std::nullopt;
    if (std::ranges::find(formats, *format) == formats.end()) formats.push_back(*format);
  }
  if (formats.empty()) return std::nullopt;
  return formats;
}

billing::Result<billing::Done> known(tickets::Store& store, const std::string& organization) {
  const bool found = tickets::read(store, [&](tickets::UnitOfWork& work) {
    return work.billing().organization_title({organization}).has_value();
  });
  if (found) return billing::Done{};
  return billing::Refusal{billing::RefusalKind::not_found,
                          "organization_unknown",
                          "There is no organization '" + organization + "'.",
                          organization,
                          {}};
}

// The documents after that one, with their lines, newest first. What is issued never changes, so
// that one read need not hold another one up.
std::vector<Invoice> next_invoices(tickets::Store& store, const billing::InvoiceFilter& filter) {
  return tickets::read(store, [&](tickets::UnitOfWork& work) {
    std::vector<Invoice> invoices;
    for (const Invoice& listed : work.billing().invoices(filter)) {
      if (auto whole = work.billing().invoice(listed.number.value()))
        invoices.push_back(std::move(*whole));
    }
    return invoices;
  });
}

// The period's rows of both data sets, as they are asked for.
class FocusFiles {
 public:
  explicit FocusFiles(const std::vector<DocumentFormat>& formats) {
    for (const DocumentFormat format : formats) {
      if (format == DocumentFormat::focus_usage) usage_ = focus_cost_and_usage_head();
      // One goes with the other: they are reconciled.
      if (format == DocumentFormat::focus_usage || format == DocumentFormat::focus_detail)
        detail_ = focus_invoice_detail_head();
    }
  }
  void add(const Invoice& invoice, const DocumentSeller& seller) {
    if (!usage_.empty()) usage_ += focus_cost_and_usage_rows(invoice, seller);
    if (!detail_.empty()) detail_ += focus_invoice_detail_rows(invoice, seller);
  }
  // How many files that were.
  std::size_t write(const std::filesystem::path& folder, billing::Month period) const {
    const std::string name = period.text();
    if (!usage_.empty()) write_file(folder / (name + "-focus.csv"), usage_);
    if (!detail_.empty()) write_file(folder / (name + "-focus-detail.csv"), detail_);
    return (usage_.empty() ? 0U : 1U) + (detail_.empty() ? 0U : 1U);
  }

 private:
  std::string usage_, detail_;
};

int tell_written(std::size_t documents, const WrittenDocuments& written,
                 const DocumentsOptions& options, const Streams& streams) {
  streams.out << documents << (documents == 1 ? " document" : " documents") << " of "
              << options.period << ": " << written.files
              << (written.files == 1 ? " file" : " files") << " in " << options.directory << "\n";
  for (const RefusedDocument& document : written.refused) {
    streams.err << document.number << ": ";
    tell(document.refusal, streams);
  }
  return written.refused.empty() ? done : refused;
}

int write_all(const IssuedDocuments& issued, const DocumentsOptions& options, billing::Month period,
              const std::vector<DocumentFormat>& formats, const Streams& streams) {
  std::vector<DocumentFormat> of_each = formats;
  std::erase_if(of_each, is_focus);
  DocumentWriters writers(issued.seller, of_each, options.directory,
                          std::thread::hardware_concurrency());
  FocusFiles focus(formats);
  billing::InvoiceFilter filter;
  filter.period = period;
  filter.limit = invoices_a_read;
  if (options.organization) filter.organization = billing::OrganizationName{*options.organization};
  std::size_t count = 0;
  while (true) {
    std::vector<Invoice> some = next_invoices(issued.store, filter);
    if (some.empty()) break;
    filter.after = some.back().number;
    count += some.size();
    for (Invoice& invoice : some) {
      focus.add(invoice, issued.seller);
      writers.add(std::move(invoice));
    }
  }
  WrittenDocuments written = writers.finish();
  written.files += focus.write(options.directory, period);
  return tell_written(count, written, options, streams);
}

}  // namespace

int documents(const IssuedDocuments& issued, const DocumentsOptions& options,
              const Streams& streams) {
  const auto period = billing::Month::parse(options.period);
  if (!period)
    return tell_wrong_option("PERIOD", "a month such as 2024-09", options.period, streams);
  const auto formats = formats_of(options.formats);
  if (!formats)
    return tell_wrong_option("--formats", document_format_words() + ", with commas between",
                             options.formats, streams);
  if (options.organization) {
    if (const auto there = known(issued.store, *options.organization); !there)
      return tell(there.refusal(), streams);
  }
  std::filesystem::create_directories(options.directory);
  return write_all(issued, options, *period, *formats, streams);
}

int documents(const Config& config, const DocumentsOptions& options, const Streams& streams) {
  const auto store = open_store_of(config);
  return documents(IssuedDocuments{*store, seller_of(config)}, options, streams);
}

}  // namespace bot::cli

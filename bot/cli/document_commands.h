// The commands that write issued documents as files. Each takes options that were already read and
// returns its exit code.
#pragma once

#include <optional>
#include <string>

#include "bot/cli/command_line.h"
#include "bot/config.h"
#include "tickets/store.h"

namespace bot::cli {

// Where the documents are and who sends them.
struct IssuedDocuments {
  tickets::Store& store;
  DocumentSeller seller;
};

struct InvoiceOptions {
  std::string number;
  std::string format = "pdf";         // a word of document_formats
  std::optional<std::string> output;  // file; none: standard output
};
int invoice(const IssuedDocuments&, const InvoiceOptions&, const Streams&);
int invoice(const Config&, const InvoiceOptions&, const Streams&);

struct DocumentsOptions {
  std::string period;  // "2024-09"
  std::string directory;
  std::optional<std::string> organization;    // none: every one
  std::string formats = "pdf,csv,xml,focus";  // words of document_formats
};
// A file per document and format, and of the FOCUS formats one for the period. Where a document has
// no UBL the others are written; the exit code is then `refused`.
int documents(const IssuedDocuments&, const DocumentsOptions&, const Streams&);
int documents(const Config&, const DocumentsOptions&, const Streams&);

}  // namespace bot::cli

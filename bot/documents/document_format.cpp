#include "bot/documents/document_format.h"

#include <stdexcept>

#include "bot/documents/focus_export.h"
#include "bot/documents/invoice_csv.h"
#include "bot/documents/invoice_json.h"
#include "bot/documents/invoice_pdf.h"
#include "bot/documents/invoice_wording.h"
#include "bot/documents/ubl.h"

namespace bot {

const DocumentFormatRow& row_of(DocumentFormat format) {
  for (const DocumentFormatRow& row : document_formats) {
    if (row.format == format) return row;
  }
  throw std::logic_error("a document format has no row");
}

std::optional<DocumentFormat> document_format_from(std::string_view word) {
  for (const DocumentFormatRow& row : document_formats) {
    if (row.word == word) return row.format;
  }
  return std::nullopt;
}

std::string document_format_words() {
  std::string words;
  for (std::size_t at = 0; at < document_formats.size(); ++at) {
    const bool last = at + 1 == document_formats.size();
    words += (at == 0 ? "" : last ? " or " : ", ") + std::string(document_formats[at].word);
  }
  return words;
}

std::string file_name_of(const billing::Invoice& invoice, DocumentFormat format) {
  return number_of(invoice) + std::string(row_of(format).ending);
}

billing::Result<std::string> document_bytes(const billing::Invoice& invoice,
                                            const DocumentSeller& seller, DocumentFormat format) {
  switch (format) {
    case DocumentFormat::pdf: return invoice_pdf(invoice, seller);
    case DocumentFormat::csv: return invoice_csv(invoice);
    case DocumentFormat::ubl: return invoice_ubl(invoice, seller);
    case DocumentFormat::json: return invoice_json(invoice, seller).text();
    case DocumentFormat::focus_usage:
      return focus_cost_and_usage_head() + focus_cost_and_usage_rows(invoice, seller);
    case DocumentFormat::focus_detail:
      return focus_invoice_detail_head() + focus_invoice_detail_rows(invoice, seller);
  }
  throw std::logic_error("unknown document format");
}

}  // namespace bot

// The formats that a document can be had in: what they are called, how their files end, and the
// bytes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "billing/invoice.h"
#include "billing/result.h"
#include "bot/documents/document_seller.h"

namespace bot {

enum class DocumentFormat { pdf, csv, ubl, json, focus_usage, focus_detail };

struct DocumentFormatRow {
  DocumentFormat format;
  std::string_view word;    // of the command line
  std::string_view ending;  // of the file's name and the address, behind the number
  std::string_view media_type;
  std::string_view title;  // of the link to it
};
inline constexpr std::array document_formats{
    DocumentFormatRow{DocumentFormat::pdf, "pdf", ".pdf", "application/pdf", "PDF"},
    DocumentFormatRow{DocumentFormat::csv, "csv", ".csv", "text/csv; charset=utf-8", "CSV"},
    DocumentFormatRow{DocumentFormat::ubl, "xml", ".xml", "application/xml", "UBL (XML)"},
    DocumentFormatRow{DocumentFormat::json, "json", ".json", "application/json", "JSON"},
    DocumentFormatRow{DocumentFormat::focus_usage, "focus", "-focus.csv", "text/csv; charset=utf-8",
                      "FOCUS Cost and Usage"},
    DocumentFormatRow{DocumentFormat::focus_detail, "focus-detail", "-focus-detail.csv",
                      "text/csv; charset=utf-8", "FOCUS Invoice Detail"}};

const DocumentFormatRow& row_of(DocumentFormat);
// None if the word is no format's.
std::optional<DocumentFormat> document_format_from(std::string_view word);
// "pdf, csv, xml, json, focus or focus-detail", for people.
std::string document_format_words();

// "INV-2026-000017.pdf"
std::string file_name_of(const billing::Invoice&, DocumentFormat);

// The same bytes whenever it is made again. Only UBL refuses: see invoice_ubl.
billing::Result<std::string> document_bytes(const billing::Invoice&, const DocumentSeller&,
                                            DocumentFormat);

}  // namespace bot

// What each format of a document says it comes to, read out of its bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace stated {

struct Totals {
  std::string currency;
  std::int64_t net = 0, tax = 0, payable = 0;  // minor units
  bool operator==(const Totals&) const = default;
};
std::string words_of(const Totals&);

Totals of_page(const std::string& html);
std::optional<Totals> of_pdf(const std::string& bytes);  // none: pdftotext is not installed
Totals of_csv(const std::string&);
Totals of_json(const std::string&);
Totals of_ubl(const std::string& xml);  // with the signs turned back
Totals of_focus_usage(const std::string& csv);
Totals of_focus_detail(const std::string& csv);

}  // namespace stated

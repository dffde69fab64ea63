// An invoice for spreadsheets and programs.
#pragma once

#include <string>

#include "billing/invoice.h"

namespace bot {

// A head row, then one row a line: UTF-8, RFC 4180, CRLF. Text cells that a spreadsheet would
// take for a formula begin with an apostrophe; cells of the columns exact and amount are plain
// decimal numbers. Tax is no line and has no row, so that the column amount sums to the total
// before tax; the totals of the document stand on each of its rows, in the last columns.
std::string invoice_csv(const billing::Invoice&);

}  // namespace bot

// The table of an invoice's lines, cut into pages.
#pragma once

#include <string>
#include <vector>

#include "bot/documents/provider_group.h"
#include "bot/documents/sheet.h"

namespace bot {

inline constexpr double margin = 48.0;  // points, left and right
inline constexpr double content_width = sheet_width - 2 * margin;

struct TableRow {
  enum class Kind { heading, line, subtotal, nothing, sum, total, note } kind;
  const ProviderGroup* group = nullptr;        // of heading, line, subtotal
  const billing::InvoiceLine* line = nullptr;  // of line
  std::string text;                            // of heading, sum, total, note
  billing::Amount amount = {};                 // of sum, total
  double height = 0.0;                         // points
};
using TablePage = std::vector<TableRow>;

// What the table is made of. The groups point into the invoice and must outlive the pages.
struct TableContent {
  const billing::Invoice& invoice;
  const std::vector<ProviderGroup>& groups;
  std::vector<std::string> notes;
};
// A provider that goes on over a page's end gets its heading again; its subtotal never stands alone
// on the next page.
std::vector<TablePage> paginated(Sheet&, const TableContent&, double room_on_first_page,
                                 double room_on_other_pages);
double table_head_height();
// Draws the column names and the rows from y downward.
void draw_table(Sheet&, const billing::Invoice&, const TablePage&, double y);

}  // namespace bot

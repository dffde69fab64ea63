#include "bot/documents/invoice_table.h"

#include <algorithm>
#include <array>

#include "bot/documents/invoice_wording.h"
#include "bot/render/format.h"

namespace bot {
namespace {

using Kind = TableRow::Kind;

struct Column {
  double x, width;
};
constexpr Column description_column{margin, 214};
constexpr Column account_column{margin + 224, 94};
constexpr Column month_column{margin + 326, 70};
constexpr Column amount_column{margin + 399, 100};
constexpr Column label_column{margin, 390};
constexpr Column total_column{margin, 220};
constexpr Column total_amount_column{margin + 230, content_width - 230};
constexpr double padding = 3.5;  // above and below a row's text

constexpr TextStyle cell{};
// An amount is wrapped rather than cut off: half a number is a lie.
constexpr TextStyle amount_cell{.align = Align::right, .max_lines = 6};
constexpr TextStyle bold_amount{.weight = Weight::bold, .align = Align::right, .max_lines = 6};
constexpr TextStyle heading_cell{.size = 9, .weight = Weight::bold, .max_lines = 2};
constexpr TextStyle subtotal_cell{.weight = Weight::bold, .max_lines = 2};
constexpr TextStyle sum_cell{.size = 9, .max_lines = 2};
constexpr TextStyle sum_amount{.size = 9, .align = Align::right, .max_lines = 6};
constexpr TextStyle total_cell{.size = 11, .weight = Weight::bold, .max_lines = 2};
constexpr TextStyle total_amount{
    .size = 11, .weight = Weight::bold, .align = Align::right, .max_lines = 6};
constexpr TextStyle flag_cell{.size = 7.5, .shade = Shade::warning, .max_lines = 1};
constexpr TextStyle note_cell{.size = 7.5, .shade = Shade::quiet, .max_lines = 3};
constexpr TextStyle column_name{.size = 7.5, .weight = Weight::bold, .shade = Shade::quiet};
constexpr TextStyle column_name_right{
    .size = 7.5, .weight = Weight::bold, .align = Align::right, .shade = Shade::quiet};

double put(Sheet& sheet, const Column& column, double y, std::string_view text,
           const TextStyle& style) {
  return sheet.put(column.x, y, column.width, text, style);
}

struct Cell {
  Column column;
  std::string text;
  TextStyle style;
};

std::array<Cell, 4> cells_of(const billing::InvoiceLine& line) {
  return {Cell{description_column, line.description, cell},
          Cell{account_column, line.account.value, cell},
          Cell{month_column, month_for_people(line.usage_month), cell},
          Cell{amount_column, plain_amount(line.amount), amount_cell}};
}

// Draws cells whose first letters stand on one line, or only measures them; the lowest edge of
// each, from y. What is empty has a height, too.
template <std::size_t count>
std::array<double, count> put_row(Sheet& sheet, const std::array<Cell, count>& cells, double y,
                                  bool draw) {
  std::array<double, count> edges{};
  double line = 0;
  for (const Cell& one : cells)
    line = std::max(line, sheet.baseline(one.text, one.column.width, one.style));
  for (std::size_t at = 0; at < count; ++at) {
    const auto& [column, text, style] = cells[at];
    const double down = line - sheet.baseline(text, column.width, style);
    edges[at] = down + (draw ? put(sheet, column, y + down, text, style)
                             : sheet.height(text, column.width, style));
  }
  return edges;
}

std::array<Cell, 2> subtotal_cells(const ProviderGroup& group) {
  return {Cell{label_column, "Subtotal " + group.heading, subtotal_cell},
          Cell{amount_column, plain_amount(group.subtotal), bold_amount}};
}

double height_of_line(Sheet& sheet, const billing::InvoiceLine& line) {
  auto edges = put_row(sheet, cells_of(line), 0, false);
  if (const std::string flags = flags_of(line); !flags.empty())
    edges[0] += sheet.height(flags, description_column.width, flag_cell);
  return std::ranges::max(edges) + 2 * padding;
}

double height_of(Sheet& sheet, const TableRow& row) {
  switch (row.kind) {
    case Kind::heading:
      return sheet.height(row.text, content_width, heading_cell) + 2 * padding + 4;
    case Kind::line: return height_of_line(sheet, *row.line);
    case Kind::subtotal:
      return std::ranges::max(put_row(sheet, subtotal_cells(*row.group), 0, false)) + 2 * padding +
             2;
    case Kind::nothing: return sheet.height(row.text, content_width, cell) + 2 * padding;
    case Kind::sum: return sheet.height(row.text, total_column.width, sum_cell) + 2 * padding;
    case Kind::total: return sheet.height(row.text, total_column.width, total_cell) + 26;
    case Kind::note: return sheet.height(row.text, content_width, note_cell) + 3;
  }
  throw std::logic_error("unknown kind of row");
}

std::vector<TableRow> rows_of(Sheet& sheet, const TableContent& content) {
  std::vector<TableRow> rows;
  const auto add = [&](TableRow row) {
    row.height = height_of(sheet, row);
    rows.push_back(std::move(row));
  };
  for (const ProviderGroup& group : content.groups) {
    add({Kind::heading, &group, nullptr, group.heading});
    for (const billing::InvoiceLine* line : group.lines) add({Kind::line, &group, line, {}});
    add({Kind::subtotal, &group, nullptr, {}});
  }
  if (content.groups.empty())
    add({Kind::nothing, nullptr, nullptr, "No charges in this billing period."});
  const auto totals = totals_of(content.invoice);
  for (const auto& [label, amount] : totals) {
    const Kind kind = &amount == &totals.back().second ? Kind::total : Kind::sum;
    add({kind, nullptr, nullptr, label, amount});
  }
  for (const std::string& note : content.notes) add({Kind::note, nullptr, nullptr, note});
  return rows;
}

// How much must fit below the page's last row for this one to stand there: what follows it and
// may not be parted from it.
double together(const std::vector<TableRow>& rows, std::size_t at) {
  double height = rows[at].height;
  Kind kind = rows[at].kind;
  for (std::size_t next = at + 1; next < rows.size(); ++next) {
    const Kind following = rows[next].kind;
    if (following == Kind::heading || (following == Kind::line && kind == Kind::line)) break;
    height += rows[next].height;
    kind = following;
  }
  return height;
}

void draw(Sheet& sheet, const TableRow& row, double y) {
  const double text_y = y + padding;
  switch (row.kind) {
    case Kind::heading:
      sheet.put(margin, text_y + 4, content_width, row.text, heading_cell);
      return;
    case Kind::line: {
      const double edge = put_row(sheet, cells_of(*row.line), text_y, true)[0];
      put(sheet, description_column, text_y + edge, flags_of(*row.line), flag_cell);
      sheet.rule(margin, y + row.height - 0.5, content_width, 0.5, Shade::rule);
      return;
    }
    case Kind::subtotal: put_row(sheet, subtotal_cells(*row.group), text_y, true); return;
    case Kind::nothing: sheet.put(margin, text_y, content_width, row.text, cell); return;
    case Kind::sum:
      put(sheet, total_column, text_y + 4, row.text, sum_cell);
      put(sheet, total_amount_column, text_y + 4, money_for_people(row.amount), sum_amount);
      return;
    case Kind::total:
      sheet.rule(margin, y + 8, content_width, 1, Shade::ink);
      put(sheet, total_column, y + 13, row.text, total_cell);
      put(sheet, total_amount_column, y + 13, money_for_people(row.amount), total_amount);
      return;
    case Kind::note: sheet.put(margin, y + 1.5, content_width, row.text, note_cell); return;
  }
}

}  // namespace

std::vector<TablePage> paginated(Sheet& sheet, const TableContent& content,
                                 double room_on_first_page, double room_on_other_pages) {
  const std::vector<TableRow> rows = rows_of(sheet, content);
  std::vector<TablePage> pages(1);
  double room = room_on_first_page;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const TableRow& row = rows[at];
    const bool inside_block = row.kind == Kind::sum || row.kind == Kind::total ||
                              row.kind == Kind::note || row.kind == Kind::subtotal;
    if (!inside_block && together(rows, at) > room && !pages.back().empty()) {
      pages.emplace_back();
      room = room_on_other_pages;
      if (row.kind == Kind::line) {
        TableRow again{Kind::heading, row.group, nullptr, row.group->heading + " (continued)"};
        again.height = height_of(sheet, again);
        room -= again.height;
        pages.back().push_back(std::move(again));
      }
    }
    room -= row.height;
    pages.back().push_back(row);
  }
  return pages;
}

double table_head_height() { return 20.0; }

void draw_table(Sheet& sheet, const billing::Invoice& invoice, const TablePage& page, double y) {
  sheet.box(margin - 4, y, content_width + 8, table_head_height() - 2, Shade::band);
  const double text_y = y + 4.5;
  put(sheet, description_column, text_y, "Description", column_name);
  put(sheet, account_column, text_y, "Provider account", column_name);
  put(sheet, month_column, text_y, "Usage month", column_name);
  put(sheet, amount_column, text_y, "Amount (" + std::string(invoice.total.currency.code()) + ")",
      column_name_right);
  y += table_head_height();
  for (const TableRow& row : page) {
    draw(sheet, row, y);
    y += row.height;
  }
}

}  // namespace bot

#include "bot/documents/invoice_pdf.h"

#include <algorithm>

#include "bot/documents/invoice_table.h"
#include "bot/documents/invoice_wording.h"
#include "bot/documents/tax_wording.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot {
namespace {

constexpr double top = 46.0;  // points
constexpr double foot = sheet_height - 44.0;
constexpr double bottom = foot - 12.0;  // the table ends above the foot
constexpr double half = content_width / 2 - 12;

constexpr TextStyle small_print{.size = 7.5, .shade = Shade::quiet, .max_lines = 1};
constexpr TextStyle small_print_right{
    .size = 7.5, .align = Align::right, .shade = Shade::quiet, .max_lines = 1};

// By which the authorities know the seller.
std::vector<std::string> numbers_of(const billing::Invoice& invoice, const DocumentSeller& seller) {
  std::vector<std::string> numbers;
  if (shows_tax(invoice) && !seller.vat_id.empty()) numbers.push_back("VAT ID " + seller.vat_id);
  if (!seller.registration.empty()) numbers.push_back("Registration " + seller.registration);
  return numbers;
}

double draw_seller(Sheet& sheet, const billing::Invoice& invoice, const DocumentSeller& seller) {
  double y = top;
  y +=
      sheet.put(margin, y, half, seller.name, {.size = 13, .weight = Weight::bold, .max_lines = 2});
  y += 2;
  for (const std::string& line : seller.address)
    y += sheet.put(margin, y, half, line, {.shade = Shade::quiet, .max_lines = 1});
  if (!seller.contact.empty())
    y += sheet.put(margin, y, half, seller.contact, {.shade = Shade::quiet, .max_lines = 1});
  for (const std::string& number : numbers_of(invoice, seller))
    y += sheet.put(margin, y, half, number, {.shade = Shade::quiet, .max_lines = 1});
  return y;
}

double draw_title(Sheet& sheet, const billing::Invoice& invoice) {
  const double x = margin + content_width - half;
  double y = top - 4;
  y += sheet.put(x, y, half, title_of(invoice),
                 {.size = 20,
                  .weight = Weight::bold,
                  .align = Align::right,
                  .shade = Shade::accent,
                  .max_lines = 1});
  y += sheet.put(x, y, half, number_of(invoice),
                 {.size = 11, .weight = Weight::bold, .align = Align::right, .max_lines = 1});
  if (!invoice.number)
    y += sheet.put(x, y + 1, half, "For information only: not issued, not payable",
                   {.align = Align::right, .shade = Shade::warning, .max_lines = 1});
  return y;
}

double draw_recipient(Sheet& sheet, const billing::Invoice& invoice, double y) {
  y += sheet.put(margin, y, half, "Bill to", small_print) + 1;
  y += sheet.put(margin, y, half, invoice.organization_display_name,
                 {.size = 10, .weight = Weight::bold, .max_lines = 4});
  if (invoice.cost_center)
    y += sheet.put(margin, y, half, invoice.bearer_name, {.size = 9, .max_lines = 4});
  if (!invoice.recipient) return y;
  for (const std::string& line : invoice.recipient->address)
    y += sheet.put(margin, y, half, line, {.size = 9, .max_lines = 2});
  y += sheet.put(margin, y, half, invoice.recipient->email,
                 {.size = 9, .shade = Shade::quiet, .max_lines = 2});
  if (!shows_tax(invoice) || invoice.recipient->vat_id.empty()) return y;
  return y + sheet.put(margin, y, half, "VAT ID " + invoice.recipient->vat_id,
                       {.size = 9, .shade = Shade::quiet, .max_lines = 1});
}

double draw_facts(Sheet& sheet, const billing::Invoice& invoice, double y) {
  const double x = margin + content_width - half;
  constexpr double label_width = 104;
  for (const auto& [label, value] : facts_of(invoice)) {
    sheet.put(x, y, label_width, label, {.shade = Shade::quiet, .max_lines = 1});
    y += sheet.put(x + label_width, y, half - label_width, value, {.max_lines = 12}) + 3;
  }
  return y;
}

// Over the whole width: whoever gets a correction wants to know why. Returns its height.
double draw_reason(Sheet& sheet, const billing::Invoice& invoice, double y) {
  const double label = sheet.put(margin, y, content_width, "Reason", small_print) + 1;
  return label +
         sheet.put(margin, y + label, content_width, invoice.reason, {.size = 9, .max_lines = 12});
}

// Everything above the table of the first page; returns where the table may begin.
double draw_head(Sheet& sheet, const billing::Invoice& invoice, const DocumentSeller& seller) {
  double y = std::max(draw_seller(sheet, invoice, seller), draw_title(sheet, invoice)) + 12;
  sheet.rule(margin, y, content_width, 1, Shade::accent);
  y += 14;
  y = std::max(draw_recipient(sheet, invoice, y), draw_facts(sheet, invoice, y)) + 10;
  if (!invoice.reason.empty()) y += draw_reason(sheet, invoice, y) + 10;
  constexpr double band = 30;
  sheet.box(margin - 4, y, content_width + 8, band, Shade::band);
  sheet.put(margin + 4, y + 8.5, 230, "Total for " + month_for_people(invoice.period),
            {.size = 10, .max_lines = 1});
  sheet.put(margin + 240, y + 7, content_width - 244, money_for_people(billing::payable(invoice)),
            {.size = 12, .weight = Weight::bold, .align = Align::right, .max_lines = 1});
  return y + band + 14;
}

// The line that says what a continuation page belongs to; returns where its table may begin.
double draw_continuation_head(Sheet& sheet, const billing::Invoice& invoice) {
  const std::string text = title_of(invoice) + " " + number_of(invoice) + "  \u00b7  " +
                           invoice.organization_display_name + "  \u00b7  " +
                           (invoice.cost_center ? invoice.bearer_name + "  \u00b7  " : "") +
                           month_for_people(invoice.period);
  return top + sheet.put(margin, top, content_width, text, small_print) + 8;
}

void draw_foot(Sheet& sheet, const DocumentSeller& seller, const std::string& number,
               std::size_t page, std::size_t pages) {
  sheet.rule(margin, foot, content_width, 0.5, Shade::rule);
  const std::string left = number + "  \u00b7  " + seller.name +
                           (seller.contact.empty() ? "" : "  \u00b7  " + seller.contact);
  sheet.put(margin, foot + 6, content_width - 90, left, small_print);
  sheet.put(margin + content_width - 84, foot + 6, 84,
            "Page " + std::to_string(page) + " of " + std::to_string(pages), small_print_right);
}

}  // namespace

std::string invoice_pdf(const billing::Invoice& invoice, const DocumentSeller& seller) {
  // Who downloads it may read another language; the document is the same for everybody.
  const ReadingIn english(Language::english);
  // A draft has no date of its own; any fixed one makes its bytes repeat.
  const billing::Instant created = invoice.issued_at.value_or(invoice.period.end());
  Sheet sheet(title_of(invoice) + " " + number_of(invoice), seller.name, created);
  const std::vector<ProviderGroup> groups = by_provider(invoice);

  double y = draw_head(sheet, invoice, seller);
  const double other_y = top + sheet.height("X", content_width, small_print) + 8;
  const auto pages =
      paginated(sheet, {invoice, groups, notes_of(invoice, seller)},
                bottom - y - table_head_height(), bottom - other_y - table_head_height());
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (page > 0) {
      sheet.next_page();
      y = draw_continuation_head(sheet, invoice);
    }
    draw_table(sheet, invoice, pages[page], y);
    draw_foot(sheet, seller, number_of(invoice), page + 1, pages.size());
  }
  return sheet.bytes();
}

}  // namespace bot

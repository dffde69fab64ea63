#include "bot/pages/parts/kind_words.h"

#include "bot/pages/parts/counted.h"
#include "bot/render/format.h"

namespace bot::pages {
namespace {

using tickets::RequestKind;

constexpr KindWords separate{"Separate invoices",
                             "separate invoices",
                             "One invoice for each Cost Center instead of one for everything",
                             "Separate invoices start",
                             "Separate invoices are on",
                             "First separate invoices issued"};
constexpr KindWords single{"One invoice again",
                           "one invoice for everything",
                           "One invoice for everything again, as before",
                           "One invoice again starts",
                           "There is one invoice again",
                           "First single invoice issued"};
constexpr KindWords more{"More separate invoices",
                         "the additional separate invoices",
                         "An invoice of their own for more Cost Centers",
                         "The additional separate invoices start",
                         "The additional separate invoices are on",
                         "First additional invoices issued"};

}  // namespace

const KindWords& words_of(RequestKind kind) {
  switch (kind) {
    case RequestKind::separate_invoices: return separate;
    case RequestKind::single_invoice: return single;
    case RequestKind::add_cost_centers: return more;
  }
  return separate;
}

std::string starts_with_words(RequestKind kind, billing::Month month) {
  std::string outcome(words_of(kind).outcome);
  outcome[0] = static_cast<char>(outcome[0] - ('a' - 'A'));
  return outcome + (kind == RequestKind::single_invoice ? " starts with " : " start with ") +
         month_for_people(month) + ".";
}

std::string invoices_words(RequestKind kind, std::size_t scope) {
  if (kind == RequestKind::single_invoice) return "1 invoice";
  if (kind == RequestKind::add_cost_centers) return counted(scope, "more invoice");
  return counted(scope, "invoice");
}

}  // namespace bot::pages

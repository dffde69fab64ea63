#include "bot/pages/parts/kind_words.h"

#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using tickets::RequestKind;

// As in KindWords, to be said.
struct Labels {
  std::string_view title, outcome, wish, start, on, issued;
};

constexpr Labels separate{marked("Separate invoices"),
                          marked("separate invoices"),
                          marked("One invoice for each Cost Center instead of one for everything"),
                          marked("Separate invoices start"),
                          marked("Separate invoices are on"),
                          marked("First separate invoices issued")};
constexpr Labels single{marked("One invoice again"),
                        marked("one invoice for everything"),
                        marked("One invoice for everything again, as before"),
                        marked("One invoice again starts"),
                        marked("There is one invoice again"),
                        marked("First single invoice issued")};
constexpr Labels more{marked("More separate invoices"),
                      marked("the additional separate invoices"),
                      marked("An invoice of their own for more Cost Centers"),
                      marked("The additional separate invoices start"),
                      marked("The additional separate invoices are on"),
                      marked("First additional invoices issued")};

const Labels& labels_of(RequestKind kind) {
  switch (kind) {
    case RequestKind::separate_invoices: return separate;
    case RequestKind::single_invoice: return single;
    case RequestKind::add_cost_centers: return more;
  }
  return separate;
}

}  // namespace

KindWords words_of(RequestKind kind) {
  const Labels& labels = labels_of(kind);
  return {say(labels.title), say(labels.outcome), say(labels.wish),
          say(labels.start), say(labels.on),      say(labels.issued)};
}

std::string starts_with_words(RequestKind kind, billing::Month month) {
  const std::string first = month_for_people(month);
  switch (kind) {
    case RequestKind::separate_invoices: return say("Separate invoices start with {}.", {first});
    case RequestKind::single_invoice:
      return say("One invoice for everything starts with {}.", {first});
    case RequestKind::add_cost_centers:
      return say("The additional separate invoices start with {}.", {first});
  }
  return {};
}

std::string invoices_words(RequestKind kind, std::size_t scope) {
  const std::string number = std::to_string(scope);
  switch (kind) {
    case RequestKind::separate_invoices:
      return scope == 0 ? say("no invoices")
                        : say_count(scope, "1 invoice", "{} invoices", {number});
    case RequestKind::single_invoice: return say_count(1, "1 invoice", "{} invoices");
    case RequestKind::add_cost_centers:
      return scope == 0 ? say("no more invoices")
                        : say_count(scope, "1 more invoice", "{} more invoices", {number});
  }
  return {};
}

}  // namespace bot::pages

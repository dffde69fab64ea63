#include "billing/correction/credit_note.h"

#include <charconv>

#include "bot/cli/certificate_table.h"
#include "bot/cli/charge_commands.h"
#include "bot/cli/operations.h"
#include "bot/cli/wrong_option.h"
#include "bot/crypto/crypto.h"

namespace bot::cli {

namespace {

using Line = std::pair<std::size_t, billing::Amount>;

// "3=12.50"; none if it is not so written, or has more digits than the currency.
std::optional<Line> line_of(std::string_view text, billing::Currency currency) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  std::size_t line = 0;
  const auto read = std::from_chars(text.data(), text.data() + equals, line);
  const auto exact = billing::Cost::parse(text.substr(equals + 1));
  if (read.ec != std::errc() || read.ptr != text.data() + equals || !exact) return std::nullopt;
  const auto amount = billing::round_half_away(*exact, currency);
  if (billing::to_cost(amount) != *exact) return std::nullopt;
  return Line{line, amount};
}

}  // namespace

int credit_note(const Books& books, const CreditNoteOptions& options, const Streams& streams) {
  billing::CreditRequest request{{options.invoice}, {}, options.reason};
  const auto original = tickets::read(books.store, [&](tickets::UnitOfWork& work) {
    return work.billing().invoice({options.invoice});
  });
  for (const std::string& text : options.lines) {
    const auto line = line_of(text, original ? original->total.currency : billing::Currency{});
    if (!line || !request.lines.insert(*line).second) {
      return tell_wrong_option("--line", "LINE=AMOUNT such as 3=12.50, each line once", text,
                               streams);
    }
  }
  const auto issued = tickets::write(books.store, [&](tickets::UnitOfWork& work) {
    return billing::issue_credit_note(work.billing(), request, {"command line", books.now},
                                      sha256_hex);
  });
  if (!issued) return tell(issued.refusal(), streams);
  print_certificates(issued->run.period, {issued->run}, {}, streams.out);
  return done;
}

}  // namespace bot::cli

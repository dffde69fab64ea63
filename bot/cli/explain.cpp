#include "bot/focus/explain.h"

#include "bot/cli/known_on.h"
#include "bot/cli/operations.h"
#include "bot/cli/wrong_option.h"
#include "bot/render/explanation_json.h"

namespace bot::cli {

namespace {

using billing::text_of;

std::string bearer_words(const focus::Explanation& explanation,
                         const std::optional<billing::CostCenterId>& cost_center) {
  return cost_center ? "cost center " + cost_center->value
                     : "organization " + explanation.invoice.organization.value;
}

void print_share(const billing::ExplainedShare& share, std::size_t units, std::ostream& out) {
  out << "    exact " << share.exact.text() << " = " << share.floored.text() << " + fraction "
      << share.fraction.text() << ", rank " << share.rank
      << (share.got_unit ? ": within the first " + std::to_string(units) + ", one unit more"
                         : std::string(": no unit"))
      << ", so " << share.amount.text() << "\n";
}

void print_sums(const billing::ExplainedAllocation& allocation, std::ostream& out) {
  out << "  " << allocation.exact.text() << " exact is " << allocation.total.text()
      << "; rounded down the shares sum to " << allocation.floored.text() << ", so "
      << allocation.units << (allocation.units == 1 ? " unit goes" : " units go")
      << " to the largest fractions.\n";
}

void print_document(const focus::Explanation& explanation, std::ostream& out) {
  const auto& [run, invoice, structure, document, line] = explanation;
  out << (invoice.type == billing::DocumentType::credit_note ? "Credit note " : "Invoice ")
      << invoice.number->value << " of " << bearer_words(explanation, invoice.cost_center) << ", "
      << invoice.period.text() << ", " << invoice.total.currency.code() << " "
      << invoice.total.text() << " (exact " << invoice.exact.text() << ")\n"
      << "Issued " << text_of(run.issued_at) << " in run " << run.id << " ("
      << text_of(run.run.kind) << ", " << text_of(run.run.mode) << ")";
  if (structure) {
    out << ", by the structure recorded " << text_of(structure->recorded_at);
    if (!structure->reason.empty()) out << ", which corrected history: " << structure->reason;
  }
  out << "\n";
  if (!document) {
    out << "Somebody wrote it by hand: its lines take back others and nothing was divided.\n";
    return;
  }
  out << "\nAmong the documents of the run\n";
  print_sums(document->bearers, out);
  for (std::size_t i = 0; i < document->documents.size(); ++i) {
    out << (i == document->bearer ? "  * " : "    ")
        << bearer_words(explanation, document->documents[i]) << "\n";
    print_share(document->bearers.shares[i], document->bearers.units, out);
  }
  out << "\nAmong its lines\n";
  print_sums(document->lines, out);
  for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
    const auto& one = invoice.lines[i];
    out << "  " << i + 1 << " " << one.description
        << (one.account.value.empty() ? "" : ", " + one.account.value) << "\n";
    print_share(document->lines.shares[document->share_of[i]], document->lines.units, out);
  }
}

void print_origin(const billing::ExplainedLine& origin, std::ostream& out) {
  for (const auto& [key, exact, charges] : origin.entries) {
    out << "  " << key.source.value << " " << key.billing_period.text() << ", used in "
        << key.usage_month.text() << ", "
        << (key.account.value.empty() ? "no account" : key.account.value) << ", payer " << key.payer
        << ", " << key.service << " " << text_of(key.category) << ": " << exact.text() << " ("
        << charges << " charges)\n";
  }
  if (!origin.entries.empty()) out << "  in sum " << origin.entries_sum.text() << "\n";
  if (!origin.weighed.empty()) {
    out << "Divided in proportion to the provider charges of the period\n";
    for (const auto& [cost_center, weight, part] : origin.weighed) {
      out << "  " << cost_center.value << " " << weight.text() << ": " << part.text() << "\n";
    }
  }
  if (!origin.balances.empty()) {
    out << "Balances of the accounts before credits were spread, and what was added\n";
    for (const auto& [bearer, account, balance, added] : origin.balances) {
      out << "  " << (bearer ? bearer->value : std::string("the organization")) << " "
          << account.value << " " << balance.text() << ": " << added.text() << "\n";
    }
  }
}

void print_timeline(const focus::LineExplanation& line, std::ostream& out) {
  if (line.line.account.value.empty()) return;
  out << "Owners of " << line.line.account.value << ", as known then\n";
  if (line.timeline.empty()) out << "  nobody registered it\n";
  for (const auto& [during, owner] : line.timeline) {
    out << "  " << (during.from ? text_of(*during.from) : std::string("ever")) << " to "
        << (during.to ? text_of(*during.to) : std::string("open")) << ": "
        << (owner.organization ? owner.organization->value : std::string("nobody")) << " "
        << (owner.cost_center ? owner.cost_center->value : std::string("(no cost center)"))
        << (owner.assumed ? ", assumed" : "") << "\n";
  }
}

void print_rows(const focus::LineExplanation& line, const std::vector<focus::ChargeRow>& rows,
                std::ostream& out) {
  out << "Rows of the files that stood then: " << line.rows.rows << "\n";
  std::optional<std::size_t> file;
  for (const focus::ChargeRow& row : rows) {
    if (file != row.file) {
      file = row.file;
      const auto& from = line.files[row.file].file;
      out << "  " << from.name << " of " << from.source.value << ", SHA-256 "
          << from.hash.sha256_hex << "\n";
    }
    out << "    row " << row.row << ", used " << text_of(row.used_from) << " to "
        << text_of(row.used_to) << ": " << row.cost.text();
    if (row.divided) out << ", of that " << row.part.text();
    out << "\n";
  }
}

void print_verdict(const focus::LineExplanation& line, std::ostream& out) {
  if (line.line.credit_spread) {
    out << (line.agrees ? "The spreading gives exactly what the line says.\n"
                        : "THE SPREADING DOES NOT GIVE WHAT THE LINE SAYS. Report this.\n");
    return;
  }
  out << "The rows sum to " << line.rows.exact.text();
  for (const auto& [run, mode, exact] : line.billed_earlier) {
    out << "\n  less what run " << run << " billed of them: " << exact.text();
  }
  if (!line.moved_only.is_zero()) {
    out << "\n  less what only moved between cost centers that were billed together: "
        << line.moved_only.text();
  }
  if (line.agrees) {
    out << "\nThat is exactly the line's " << line.origin.entries_sum.text() << ".\n";
  } else {
    out << "\nTHAT IS NOT THE LINE'S " << line.origin.exact.text()
        << ": the record, the archive or the rules were altered. Run splitdesk verify and report "
           "this.\n";
  }
}

void print_line(const focus::Explanation& explanation, const std::vector<focus::ChargeRow>& rows,
                std::ostream& out) {
  const focus::LineExplanation& line = *explanation.line;
  out << "\nLine " << line.number << ": " << line.line.description << ", exact "
      << line.line.exact.text() << ", amount " << line.line.amount.text() << "\n";
  if (line.line.credits) {
    out << "It takes back line " << line.line.credits->line << " of "
        << line.line.credits->invoice.value << ", which explains what that was.\n";
  }
  if (line.origin.parts > 1) {
    out << "It is one of " << line.origin.parts << " parts that take back lines; together exact "
        << line.origin.exact.text() << ", amount " << line.origin.amount.text() << "\n";
  }
  if (explanation.run.run.kind == billing::RunKind::credit) return;
  out << "Charges the run kept for it\n";
  print_origin(line.origin, out);
  print_timeline(line, out);
  if (!line.line.credit_spread) print_rows(line, rows, out);
  print_verdict(line, out);
}

}  // namespace

int explain(const Books& books, const ExplainOptions& options, const Streams& streams) {
  if (options.format != "json" && options.format != "table") {
    return tell_wrong_option("--format", "table or json", options.format, streams);
  }
  std::optional<billing::KnownOn> known;
  if (options.as_known_on) {
    known = known_on_from(*options.as_known_on, books.now);
    if (!known) {
      return tell_wrong_option("--as-known-on", known_on_words, *options.as_known_on, streams);
    }
  }
  std::vector<focus::ChargeRow> rows;
  const auto explanation = ask_books(books, known, [&](billing::Repository& repository) {
    return focus::explain(repository, books.archive, {options.invoice}, options.line,
                          [&](const focus::ChargeRow& row) { rows.push_back(row); });
  });
  if (!explanation) return tell(explanation.refusal(), streams);
  if (options.format == "json") {
    streams.out << explanation_json(*explanation, rows).text();
  } else {
    print_document(*explanation, streams.out);
    if (explanation->line) print_line(*explanation, rows, streams.out);
  }
  const bool agrees = (!explanation->document || explanation->document->agrees) &&
                      (!explanation->line || explanation->line->agrees);
  if (!agrees) streams.err << "splitdesk: what stands behind the document is not what it says\n";
  return agrees ? done : refused;
}

}  // namespace bot::cli

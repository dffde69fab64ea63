#include "bot/sql/invoice_rows.h"
#include "bot/sql/unit_of_work.h"
#include "bot/sql/verify_checks.h"

namespace bot::sql {
namespace {

using billing::Invoice;

struct Sealed {
  std::string number;
  std::uint64_t ordinal;
  std::string previous_hash;
  std::string hash;
};

std::vector<Sealed> sealed_of(Connection& connection, std::string_view series) {
  std::vector<Sealed> sealed;
  for (Row& row : connection.query("SELECT number, series_ordinal, previous_hash, hash "
                                   "FROM invoice WHERE series = $1 ORDER BY series_ordinal",
                                   {series})) {
    sealed.push_back({row.text(), row.count(), row.text(), row.text()});
  }
  return sealed;
}

bool belongs(const Sealed& one, std::string_view series) {
  const SeriesPlace place = place_of({one.number});
  return place.series == series && place.ordinal == one.ordinal;
}

// The first document of the series that was altered.
std::optional<std::string> break_in(SqlBilling& billing, const std::vector<Sealed>& sealed,
                                    std::string_view series) {
  std::string previous;
  for (const Sealed& one : sealed) {
    try {
      const Invoice invoice = billing.invoice({one.number}).value();
      if (!belongs(one, series) || one.previous_hash != previous ||
          one.hash != seal(one.previous_hash, invoice)) {
        return "invoice " + one.number + " was altered: its seal does not fit";
      }
    } catch (const std::exception& unreadable) {
      return "invoice " + one.number + " was altered: " + unreadable.what();
    }
    previous = one.hash;
  }
  return std::nullopt;
}

void verify_series(Connection& connection, SqlBilling& billing, const std::string& series,
                   VerifyReport& report) {
  const std::vector<Sealed> sealed = sealed_of(connection, series);
  report.invoices += sealed.size();
  std::uint64_t expected = 0;
  for (const Sealed& one : sealed) {
    if (one.ordinal == ++expected) continue;
    report.problems.push_back("series " + series + " has a gap before invoice " + one.number);
    expected = one.ordinal;
  }
  const std::uint64_t drawn = drawn_of(connection, "invoice/" + series);
  if (drawn != expected) {
    report.problems.push_back("series " + series + " ends at " + std::to_string(expected) +
                              " but " + std::to_string(drawn) + " numbers were drawn");
  }
  if (auto altered = break_in(billing, sealed, series)) report.problems.push_back(*altered);
}

}  // namespace

void verify_invoices(Connection& connection, VerifyReport& report) {
  SqlBilling billing(connection);
  std::set<std::string> series;
  for (Row& row : connection.query("SELECT DISTINCT series FROM invoice")) {
    series.insert(row.text());
  }
  constexpr std::string_view prefix = "invoice/";
  for (Row& row : connection.query("SELECT name FROM counter")) {
    const std::string name = row.text();
    if (name.starts_with(prefix)) series.insert(name.substr(prefix.size()));
  }
  for (const std::string& one : series) verify_series(connection, billing, one, report);
}

}  // namespace bot::sql

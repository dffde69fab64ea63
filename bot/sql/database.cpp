#include "bot/sql/database.h"

#include <limits>

namespace bot::sql {
namespace {

template <class T>
T readable(billing::Result<T> result, std::string_view text) {
  if (!result)
    throw std::runtime_error("the database holds an unreadable value: " + std::string(text));
  return std::move(result).value();
}

template <class T, class Read>
std::optional<T> unless_null(const Value& cell, Read&& read) {
  return cell.is_null() ? std::nullopt
                        : std::optional<T>(readable<T>(read(cell.text()), cell.text()));
}

}  // namespace

Value::Value(std::uint64_t integer) {
  if (integer > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    throw std::overflow_error("a count is too big for the database");
  }
  content_ = static_cast<std::int64_t>(integer);
}

Value::Value(billing::Instant instant) : content_(billing::text_of(instant)) {}
Value::Value(billing::Month month) : content_(month.text()) {}
Value::Value(const billing::Cost& exact) : content_(exact.text()) {}

std::int64_t Value::integer() const {
  if (const auto* integer = std::get_if<std::int64_t>(&content_)) return *integer;
  throw std::runtime_error("the database holds a value where an integer belongs");
}

const std::string& Value::text() const {
  if (const auto* text = std::get_if<std::string>(&content_)) return *text;
  throw std::runtime_error("the database holds a value where a text belongs");
}

const std::string& Value::bytes() const {
  if (const auto* bytes = std::get_if<Bytes>(&content_)) return bytes->bytes;
  throw std::runtime_error("the database holds a value where bytes belong");
}

const Value& Row::next() {
  if (at_ >= cells_.size()) throw std::logic_error("a statement selects fewer columns than read");
  return cells_[at_++];
}

billing::Instant Row::instant() {
  const std::string& cell = next().text();
  return readable(billing::parse_instant(cell), cell);
}

billing::Month Row::month() {
  const std::string& cell = next().text();
  return readable(billing::Month::parse(cell), cell);
}

billing::Cost Row::cost() {
  const std::string& cell = next().text();
  return readable(billing::Cost::from_text(cell), cell);
}

billing::Currency Row::currency() {
  const std::string& cell = next().text();
  return readable(billing::Currency::from_code(cell), cell);
}

std::optional<std::uint64_t> Row::optional_count() {
  const Value& cell = next();
  if (cell.is_null()) return std::nullopt;
  return static_cast<std::uint64_t>(cell.integer());
}

std::optional<std::string> Row::optional_text() {
  const Value& cell = next();
  return cell.is_null() ? std::nullopt : std::optional<std::string>(cell.text());
}

std::optional<billing::Instant> Row::optional_instant() {
  return unless_null<billing::Instant>(next(), billing::parse_instant);
}

std::optional<billing::Month> Row::optional_month() {
  return unless_null<billing::Month>(next(), billing::Month::parse);
}

std::optional<billing::Cost> Row::optional_cost() {
  return unless_null<billing::Cost>(next(), billing::Cost::from_text);
}

std::optional<billing::Currency> Row::optional_currency() {
  return unless_null<billing::Currency>(next(), billing::Currency::from_code);
}

std::optional<Row> query_one(Connection& connection, std::string_view sql,
                             const Parameters& parameters) {
  auto rows = connection.query(sql, parameters);
  if (rows.size() > 1) throw std::logic_error("a statement answers with more than one row");
  return rows.empty() ? std::nullopt : std::optional<Row>(std::move(rows.front()));
}

std::int64_t query_integer(Connection& connection, std::string_view sql,
                           const Parameters& parameters) {
  auto row = query_one(connection, sql, parameters);
  if (!row) throw std::logic_error("a statement answers without a row");
  return row->integer();
}

std::uint64_t next_of_counter(Connection& connection, std::string_view counter) {
  const auto drawn = connection.query(
      "INSERT INTO counter (name, value) VALUES ($1, 1) "
      "ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value",
      {counter});
  return static_cast<std::uint64_t>(Row(drawn.at(0)).integer());
}

std::uint64_t last_of_counter(Connection& connection, std::string_view counter) {
  auto row = query_one(connection, "SELECT value FROM counter WHERE name = $1", {counter});
  return row ? row->count() : 0;
}

}  // namespace bot::sql

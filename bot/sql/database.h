// The port to a database: SQL with $1 parameters, rows of integers and texts. The statements are
// written once, for SQLite and PostgreSQL alike; a driver brings what differs.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "billing/calendar.h"
#include "billing/money.h"

namespace bot::sql {

// Bytes that are no text: a mail as it came in.
struct Bytes {
  std::string bytes;
  bool operator==(const Bytes&) const = default;
};

// One parameter of a statement or one cell of a row: nothing, an integer, a text or bytes. Instants
// are UTC text, months "2026-11", exact costs decimal text, yes and no are 1 and 0.
class Value {
 public:
  Value() = default;
  Value(std::nullopt_t) {}                                           // NOLINT: meant to convert
  Value(bool flag) : content_(std::int64_t{flag}) {}                 // NOLINT
  Value(std::int64_t integer) : content_(integer) {}                 // NOLINT
  Value(std::uint32_t integer) : content_(std::int64_t{integer}) {}  // NOLINT
  Value(std::uint64_t integer);                                      // NOLINT: throws if too big
  Value(std::string text) : content_(std::move(text)) {}             // NOLINT
  Value(std::string_view text) : content_(std::string(text)) {}      // NOLINT
  Value(const char* text) : content_(std::string(text)) {}           // NOLINT
  Value(Bytes bytes) : content_(std::move(bytes)) {}                 // NOLINT
  // A parameter that is not copied: the text has to outlive the statement's use. No cell is such.
  static Value borrowed(std::string&&) = delete;
  static Value borrowed(const std::string& text) {
    Value value;
    value.content_ = &text;
    return value;
  }
  Value(billing::Instant instant);    // NOLINT
  Value(billing::Month month);        // NOLINT
  Value(const billing::Cost& exact);  // NOLINT
  template <class T>
  Value(const std::optional<T>& value) {  // NOLINT
    if (value) *this = Value(*value);
  }

  bool is_null() const { return content_.index() == 0; }
  // Each throws std::runtime_error if the cell holds something else: the database was altered.
  std::int64_t integer() const;
  const std::string& text() const;
  const std::string& bytes() const;
  using Content =
      std::variant<std::monostate, std::int64_t, std::string, Bytes, const std::string*>;
  const Content& content() const { return content_; }

 private:
  Content content_;
};

// One row of an answer, read cell by cell in the order of the SELECT. Every reader throws
// std::runtime_error if the cell cannot be read as what is asked for.
class Row {
 public:
  explicit Row(std::vector<Value> cells) : cells_(std::move(cells)) {}

  std::string text() { return next().text(); }
  std::string bytes() { return next().bytes(); }
  std::int64_t integer() { return next().integer(); }
  std::uint64_t count() { return static_cast<std::uint64_t>(next().integer()); }
  std::uint32_t small_count() { return static_cast<std::uint32_t>(next().integer()); }
  bool flag() { return next().integer() != 0; }
  billing::Instant instant();
  billing::Month month();
  billing::Cost cost();
  billing::Currency currency();
  std::optional<std::string> optional_text();
  std::optional<std::uint64_t> optional_count();
  std::optional<billing::Instant> optional_instant();
  std::optional<billing::Month> optional_month();
  std::optional<billing::Cost> optional_cost();
  std::optional<billing::Currency> optional_currency();
  // An enumerator by its word: row.word(tickets::status_from).
  template <class From>
  auto word(From&& from) {
    const auto value = from(std::string_view(next().text()));
    if (!value) throw std::runtime_error("the database holds an unknown word");
    return *value;
  }
  // A one-string id type such as OrganizationName.
  template <class Id>
  Id id() {
    return Id{text()};
  }
  template <class Id>
  std::optional<Id> optional_id() {
    auto value = optional_text();
    return value ? std::optional<Id>(Id{std::move(*value)}) : std::nullopt;
  }

 private:
  const Value& next();
  std::vector<Value> cells_;
  std::size_t at_ = 0;
};

using Parameters = std::vector<Value>;

// Another process holds the database longer than we wait.
struct DatabaseBusy : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// One connection; belongs to one unit of work, and so one thread, at a time. Everything throws
// std::runtime_error (or a subclass) where the database says no.
class Connection {
 public:
  virtual ~Connection() = default;
  // The n-th parameter is bound to $n. All rows are fetched before it returns, so that statements
  // never overlap.
  std::vector<Row> query(std::string_view sql, const Parameters& parameters) {
    return answer(sql, parameters);
  }
  std::vector<Row> query(std::string_view sql, std::initializer_list<Value> parameters = {}) {
    return answer(sql, {parameters.begin(), parameters.size()});
  }
  // How many rows were written.
  std::uint64_t execute(std::string_view sql, const Parameters& parameters) {
    return run(sql, parameters);
  }
  std::uint64_t execute(std::string_view sql, std::initializer_list<Value> parameters = {}) {
    return run(sql, {parameters.begin(), parameters.size()});
  }
  // Several statements without parameters, as in a migration.
  virtual void execute_script(const std::string& sql) = 0;
  virtual void begin_read() = 0;   // one consistent state until rollback()
  virtual void begin_write() = 0;  // alone among writers; throws DatabaseBusy after the wait
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;  // of whatever is open; nothing if nothing is

 private:
  virtual std::vector<Row> answer(std::string_view sql, std::span<const Value> parameters) = 0;
  virtual std::uint64_t run(std::string_view sql, std::span<const Value> parameters) = 0;
};

// The only row, if there is one.
std::optional<Row> query_one(Connection&, std::string_view sql, const Parameters& = {});
// The single integer of the only row.
std::int64_t query_integer(Connection&, std::string_view sql, const Parameters& = {});
// The counter's next value, 1 first; drawn inside the transaction, so without gaps.
std::uint64_t next_of_counter(Connection&, std::string_view counter);
// The number that was drawn last; 0 before the first.
std::uint64_t last_of_counter(Connection&, std::string_view counter);

// Undoes the open transaction unless it was committed.
class Rollback {
 public:
  explicit Rollback(Connection& connection) : connection_(connection) {}
  ~Rollback() { connection_.rollback(); }
  Rollback(const Rollback&) = delete;
  Rollback& operator=(const Rollback&) = delete;

 private:
  Connection& connection_;
};

}  // namespace bot::sql

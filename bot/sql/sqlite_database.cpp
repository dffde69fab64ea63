#include "bot/sql/sqlite_database.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <map>

namespace bot::sql {
namespace {

constexpr int busy_timeout_ms = 10'000;

// A statement that is reset however its use ends, so that it holds no lock.
class Use {
 public:
  explicit Use(SQLite::Statement& statement) : statement_(statement) {}
  ~Use() { statement_.tryReset(); }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

 private:
  SQLite::Statement& statement_;
};

[[noreturn]] void pass_on(const SQLite::Exception& problem, std::string_view sql) {
  const int code = problem.getErrorCode();
  const std::string words = std::string("database: ") + problem.what();
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) throw DatabaseBusy(words);
  throw std::runtime_error(sql.empty() ? words : words + " in: " + std::string(sql));
}

Value cell_of(const SQLite::Column& column) {
  if (column.isNull()) return {};
  if (column.isInteger()) return column.getInt64();
  if (column.isBlob()) return Bytes{column.getString()};
  return column.getString();
}

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(const std::filesystem::path& file, SqliteOpen how)
      : database_(file.string(),
                  SQLite::OPEN_READWRITE | (how == SqliteOpen::create ? SQLite::OPEN_CREATE : 0),
                  busy_timeout_ms) {
    database_.exec("PRAGMA journal_mode = WAL");
    database_.exec("PRAGMA synchronous = FULL");
    database_.exec("PRAGMA foreign_keys = ON");
    database_.exec("PRAGMA cache_size = -16384");  // 16 MiB
  }

  std::vector<Row> query(std::string_view sql, const Parameters& parameters) override {
    try {
      SQLite::Statement& statement = prepared(sql);
      const Use use(statement);
      bind(statement, parameters);
      std::vector<Row> rows;
      while (statement.executeStep()) {
        std::vector<Value> cells;
        cells.reserve(static_cast<std::size_t>(statement.getColumnCount()));
        for (int i = 0; i < statement.getColumnCount(); ++i) {
          cells.push_back(cell_of(statement.getColumn(i)));
        }
        rows.emplace_back(std::move(cells));
      }
      return rows;
    } catch (const SQLite::Exception& problem) {
      pass_on(problem, sql);
    }
  }

  std::uint64_t execute(std::string_view sql, const Parameters& parameters) override {
    try {
      SQLite::Statement& statement = prepared(sql);
      const Use use(statement);
      bind(statement, parameters);
      return static_cast<std::uint64_t>(statement.exec());
    } catch (const SQLite::Exception& problem) {
      pass_on(problem, sql);
    }
  }

  void execute_script(const std::string& sql) override {
    try {
      database_.exec(sql);
    } catch (const SQLite::Exception& problem) {
      pass_on(problem, {});
    }
  }

  void begin_read() override { execute("BEGIN DEFERRED", {}); }
  // The busy timeout does the waiting for another process.
  void begin_write() override { execute("BEGIN IMMEDIATE", {}); }
  void commit() override { execute("COMMIT", {}); }
  void rollback() noexcept override {
    if (sqlite3_get_autocommit(database_.getHandle()) != 0) return;
    sqlite3_exec(database_.getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }

 private:
  SQLite::Statement& prepared(std::string_view sql) {
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
      const std::string text(sql);
      found = statements_.try_emplace(text, database_, text).first;
    }
    return found->second;
  }

  // By name: SQLite numbers $n by first appearance, so that binding by position would swap
  // parameters silently where $2 stands before $1.
  static void bind(SQLite::Statement& statement, const Parameters& parameters) {
    if (statement.getBindParameterCount() != static_cast<int>(parameters.size())) {
      throw std::logic_error("a statement is given too few or too many parameters");
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      const std::string name = "$" + std::to_string(i + 1);
      const auto& content = parameters[i].content();
      if (const auto* integer = std::get_if<std::int64_t>(&content)) {
        statement.bind(name, *integer);
      } else if (const auto* text = std::get_if<std::string>(&content)) {
        statement.bind(name, *text);
      } else if (const auto* bytes = std::get_if<Bytes>(&content)) {
        statement.bind(name, bytes->bytes.data(), static_cast<int>(bytes->bytes.size()));
      } else {
        statement.bind(name);
      }
    }
  }

  SQLite::Database database_;
  std::map<std::string, SQLite::Statement, std::less<>> statements_;
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::filesystem::path& file, SqliteOpen how) {
  try {
    return std::make_unique<SqliteConnection>(file, how);
  } catch (const SQLite::Exception& problem) {
    throw std::runtime_error("the database " + file.string() +
                             " cannot be opened: " + problem.what());
  }
}

void copy_sqlite(const std::filesystem::path& from, const std::filesystem::path& to) {
  try {
    SQLite::Database source(from.string(), SQLite::OPEN_READONLY, busy_timeout_ms);
    SQLite::Database target(to.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(target, source);
    backup.executeStep(-1);
  } catch (const SQLite::Exception& problem) {
    throw std::runtime_error("the database " + from.string() + " cannot be copied to " +
                             to.string() + ": " + problem.what());
  }
}

}  // namespace bot::sql

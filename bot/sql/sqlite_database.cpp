#include "bot/sql/sqlite_database.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <unordered_map>

namespace bot::sql {
namespace {

constexpr int busy_timeout_ms = 10'000;

// Nobody asks how much memory SQLite uses, and counting it is a lock for each piece.
void count_no_memory() {
  static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)configured;
}

std::string opened(const std::filesystem::path& file) {
  count_no_memory();
  return file.string();
}

// A statement with the place of each of its parameters. SQLite numbers $n by first appearance, so
// that binding by position would swap parameters silently where $2 stands before $1.
struct Prepared {
  Prepared(const SQLite::Database& database, const std::string& sql) : statement(database, sql) {
    for (int i = 1; i <= statement.getBindParameterCount(); ++i) {
      places.push_back(statement.getIndex(("$" + std::to_string(i)).c_str()));
    }
  }

  SQLite::Statement statement;
  std::vector<int> places;
};

// A statement that is reset however its use ends, so that it holds no lock. What is bound is not
// copied: it has to outlive the use.
class Use {
 public:
  Use(Prepared& prepared, std::span<const Value> parameters) : statement_(prepared.statement) {
    if (prepared.places.size() != parameters.size()) {
      throw std::logic_error("a statement is given too few or too many parameters");
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) bind(prepared.places[i], parameters[i]);
  }
  ~Use() { statement_.tryReset(); }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

 private:
  void bind(int place, const Value& value) {
    const auto& content = value.content();
    if (const auto* integer = std::get_if<std::int64_t>(&content)) {
      statement_.bind(place, *integer);
    } else if (const auto* text = std::get_if<std::string>(&content)) {
      statement_.bindNoCopy(place, *text);
    } else if (const auto* lent = std::get_if<const std::string*>(&content)) {
      statement_.bindNoCopy(place, **lent);
    } else if (const auto* bytes = std::get_if<Bytes>(&content)) {
      statement_.bindNoCopy(place, bytes->bytes.data(), static_cast<int>(bytes->bytes.size()));
    } else {
      statement_.bind(place);
    }
  }

  SQLite::Statement& statement_;
};

[[noreturn]] void pass_on(const SQLite::Exception& problem, std::string_view sql) {
  const int code = problem.getErrorCode();
  const std::string words = std::string("database: ") + problem.what();
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) throw DatabaseBusy(words);
  throw std::runtime_error(sql.empty() ? words : words + " in: " + std::string(sql));
}

Value cell_of(const SQLite::Column& column) {
  switch (column.getType()) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return column.getInt64();
    case SQLITE_BLOB: return Bytes{column.getString()};
    default: return column.getString();
  }
}

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(const std::filesystem::path& file, SqliteOpen how)
      : database_(opened(file),
                  // One unit of work, and so one thread, at a time uses it.
                  SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX |
                      (how == SqliteOpen::create ? SQLite::OPEN_CREATE : 0),
                  busy_timeout_ms) {
    database_.exec("PRAGMA journal_mode = WAL");
    database_.exec("PRAGMA synchronous = FULL");
    database_.exec("PRAGMA foreign_keys = ON");
    database_.exec("PRAGMA cache_size = -16384");  // 16 MiB
  }

  std::vector<Row> answer(std::string_view sql, std::span<const Value> parameters) override {
    try {
      Prepared& known = prepared(sql);
      const Use use(known, parameters);
      SQLite::Statement& statement = known.statement;
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

  std::uint64_t run(std::string_view sql, std::span<const Value> parameters) override {
    try {
      Prepared& known = prepared(sql);
      const Use use(known, parameters);
      return static_cast<std::uint64_t>(known.statement.exec());
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

  void begin_read() override { execute("BEGIN DEFERRED"); }
  // The busy timeout does the waiting for another process.
  void begin_write() override { execute("BEGIN IMMEDIATE"); }
  void commit() override { execute("COMMIT"); }
  void rollback() noexcept override {
    if (sqlite3_get_autocommit(database_.getHandle()) != 0) return;
    sqlite3_exec(database_.getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }

 private:
  Prepared& prepared(std::string_view sql) {
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
      const std::string text(sql);
      found = statements_.try_emplace(text, database_, text).first;
    }
    return found->second;
  }

  SQLite::Database database_;
  std::unordered_map<std::string, Prepared, TextHash, std::equal_to<>> statements_;
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

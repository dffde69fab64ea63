#include "bot/sql/sql_store.h"

#include "bot/sql/sqlite_database.h"
#include "bot/sql/write_queue.h"

namespace bot::sql {
namespace {

// A connection for one reader at a time, with its prepared statements.
struct Reader {
  explicit Reader(std::unique_ptr<Connection> opened)
      : connection(std::move(opened)), work(*connection) {}
  std::unique_ptr<Connection> connection;
  SqlUnitOfWork work;
};

class SqlStore final : public tickets::Store {
 public:
  explicit SqlStore(std::filesystem::path file)
      : file_(std::move(file)), writes_(open_sqlite(file_, SqliteOpen::existing)) {}

  void read(const std::function<void(tickets::UnitOfWork&)>& job) override {
    std::unique_ptr<Reader> reader = take();
    {
      const Rollback whatever_was_written(*reader->connection);
      reader->connection->begin_read();
      job(reader->work);
    }
    give_back(std::move(reader));
  }

  void write(const std::function<bool(tickets::UnitOfWork&)>& job) override { writes_.run(job); }

  std::uint64_t commits() const { return writes_.commits(); }

 private:
  // As many as there are readers at once, so that a reader never waits; a few stay open.
  static constexpr std::size_t kept_open = 8;

  std::unique_ptr<Reader> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        std::unique_ptr<Reader> reader = std::move(idle_.back());
        idle_.pop_back();
        return reader;
      }
    }
    return std::make_unique<Reader>(open_sqlite(file_, SqliteOpen::existing));
  }

  void give_back(std::unique_ptr<Reader> reader) {
    const std::lock_guard lock(mutex_);
    if (idle_.size() < kept_open) idle_.push_back(std::move(reader));
  }

  std::filesystem::path file_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Reader>> idle_;
  WriteQueue writes_;
};

}  // namespace

std::filesystem::path file_of(std::string_view url) {
  constexpr std::string_view scheme = "sqlite:";
  if (url.starts_with("postgresql:") || url.starts_with("postgres:")) {
    throw std::invalid_argument(
        "PostgreSQL is not supported by this version: give sqlite:PATH as the database");
  }
  if (!url.starts_with(scheme) || url.size() == scheme.size()) {
    throw std::invalid_argument("the database is given as sqlite:PATH, such as " +
                                std::string("sqlite:var/splitdesk.db; not as \"") +
                                std::string(url) + "\"");
  }
  return std::filesystem::path(url.substr(scheme.size()));
}

Migrated migrate(std::string_view url) {
  const std::filesystem::path file = file_of(url);
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path());
  return migrate_file(file);
}

std::unique_ptr<tickets::Store> open_store(std::string_view url) {
  migrate(url);
  return std::make_unique<SqlStore>(file_of(url));
}

std::unique_ptr<tickets::Store> open_ready_store(std::string_view url) {
  const std::filesystem::path file = file_of(url);
  if (!std::filesystem::exists(file)) {
    throw std::runtime_error("there is no database " + file.string());
  }
  {
    const auto connection = open_sqlite(file, SqliteOpen::existing);
    const auto applied = applied_migrations(*connection);
    check_known(applied, embedded_migrations());
    check_same(applied, embedded_migrations());
    if (applied.size() != embedded_migrations().size()) {
      throw std::runtime_error(file.string() + " is older than this program: splitdesk migrate");
    }
  }
  return std::make_unique<SqlStore>(file);
}

std::string last_migration_of(std::string_view url) {
  const auto connection = open_sqlite(file_of(url), SqliteOpen::existing);
  const auto applied = applied_migrations(*connection);
  if (applied.empty()) throw std::runtime_error("the database is empty");
  return applied.back().name;
}

std::uint64_t commits_of(const tickets::Store& store) {
  return dynamic_cast<const SqlStore&>(store).commits();
}

}  // namespace bot::sql

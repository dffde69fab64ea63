// A desk of many tickets: how long what people do takes there, and how many requests come in over
// HTTP, next to the commit rate of the same disk in the same run. Usage: bench_desk [TICKETS]
// [REQUESTS]
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "bot/app.h"
#include "bot/crypto/crypto.h"
#include "bot/log/log.h"
#include "bot/sql/sql_store.h"
#include "bot/sql/sqlite_database.h"
#include "tests/bench/generated_desk.h"
#include "tests/bench/generated_focus.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/app/connection.h"

namespace {

namespace fs = std::filesystem;
using namespace tickets;

const billing::Instant now = billing::parse_instant("2026-11-23T12:00:00Z").value();
constexpr int commits = 300;

// Half of the samples are not above p50, one in a hundred is above p99.
void print(const char* what, std::vector<double> seconds) {
  std::sort(seconds.begin(), seconds.end());
  const auto at = [&](std::size_t percent) {
    return 1000 * seconds[std::min(seconds.size() - 1, seconds.size() * percent / 100)];
  };
  std::printf("%-40s p50 %9.3f ms   p99 %9.3f ms\n", what, at(50), at(99));
  std::fflush(stdout);
}

void sample(const char* what, int times, const std::function<void(std::uint64_t)>& job) {
  std::vector<double> seconds;
  for (int i = 0; i < times; ++i) {
    seconds.push_back(bench::seconds_of([&] { job(static_cast<std::uint64_t>(i)); }));
  }
  print(what, std::move(seconds));
}

double bare_flushes(const fs::path& file) {
  const int open = ::open(file.c_str(), O_WRONLY | O_CREAT, 0600);
  const std::string page(4096, 'x');
  const double seconds = bench::seconds_of([&] {
    for (int i = 0; i < commits; ++i) {
      if (::write(open, page.data(), page.size()) < 0 || ::fdatasync(open) != 0) std::abort();
    }
  });
  ::close(open);
  return commits / seconds;
}

double bare_commits(const fs::path& file) {
  const auto connection = bot::sql::open_sqlite(file, bot::sql::SqliteOpen::create);
  connection->execute_script("CREATE TABLE bare (value INTEGER)");
  return commits / bench::seconds_of([&] {
           for (int i = 0; i < commits; ++i) {
             connection->begin_write();
             connection->execute("INSERT INTO bare (value) VALUES ($1)", {std::int64_t{i}});
             connection->commit();
           }
         });
}

// Another ticket each time, all over the desk.
std::uint64_t any(std::uint64_t i, std::uint64_t count) { return 1 + i * 7919 % count; }

void view(Store& store, std::uint64_t count) {
  sample("view: ticket, events, mails, timers", 500, [&](std::uint64_t i) {
    const TicketNumber number = ticket_number(any(i, count));
    store.read([&](UnitOfWork& work) {
      if (!work.tickets().ticket(number) || work.tickets().events(number).empty()) std::abort();
      work.outbox().mails_of(number);
      work.inbound().inbound_of(number);
      work.tickets().timers(number);
    });
  });
}

void queue(Store& store) {
  struct Order {
    const char* name;
    TicketOrder order;
  };
  for (const auto& [name, order] : {Order{"queue, by risk", TicketOrder::by_risk},
                                    Order{"queue, oldest first", TicketOrder::oldest_first},
                                    Order{"queue, newest first", TicketOrder::newest_first}}) {
    TicketFilter filter;
    filter.order = order;
    filter.limit = 50;
    filter.statuses = {Status::submitted, Status::awaiting_approval, Status::awaiting_bans,
                       Status::ready_to_switch};
    sample(name, 200, [&](std::uint64_t) {
      store.read([&](UnitOfWork& work) {
        const auto page = work.tickets().tickets(filter);
        work.tickets().counts();
        // The next sample is the next page.
        filter.after = page.empty() ? std::nullopt : std::optional(page.back().number);
      });
    });
  }
}

void search(Store& store, std::uint64_t count) {
  const auto look = [&](const char* what, const std::function<std::string(std::uint64_t)>& text) {
    sample(what, 100, [&](std::uint64_t i) {
      SearchQuery query;
      query.text = text(any(i, count));
      store.read([&](UnitOfWork& work) {
        if (work.tickets().search(query).empty()) std::abort();
      });
    });
  };
  look("search: a number", [](std::uint64_t i) { return ticket_number(i).value; });
  look("search: part of a number",
       [](std::uint64_t i) { return ticket_number(i).value.substr(4, 4); });
  look("search: an account number", [&](std::uint64_t i) {
    return bench::ban_of(count - i % (count / 20) / 3 * 3 - count % 3);
  });
  look("search: an organization", [&](std::uint64_t i) { return bench::customer_of(i, count); });
  look("search: a person", [](std::uint64_t i) { return bench::person_of(i); });
  look("search: a word of one ticket", [](std::uint64_t i) { return bench::rare_word(i); });
  look("search: a word of half the tickets", [](std::uint64_t) { return "purchase"; });
  look("search: the beginning of such a word", [](std::uint64_t) { return "purch"; });
  look("search: two words", [](std::uint64_t i) { return "reference " + bench::rare_word(i); });
}

std::string token_of_the_desk(Store& store) {
  const std::string shown = "sd_" + bot::random_token();
  store.write([&](UnitOfWork& work) {
    User user;
    user.email = {"desk@splitdesk.example"};
    user.name = "Desk Person";
    user.role = Role::support_desk;
    work.accounts().save_user(user);
    work.programs().save_token(
        {bot::sha256_hex(shown), "bench", user.email, user.role, now, std::nullopt, std::nullopt});
    return true;
  });
  return shown;
}

std::string request_of(std::uint64_t organization, const std::string& address,
                       const std::string& token) {
  std::string number = std::to_string(organization);
  number.insert(0, 4 - std::min<std::size_t>(4, number.size()), '0');
  const std::string body =
      R"({"account_name": "organization-)" + number +
      R"(", "requester": {"email": "admin@customer.example", "name": "Ada Admin"}, )"
      R"("description": "Please split our invoice by cost center from next month on."})";
  return "POST /api/v1/tickets HTTP/1.1\r\nHost: " + address.substr(address.find("//") + 2) +
         "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json" +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" +
         body;
}

// Requests of so many clients at once, each for an organization that has none.
double requests_per_second(const std::string& address, const std::string& token, int clients,
                           std::uint64_t first, std::uint64_t count) {
  std::atomic<std::uint64_t> next = first, refused = 0;
  const double seconds = bench::seconds_of([&] {
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; ++i) {
      threads.emplace_back([&] {
        for (std::uint64_t own = next++; own < first + count; own = next++) {
          const support::Connection connection(address);
          connection.send(request_of(own, address, token));
          const std::string answer = connection.receive_all();
          if (!answer.starts_with("HTTP/1.1 201") && refused++ == 0) std::puts(answer.c_str());
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
  });
  if (refused != 0) std::abort();
  return static_cast<double>(count) / seconds;
}

// Its workers rest, so that nothing but the requests is measured.
void over_http(bot::App& app, std::uint64_t requests, double flushes, double bare) {
  app.store().write([&](UnitOfWork& work) {
    for (const auto& one : bench::organizations(2 * requests, 2)) {
      work.billing().save_organization(one, now);
    }
    return true;
  });
  const std::string token = token_of_the_desk(app.store());
  app.start_serving();
  const double one = requests_per_second(app.address(), token, 1, 0, requests);
  const double eight = requests_per_second(app.address(), token, 8, requests, requests);
  std::printf("the disk: %.0f flushes/s, %.0f bare commits/s of one row\n", flushes, bare);
  for (const auto& [clients, rate] : {std::pair(1, one), std::pair(8, eight)}) {
    std::printf("opened over HTTP by %d: %.0f/s, %.2f x the flushes, %.2f x the bare commits\n",
                clients, rate, rate / flushes, rate / bare);
  }
}

void measure(const fs::path& folder, std::uint64_t count, std::uint64_t requests) {
  bot::set_log_level(bot::LogLevel::error);
  bot::Config config;
  config.database = "sqlite:" + (folder / "desk.db").string();
  config.listen_port = 0;
  config.mail_directory = (folder / "mail").string();
  bot::App app(config, [] { return now; });
  const double filling = bench::seconds_of([&] { bench::fill_desk(app.store(), count, now); });
  std::printf("%lu tickets filled in at %.0f/s, %lu MiB on disk\n",
              static_cast<unsigned long>(count), static_cast<double>(count) / filling,
              static_cast<unsigned long>(fs::file_size(folder / "desk.db") >> 20));
  view(app.store(), count);
  queue(app.store());
  search(app.store(), count);
  const double flushes = bare_flushes(folder / "flushed");
  over_http(app, requests, flushes, bare_commits(folder / "bare.db"));
  std::printf("%lu MiB of memory at most\n", static_cast<unsigned long>(bench::peak_mebibytes()));
}

}  // namespace

int main(int argument_count, char** words) {
  const auto number = [&](int place, std::uint64_t otherwise) {
    return argument_count > place ? std::strtoull(words[place], nullptr, 10) : otherwise;
  };
  std::string pattern = (fs::temp_directory_path() / "splitdesk-bench-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  measure(folder, std::max<std::uint64_t>(100, number(1, 1'000'000)), number(2, 500));
  fs::remove_all(folder);
  return 0;
}

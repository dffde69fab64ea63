// Every command that changes the books is killed at step after step and started again: the result
// is that of a run that nobody disturbed.
#include <zlib.h>
#include <catch2/catch.hpp>

#include <random>
#include <set>

#include "tests/faults/program.h"
#include "tests/support/app/costs.h"
#include "tests/support/app/database_rows.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

using fault_tests::Books;
using fault_tests::Ended;
using fault_tests::Words;

namespace {

constexpr long every_step_up_to = 40;
constexpr std::size_t steps_sampled_beyond = 12;
constexpr unsigned long seed = 20241005;

billing::Organization another(const std::string& name) {
  auto organization = support::an_organization().named(name).build();
  organization.display_name = name;
  organization.alias = name;
  organization.ban = billing::BillingAccountNumber{name + "-1"};
  for (auto& provider : organization.providers) provider.account.value += "-" + name;
  return organization;
}

std::string costs(const std::string& retail, const std::string& laboratory) {
  return support::focus_costs(
      {2024, 9}, {{"100200300401", retail},
                  {"lab-project", laboratory},
                  {.account = "lab-project-contoso", .cost = "7.00", .payer = "payer-2"},
                  {.account = "sub-ops-0001-fabrikam", .cost = "0.015", .payer = "payer-3"}});
}

std::string packed(const std::string& text) {
  std::string room(::compressBound(text.size()) + 64, '\0');
  z_stream stream{};
  if (::deflateInit2(&stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(room.data());
  stream.avail_out = static_cast<uInt>(room.size());
  ::deflate(&stream, Z_FINISH);
  room.resize(stream.total_out);
  ::deflateEnd(&stream);
  return room;
}

// Three organizations, one of them with separate invoices, and their costs of September.
Books three_organizations() {
  Books books;
  for (const auto& organization :
       {support::an_organization().build(), another("contoso"), another("fabrikam")}) {
    books.import(organization);
  }
  books.separate_laboratory("northwind");
  books.file("costs.csv", costs("10.005", "0.125"));
  books.done({"import-charges", "costs.csv", "--source", "aws"});
  return books;
}

Books issued() {
  Books books = three_organizations();
  books.done({"run-invoices", "2024-09"});
  return books;
}

// All of the first steps, some of those beyond, and one that is never reached.
std::set<long> steps_to_try(long all) {
  std::set<long> steps;
  for (long step = 1; step <= std::min(all, every_step_up_to); ++step) steps.insert(step);
  std::mt19937_64 dice(seed);
  for (std::size_t i = 0; i < steps_sampled_beyond && all > every_step_up_to; ++i) {
    steps.insert(every_step_up_to + 1 + static_cast<long>(dice() % (all - every_step_up_to)));
  }
  return steps;
}

// Where the answer was lost after it was durable, the command may say so by this refusal.
void kill_at_every_step(const Books& before, const Words& command,
                        const std::string& done_already) {
  const Books undisturbed(before);
  const Ended whole = undisturbed.run(command);
  INFO(whole.out);
  REQUIRE(whole.code == 0);
  REQUIRE(undisturbed.problems().empty());
  const auto expected = undisturbed.contents();
  const auto steps = steps_to_try(whole.steps);
  REQUIRE(steps.size() > 10);
  std::size_t killed = 0;
  for (const long step : steps) {
    const Books books(before);
    INFO("killed at step " << step << " of " << whole.steps << ", seed " << seed);
    killed += books.run(command, step).killed;
    if (step % 3 == 0) CHECK(books.problems().empty());
    const Ended again = books.run(command);
    INFO(again.out);
    if (again.code != 0) {
      CHECK(again.code == 1);
      CHECK(again.out.find("[" + done_already + "]") != std::string::npos);
    }
    CHECK(support::changes_between(expected, books.contents()) == Words{});
    CHECK(books.leftovers() == 0);
    if (step % 3 == 1) CHECK(books.problems().empty());
  }
  // Threads share the steps out differently: the last ones of a run may not be reached.
  CHECK(killed + 4 >= steps.size());
}

}  // namespace

TEST_CASE("an import that is killed at any step is whole when it is started again") {
  const auto [append, gzip] = GENERATE(table<bool, bool>({{false, false}, {true, true}}));
  INFO((append ? "append, gzip" : "overwrite, plain"));
  Books books;
  books.import(support::an_organization().build());
  books.file("before.csv", costs("1", "2"));
  books.done({"import-charges", "before.csv", "--source", "aws", "--feed",
              append ? "append" : "overwrite"});
  const std::string text = costs("10.005", "0.125");
  books.file("costs.csv", gzip ? packed(text) : text);
  kill_at_every_step(books, {"import-charges", "costs.csv", "--source", "aws"}, "");
}

TEST_CASE("an organization whose import is killed at any step is attributed again whole") {
  Books books;
  books.import(support::an_organization().build());
  books.file("costs.csv", costs("10.005", "0.125"));
  books.done({"import-charges", "costs.csv", "--source", "aws"});
  const Books moved(books);
  moved.import(support::an_organization()
                   .with_provider_moved("p-aws", "ws-lab", support::at(2024, 9, 16))
                   .build());
  REQUIRE_FALSE(support::changes_between(books.contents(), moved.contents()).empty());
  books.file("moved.json", moved.text("northwind.json"));
  kill_at_every_step(books, {"import-organization", "moved.json"}, "");
}

TEST_CASE("invoices whose issue is killed at any step are the same when it is started again") {
  kill_at_every_step(three_organizations(), {"run-invoices", "2024-09"}, "");
}

TEST_CASE("a supplementary run that is killed at any step is issued once") {
  Books books = issued();
  books.file("corrected.csv", costs("4", "5.125"));
  books.done({"import-charges", "corrected.csv", "--source", "aws"});
  kill_at_every_step(books,
                     {"run-invoices", "2024-09", "--organization", "northwind", "--supplementary",
                      "Usage was corrected"},
                     "nothing_to_correct");
}

TEST_CASE("a credit note that is killed at any step is issued once") {
  kill_at_every_step(issued(),
                     {"credit-note", "INV-2024-000001", "--line", "1=0.50", "--reason", "Goodwill"},
                     "credit_issued_already");
}

TEST_CASE("two runs at once issue one set of documents, though one of them is killed") {
  const Books before = three_organizations();
  const Books undisturbed(before);
  const Words command{"run-invoices", "2024-09", "--format", "json"};
  const Ended whole = undisturbed.run(command);
  REQUIRE(whole.code == 0);
  std::mt19937_64 dice(seed);
  for (int round = 0; round < 12; ++round) {
    const Books books(before);
    const long step = round < 6 ? 0 : 1 + static_cast<long>(dice() % whole.steps);
    INFO("round " << round << ", seed " << seed << ", one is killed at step " << step);
    const auto one = books.start(command), other = books.start(command, step);
    const Ended first = one.wait(), second = other.wait();
    CHECK(first.out == whole.out);
    if (!second.killed) CHECK(second.out == whole.out);
    CHECK(support::changes_between(undisturbed.contents(), books.contents()) == Words{});
    CHECK(books.problems().empty());
  }
}

TEST_CASE("two imports of the same bytes at once are one import") {
  Books before;
  before.import(support::an_organization().build());
  before.file("costs.csv", costs("10.005", "0.125"));
  const Books undisturbed(before);
  const Words command{"import-charges", "costs.csv", "--source", "aws"};
  undisturbed.done(command);
  for (int round = 0; round < 6; ++round) {
    const Books books(before);
    const auto one = books.start(command), other = books.start(command);
    const Ended first = one.wait(), second = other.wait();
    INFO(first.out << second.out);
    CHECK(first.code == 0);
    CHECK(second.code == 0);
    CHECK((first.out + second.out).find("Nothing changed") != std::string::npos);
    CHECK(support::changes_between(undisturbed.contents(), books.contents()) == Words{});
    CHECK(books.leftovers() == 0);
  }
}

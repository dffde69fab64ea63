#include <catch2/catch.hpp>

#include "bot/sql/sql_store.h"
#include "bot/sql/sqlite_database.h"
#include "bot/sql/ticket_page.h"
#include "tests/support/instants.h"
#include "tests/support/sample_events.h"
#include "tests/support/temporary_folder.h"

using namespace bot::sql;
using namespace tickets;

namespace {

const TicketNumber first{"SPL-0001-1"};

// A database with one ticket, which a page may begin after.
class Database {
 public:
  Database() {
    const auto store = open_store("sqlite:" + file());
    store->write([](UnitOfWork& work) {
      const Event event = support::an_opening(first.value, "northwind", support::at(2026, 11, 1));
      work.tickets().append(event, tickets::advance(std::nullopt, event));
      return true;
    });
    connection_ = open_sqlite(file(), SqliteOpen::existing);
  }
  // How the database goes about the page, a line a step.
  std::string plan(const TicketFilter& filter) {
    const PageQuery query = page_query(*connection_, filter);
    return plan(query.sql, query.parameters);
  }
  std::string plan(const std::string& sql, const Parameters& parameters) {
    std::string steps;
    for (Row& row : connection_->query("EXPLAIN QUERY PLAN " + sql, parameters)) {
      for (int i = 0; i < 3; ++i) row.integer();
      steps += row.text() + "\n";
    }
    return steps;
  }

 private:
  std::string file() const { return (folder_.path() / "s.db").string(); }

  support::TemporaryFolder folder_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace

TEST_CASE("a page of the queue is read off an index, whatever it is filtered and ordered by") {
  struct Example {
    const char* index;
    const char* index_by_risk;
    TicketFilter filter;
  };
  TicketFilter none, organization, owner, escalated, call_back, follow_up;
  organization.organization = billing::OrganizationName{"northwind"};
  owner.owner = Email{"ann@splitdesk.example"};
  escalated.escalated = true;
  call_back.with_call_back = true;
  follow_up.with_follow_up = true;
  auto example = GENERATE_REF(values<Example>({
      {"ticket_by_age", "ticket_by_risk", none},
      {"ticket_of_organization", "ticket_of_organization_by_risk", organization},
      {"ticket_of_owner", "ticket_of_owner_by_risk", owner},
      {"ticket_escalated", "ticket_escalated_by_risk", escalated},
      {"ticket_call_back", "ticket_call_back_by_risk", call_back},
      {"ticket_follow_up", "ticket_follow_up_by_risk", follow_up},
  }));
  TicketFilter filter = example.filter;
  filter.order =
      GENERATE(TicketOrder::oldest_first, TicketOrder::newest_first, TicketOrder::by_risk);
  if (GENERATE(false, true)) filter.after = first;
  filter.statuses = GENERATE(values<std::vector<Status>>(
      {{}, {Status::submitted}, {Status::submitted, Status::awaiting_bans}}));
  Database database;
  const std::string plan = database.plan(filter);
  INFO(plan);
  const bool by_risk = filter.order == TicketOrder::by_risk;
  const std::string index = by_risk ? example.index_by_risk : example.index;
  CHECK_THAT(plan, Catch::Contains("SEARCH ticket USING INDEX " + index + " ("));
  CHECK_THAT(plan, !Catch::Contains("TEMP B-TREE") && !Catch::Contains("SCAN"));
  if (filter.after) {
    CHECK_THAT(plan, Catch::Contains(by_risk ? "(at_risk_from,opened_at,ordinal)"
                                             : "(opened_at,ordinal)"));
  }
}

TEST_CASE("what issuing asks of an organization is read off an index") {
  Database database;
  const std::string table = GENERATE("ban_assignment", "mode_change", "issued_run",
                                     "changed_period", "unattributed_decision", "provider");
  const std::string more = table == "ban_assignment"   ? " ORDER BY ban"
                           : table == "changed_period" ? " AND unmarked_at IS NULL"
                                                       : "";
  const std::string plan =
      database.plan("SELECT * FROM " + table + " WHERE organization = $1" + more, {"northwind"});
  INFO(plan);
  CHECK_THAT(plan, Catch::Contains("SEARCH " + table + " USING "));
  CHECK_THAT(plan, !Catch::Contains("TEMP B-TREE") && !Catch::Contains("SCAN"));
}

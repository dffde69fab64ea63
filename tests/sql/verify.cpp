#include "bot/sql/verify.h"

#include <catch2/catch.hpp>

#include "bot/sql/sql_store.h"
#include "bot/sql/sqlite_database.h"
#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"
#include "tests/support/sample_events.h"
#include "tests/support/sample_run.h"
#include "tests/support/story.h"
#include "tests/support/temporary_folder.h"

using namespace bot::sql;
using namespace tickets;

namespace {

// Two organizations, a ticket of five events with a mail, which brought two BANs and a mode, and
// two runs of two invoices.
class Filled {
 public:
  Filled() {
    const auto store = open_store(url());
    store->write([](UnitOfWork& work) {
      const auto now = support::at(2026, 11, 1);
      work.billing().save_organization(support::an_organization().build(), now);
      auto contoso = support::an_organization().named("contoso").build();
      contoso.ban = std::nullopt;
      work.billing().save_organization(contoso, now);
      std::optional<Ticket> ticket;
      Event event = support::an_opening("SPL-0001-1", "northwind", now);
      for (const char* note : {"one", "two", "three"}) {
        const Ticket after = tickets::advance(ticket, event);
        work.tickets().append(event, after);
        ticket = after;
        event = support::following(after, Action::note, after.status, Said{note}, now);
      }
      append(work, *ticket, Action::assign_ban,
             BansAssigned{{{{"cc-lab"}, {"NW-LAB-1"}}, {{"cc-retail"}, {"NW-RETAIL-1"}}}}, now);
      append(work, *ticket, Action::take_effect, TookEffect{billing::Month(2026, 12)}, now);
      OutgoingMail mail;
      mail.ticket = {"SPL-0001-1"};
      mail.event_sequence = 2;
      mail.notice = {MailTemplate::reply, MailAudience::customer, {"a@x.example"}};
      work.outbox().enqueue(mail);
      mail.ticket = {};
      mail.event_sequence = 0;
      mail.about = "morning:2026-11-02";
      work.outbox().enqueue(mail);
      work.tickets().set_timers(ticket->number, now, {{{TimerKind::decision, 1, 50}, now}});
      InboundMail inbound = *work.inbound().inbound(work.inbound().keep("raw", now));
      inbound.state = InboundState::replied;
      inbound.ticket = ticket->number;
      work.inbound().settle(inbound);
      User user;
      user.email = {"ann@splitdesk.example"};
      work.accounts().save_user(user);
      work.programs().save_token(
          {"hash", "nightly", user.email, Role::auditor, now, std::nullopt, std::nullopt});
      for (const char* organization : {"northwind", "contoso"}) {
        work.billing().add_issued_run(
            support::an_issued_run(work.billing(), organization, billing::Month(2026, 10)));
      }
      const billing::Month december(2026, 12);
      work.billing().save_ban_assignment(
          {{"NW-LAB-1"}, {"northwind"}, {{"cc-lab"}}, december, std::nullopt});
      work.billing().save_ban_assignment(
          {{"NW-RETAIL-1"}, {"northwind"}, {{"cc-retail"}}, december, std::nullopt});
      work.billing().add_mode_change({{"northwind"},
                                      billing::InvoicingMode::invoice_per_cost_center,
                                      december,
                                      {{"cc-lab"}, {"cc-retail"}},
                                      now,
                                      "SPL-0001-1"});
      return true;
    });
  }
  std::string url() const { return "sqlite:" + (folder_.path() / "s.db").string(); }
  // What verify says after the statement.
  std::vector<std::string> problems_after(const std::string& sql) const {
    const auto connection = open_sqlite(folder_.path() / "s.db", SqliteOpen::existing);
    connection->execute_script("PRAGMA foreign_keys = OFF; " + sql);
    return verify(url()).problems;
  }

 private:
  static void append(UnitOfWork& work, Ticket& ticket, Action action, EventBody body,
                     billing::Instant now) {
    const Event event = support::following(ticket, action, ticket.status, std::move(body), now);
    ticket = tickets::advance(ticket, event);
    work.tickets().append(event, ticket);
  }

  support::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("verify finds nothing in a database nobody altered, and says what it looked at") {
  const Filled filled;
  const auto report = verify(filled.url());
  CHECK(report.problems == std::vector<std::string>{});
  CHECK(report.tickets == 1);
  CHECK(report.events == 5);
  CHECK(report.runs == 2);
  CHECK(report.invoices == 4);
  CHECK(report.ban_assignments == 2);
}

TEST_CASE("verify names the first record that was altered") {
  struct Example {
    const char* alteration;
    const char* problem;
  };
  const auto example = GENERATE(values<Example>({
      {"UPDATE ticket_event SET body = replace(body, 'one', 'ONE') WHERE sequence = 2",
       "event 2 of ticket SPL-0001-1 was altered"},
      {"UPDATE ticket_event SET by_email = 'x@y.example' WHERE sequence = 1",
       "event 1 of ticket SPL-0001-1 was altered"},
      {"UPDATE ticket_event SET happened_at = '2026-11-01T00:00:01Z' WHERE sequence = 3",
       "event 3 of ticket SPL-0001-1 was altered"},
      {"UPDATE ticket_event SET body = 'x' WHERE sequence = 2", "event 2 of ticket SPL-0001-1"},
      {"DELETE FROM ticket_event WHERE sequence = 2", "event 2 of ticket SPL-0001-1 is missing"},
      {"DELETE FROM ticket_event WHERE sequence = 5", "not the sum of its events"},
      {"UPDATE ticket_event SET body = '{}' WHERE sequence = 2",
       "event 2 of ticket SPL-0001-1: an event cannot be read: key 'kind' not found"},
      {"UPDATE ticket SET summary = '{}'",
       "ticket SPL-0001-1: a ticket cannot be read: key 'number' not found"},
      {"UPDATE ticket SET status = 'resolved'", "not the sum of its events"},
      {"UPDATE ticket SET owner = 'x'", "not the sum of its events"},
      {"UPDATE ticket SET escalated = 1", "not the sum of its events"},
      {"UPDATE ticket SET call_back = 1", "not the sum of its events"},
      {"UPDATE ticket SET follow_up = 1", "not the sum of its events"},
      {"UPDATE ticket_search SET internal = 'x'", "ticket SPL-0001-1 is not found by what it says"},
      {"UPDATE ticket_search SET bans = 'x'", "ticket SPL-0001-1 is not found by what it says"},
      {"DELETE FROM ticket_search", "ticket SPL-0001-1 is not found by what it says"},
      {"DELETE FROM ticket_word_docsize", "ticket SPL-0001-1 is missing in ticket_word"},
      {"DELETE FROM ticket_part_docsize", "ticket SPL-0001-1 is missing in ticket_part"},
      {"INSERT INTO ticket_word (rowid, customer) VALUES (9, 'x')",
       "ticket_word finds number 9, which is no ticket's"},
      {"UPDATE ticket_count SET tickets = 2", "tickets in submitted are counted as 2 and are 1"},
      {"DELETE FROM ticket_count", "tickets in submitted are counted as 0 and are 1"},
      {"UPDATE timer SET ticket = 'SPL-0009-1'",
       "timer decision 50 of ticket SPL-0009-1 belongs to no ticket"},
      {"UPDATE ticket SET status = 'declined', active = 0",
       "timer decision 50 of ticket SPL-0001-1 is set although it is declined"},
      {"UPDATE outbox SET event_sequence = 9 WHERE id = 1", "belongs to no event"},
      {"UPDATE outbox SET ticket = 'SPL-0009-1'",
       "mail 2 of ticket SPL-0009-1 belongs to no event"},
      {"UPDATE inbound_mail SET ticket = 'SPL-0009-1'",
       "inbound mail 1 ended on ticket SPL-0009-1, which is not there"},
      {"DELETE FROM inbound_raw", "the bytes of inbound mail 1 are missing"},
      {"DELETE FROM inbound_raw; DELETE FROM inbound_mail", "1 mails came in and 0 are kept"},
      {"DELETE FROM account", "token nightly is ann@splitdesk.example's, who has no account"},
      {"UPDATE invoice SET total = 1051 WHERE number = 'INV-2026-000003'",
       "invoice INV-2026-000003 was altered"},
      {"UPDATE invoice SET ban = 'X' WHERE number = 'INV-2026-000002'",
       "invoice INV-2026-000002 was altered"},
      {"UPDATE invoice_line SET description = 'Other' WHERE invoice = 'INV-2026-000004'",
       "invoice INV-2026-000004 was altered"},
      {"UPDATE invoice_line SET amount = amount + 1 WHERE invoice = 'INV-2026-000001'",
       "the lines of invoice INV-2026-000001 sum to"},
      {"DELETE FROM invoice WHERE number = 'INV-2026-000002'",
       "gap before invoice INV-2026-000003"},
      {"DELETE FROM invoice WHERE number = 'INV-2026-000004'", "4 numbers were drawn"},
      {"UPDATE certificate SET single_invoice = 1 WHERE run LIKE 'run-contoso%'",
       "certificate of run run-contoso2026-10"},
      {"UPDATE certificate SET unattributed = '7' WHERE run LIKE 'run-contoso%'",
       "the certificate of run run-contoso2026-10 in USD was altered"},
      {"UPDATE certificate SET accepted_exact = '10.7502' WHERE run LIKE 'run-north%'",
       "the certificate of run run-northwind2026-10 in USD was altered"},
      {"UPDATE certificate SET set_aside_rows = 3 WHERE run LIKE 'run-contoso%'",
       "the certificate of run run-contoso2026-10 in USD was altered"},
      {"DELETE FROM certificate_invoice; DELETE FROM certificate WHERE run LIKE 'run-contoso%'",
       "run run-contoso2026-10 was altered"},
      {"UPDATE issued_run SET issued_by = 'x@y.example' WHERE organization = 'contoso'",
       "run run-contoso2026-10 was altered"},
      {"DELETE FROM issued_run WHERE organization = 'northwind'",
       "the run that was issued as number 1 is missing"},
      {"DELETE FROM ticket", "ticket opened as number 1 is missing"},
      {"UPDATE organization SET ban = 'NW-LAB-1' WHERE name = 'contoso'",
       "BAN NW-LAB-1 belongs to cost center cc-lab of northwind and organization contoso"},
      {"UPDATE organization_version SET reason = 'x' WHERE organization = 'contoso'",
       "version 1 of organization contoso was altered"},
      {"UPDATE organization_version SET file = replace(file, 'ws-lab', 'ws-ops')",
       "version 1 of organization northwind was altered"},
      {"UPDATE organization SET alias = 'x' WHERE name = 'contoso'",
       "organization contoso is not its latest version"},
      {"DELETE FROM organization_version WHERE organization = 'contoso'",
       "recorded as number 2 is missing"},
      {"UPDATE counter SET value = 1 WHERE name = 'charge_import'; "
       "INSERT INTO counter (name, value) VALUES ('charge_import', 1) ON CONFLICT DO NOTHING",
       "the import of charges that was recorded as number 1 is missing"},
      {"UPDATE issued_run SET charges_version = 9 WHERE organization = 'contoso'",
       "run run-contoso2026-10 was altered"},
      {"UPDATE ban_assignment SET ban = 'X9' WHERE cost_center = 'cc-lab'",
       "BAN NW-LAB-1 of cost center cc-lab of northwind is missing, which ticket SPL-0001-1 "
       "assigned"},
      {"UPDATE ban_assignment SET ban = 'X9' WHERE cost_center = 'cc-lab'",
       "BAN X9 of cost center cc-lab of northwind was assigned by no ticket"},
      {"UPDATE ban_assignment SET cost_center = 'cc-ops' WHERE cost_center = 'cc-lab'",
       "BAN NW-LAB-1 of cost center cc-ops of northwind was altered"},
      {"UPDATE ban_assignment SET begins = '2026-11' WHERE cost_center = 'cc-lab'",
       "BAN NW-LAB-1 of cost center cc-lab of northwind was altered"},
      {"UPDATE ban_assignment SET retired = '2027-01' WHERE cost_center = 'cc-lab'",
       "BAN NW-LAB-1 of cost center cc-lab of northwind was altered"},
      {"UPDATE ban_assignment SET organization = 'contoso' WHERE cost_center = 'cc-lab'",
       "BAN NW-LAB-1 of cost center cc-lab of contoso was assigned by no ticket"},
      {"DELETE FROM ban_assignment WHERE cost_center = 'cc-lab'",
       "BAN NW-LAB-1 of cost center cc-lab of northwind is missing"},
      {"UPDATE mode_change SET mode = 'single_invoice'",
       "the mode of northwind from 2026-12 on was altered: it is not what ticket SPL-0001-1 "
       "brought"},
      {"UPDATE mode_change SET scope = '[\"cc-lab\"]'",
       "the mode of northwind from 2026-12 on was altered"},
      {"UPDATE mode_change SET begins = '2027-01'",
       "the mode of northwind from 2027-01 on was brought by no ticket"},
      {"UPDATE mode_change SET scope = 'x'",
       "the account numbers and modes of northwind cannot be read: a list cannot be read"},
      {"DELETE FROM mode_change",
       "the mode of northwind from 2026-12 on is missing, which ticket SPL-0001-1 brought"},
      {"UPDATE ticket SET status = 'withdrawn', active = 0; UPDATE timer SET kind = 'call_back'",
       "timer call_back 50 of ticket SPL-0001-1 is set although it is withdrawn"},
      {"UPDATE ticket SET status = 'withdrawn', active = 0; UPDATE timer SET kind = 'daily_check'; "
       "DELETE FROM mode_change",
       "timer daily_check 50 of ticket SPL-0001-1 is set although it is withdrawn"},
      {"UPDATE schema_migration SET sha256 = 'x'", "was applied with another text"},
      {"DELETE FROM workspace WHERE id = 'ws-lab'", "belongs to no row of workspace"},
  }));
  INFO(example.alteration);
  const Filled filled;
  const auto problems = filled.problems_after(example.alteration);
  INFO(Catch::Detail::stringify(problems));
  REQUIRE_FALSE(problems.empty());
  CHECK(std::any_of(problems.begin(), problems.end(), [&](const std::string& problem) {
    return problem.find(example.problem) != std::string::npos;
  }));
}

TEST_CASE("verify names only the first altered event of a ticket") {
  const Filled filled;
  CHECK(
      filled.problems_after("UPDATE ticket_event SET by_name = 'X'") ==
      std::vector<std::string>{"event 1 of ticket SPL-0001-1 was altered: its hash does not fit"});
}

TEST_CASE("verify names the tickets that were deleted by their numbers, the last one too") {
  const support::TemporaryFolder folder;
  const std::string url = "sqlite:" + (folder.path() / "s.db").string();
  std::vector<std::string> numbers;
  open_store(url)->write([&](UnitOfWork& work) {
    for (const char* organization : {"a", "b", "c", "d"}) {
      numbers.push_back(tickets::ticket_number(work.tickets().next_ticket_ordinal()).value);
      const Event event =
          support::an_opening(numbers.back(), organization, support::at(2026, 11, 1));
      work.tickets().append(event, tickets::advance(std::nullopt, event));
    }
    return true;
  });
  REQUIRE(verify(url).problems.empty());
  open_sqlite(folder.path() / "s.db", SqliteOpen::existing)
      ->execute_script(
          "PRAGMA foreign_keys = OFF; DELETE FROM ticket_event WHERE ticket IN "
          "(SELECT number FROM ticket WHERE organization IN ('b', 'd')); "
          "DELETE FROM ticket_search WHERE ordinal IN (2, 4); "
          "UPDATE ticket_count SET tickets = 2; "
          "DELETE FROM ticket WHERE organization IN ('b', 'd')");
  CHECK(verify(url).problems ==
        std::vector<std::string>{"ticket " + numbers[1] + " is missing: it was deleted",
                                 "ticket " + numbers[3] + " is missing: it was deleted"});
}

TEST_CASE("verify finds nothing where a request was reopened after its switch and withdrawn") {
  const support::TemporaryFolder folder;
  const std::string url = "sqlite:" + (folder.path() / "s.db").string();
  support::Story story(open_store(url));
  story.reach(Status::resolved);
  REQUIRE(story.act([&](Desk& desk) {
    return reopen(desk, support::the_customer(), story.number, "One thing more");
  }));
  REQUIRE(story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.number, ""); }));
  CHECK(verify(url).problems == std::vector<std::string>{});
}

TEST_CASE("verify finds nothing on the way there and back, and in what was assigned in vain") {
  const support::TemporaryFolder folder;
  const std::string url = "sqlite:" + (folder.path() / "s.db").string();
  support::Story story(open_store(url));
  story.ask_for(RequestKind::separate_invoices, {{"cc-lab"}, {"cc-ops"}});
  story.reach(Status::switch_scheduled);
  CHECK(verify(url).problems == std::vector<std::string>{});
  REQUIRE(story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.number, ""); }));
  CHECK(verify(url).problems == std::vector<std::string>{});
  story.reach(Status::resolved);
  story.ask_for(RequestKind::add_cost_centers);
  story.reach(Status::ready_to_switch);
  CHECK(verify(url).problems == std::vector<std::string>{});
  REQUIRE(story.act(
      [&](Desk& desk) { return withdraw(desk, support::the_customer(), story.number, ""); }));
  story.reach(Status::resolved);
  story.ask_for(RequestKind::single_invoice);
  story.reach(Status::resolved);
  CHECK(story.bans().front().retired);
  CHECK(verify(url).problems == std::vector<std::string>{});
}

TEST_CASE("verify of a database that is not there throws") {
  const support::TemporaryFolder folder;
  CHECK_THROWS_WITH(verify("sqlite:" + (folder.path() / "none.db").string()),
                    Catch::Contains("there is no database"));
}

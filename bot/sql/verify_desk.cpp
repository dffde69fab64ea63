#include "bot/sql/verify_checks.h"

namespace bot::sql {
namespace {

// One sentence for every row the question finds; its columns are the names of what is wrong.
template <class Sentence>
void name_each(Connection& connection, VerifyReport& report, std::string_view sql,
               Sentence&& sentence) {
  for (Row& row : connection.query(sql)) report.problems.push_back(sentence(row));
}

void verify_counts(Connection& connection, VerifyReport& report) {
  name_each(connection, report,
            "SELECT status, sum(kept), sum(found) FROM ("
            "SELECT status, tickets AS kept, 0 AS found FROM ticket_count UNION ALL "
            "SELECT status, 0, count(*) FROM ticket GROUP BY status) AS both "
            "GROUP BY status HAVING sum(kept) <> sum(found) ORDER BY status",
            [](Row& row) {
              const std::string status = row.text(), kept = std::to_string(row.integer());
              return "tickets in " + status + " are counted as " + kept + " and are " +
                     std::to_string(row.integer());
            });
}

// The indexes of the search: one entry for every row that is to be found.
void verify_search(Connection& connection, VerifyReport& report) {
  for (const std::string index : {"ticket_part", "ticket_word"}) {
    name_each(connection, report,
              "SELECT ticket.number FROM ticket WHERE ticket.ordinal NOT IN "
              "(SELECT id FROM " +
                  index + "_docsize) ORDER BY ticket.ordinal",
              [&](Row& row) { return "ticket " + row.text() + " is missing in " + index; });
    name_each(connection, report,
              "SELECT id FROM " + index +
                  "_docsize WHERE id NOT IN (SELECT ordinal FROM ticket) ORDER BY id",
              [&](Row& row) {
                return index + " finds number " + std::to_string(row.integer()) +
                       ", which is no ticket's";
              });
  }
}

// What is closed has no timer, but for the watch over the structure of a request that took effect,
// whatever became of it when it was reopened.
void verify_timers(Connection& connection, VerifyReport& report) {
  name_each(connection, report,
            "SELECT kind, step, timer.ticket, status FROM timer "
            "LEFT JOIN ticket ON ticket.number = timer.ticket "
            "WHERE status IS NULL OR (active = 0 AND (kind <> 'daily_check' OR NOT EXISTS "
            "(SELECT 1 FROM mode_change WHERE reference = timer.ticket))) "
            "ORDER BY timer.ticket, kind, about, step",
            [](Row& row) {
              const std::string kind = row.text(), step = std::to_string(row.integer());
              const std::string name = "timer " + kind + " " + step + " of ticket " + row.text();
              const auto status = row.optional_text();
              return status ? name + " is set although it is " + *status
                            : name + " belongs to no ticket";
            });
}

void verify_mails(Connection& connection, VerifyReport& report) {
  name_each(connection, report,
            "SELECT id, ticket FROM outbox WHERE ticket <> '' AND NOT EXISTS "
            "(SELECT 1 FROM ticket_event WHERE ticket_event.ticket = outbox.ticket "
            "AND (outbox.event_sequence = 0 OR ticket_event.sequence = outbox.event_sequence)) "
            "ORDER BY id",
            [](Row& row) {
              const std::string id = std::to_string(row.integer());
              return "mail " + id + " of ticket " + row.text() + " belongs to no event";
            });
  name_each(connection, report,
            "SELECT id, ticket FROM inbound_mail WHERE ticket IS NOT NULL "
            "AND ticket NOT IN (SELECT number FROM ticket) ORDER BY id",
            [](Row& row) {
              const std::string id = std::to_string(row.integer());
              return "inbound mail " + id + " ended on ticket " + row.text() +
                     ", which is not there";
            });
  name_each(connection, report,
            "SELECT id FROM inbound_mail WHERE id NOT IN (SELECT id FROM inbound_raw) ORDER BY id",
            [](Row& row) {
              return "the bytes of inbound mail " + std::to_string(row.integer()) + " are missing";
            });
  const std::uint64_t received = drawn_of(connection, "inbound");
  const auto kept =
      static_cast<std::uint64_t>(query_integer(connection, "SELECT count(*) FROM inbound_mail"));
  if (received != kept) {
    report.problems.push_back(std::to_string(received) + " mails came in and " +
                              std::to_string(kept) + " are kept");
  }
}

void verify_tokens(Connection& connection, VerifyReport& report) {
  name_each(connection, report,
            "SELECT name, account FROM api_token WHERE account NOT IN (SELECT email FROM account) "
            "ORDER BY name",
            [](Row& row) {
              const std::string name = row.text();
              return "token " + name + " is " + row.text() + "'s, who has no account";
            });
}

}  // namespace

void verify_desk(Connection& connection, VerifyReport& report) {
  verify_counts(connection, report);
  verify_search(connection, report);
  verify_timers(connection, report);
  verify_mails(connection, report);
  verify_tokens(connection, report);
}

}  // namespace bot::sql

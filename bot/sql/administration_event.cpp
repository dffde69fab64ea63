#include "bot/sql/administration_event.h"

#include <limits>

#include "bot/crypto/crypto.h"
#include "bot/sql/sealed_field.h"
#include "bot/sql/unit_of_work.h"
#include "bot/sql/verify_checks.h"

namespace bot::sql {
namespace {

using tickets::AdministrationEvent;

AdministrationEvent administration_event_from(Row& row) {
  AdministrationEvent event;
  event.ordinal = row.count();
  event.at = row.instant();
  event.by.email = row.id<tickets::Email>();
  event.by.name = row.text();
  event.by.role = row.word(tickets::role_from);
  event.act = row.word(tickets::administration_act_from);
  event.subject = row.text();
  event.detail = row.text();
  return event;
}

constexpr std::string_view administration_columns =
    "ordinal, happened_at, by_email, by_name, by_role, act, subject, detail";

}  // namespace

std::string administration_hash(std::string_view previous_hash, const AdministrationEvent& event) {
  std::string text;
  add_sealed_field(text, "previous", previous_hash);
  add_sealed_field(text, "at", billing::text_of(event.at));
  add_sealed_field(text, "by", event.by.email.value);
  add_sealed_field(text, "by_name", event.by.name);
  add_sealed_field(text, "by_role", tickets::text_of(event.by.role));
  add_sealed_field(text, "act", tickets::text_of(event.act));
  add_sealed_field(text, "subject", event.subject);
  add_sealed_field(text, "detail", event.detail);
  return sha256_hex(text);
}

void SqlAccounts::append(const AdministrationEvent& event) {
  auto before = query_one(
      connection_, "SELECT hash FROM administration_event ORDER BY ordinal DESC LIMIT 1", {});
  const std::string previous = before ? before->text() : "";
  connection_.execute(
      "INSERT INTO administration_event (ordinal, happened_at, by_email, by_name, by_role, act, "
      "subject, detail, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      {next_of_counter(connection_, "administration_event"), event.at, event.by.email.value,
       event.by.name, tickets::text_of(event.by.role), tickets::text_of(event.act), event.subject,
       event.detail, previous, administration_hash(previous, event)});
}

std::vector<AdministrationEvent> SqlAccounts::administration_log(std::size_t limit,
                                                                 std::uint64_t before) {
  std::vector<AdministrationEvent> events;
  const auto newest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  for (Row& row : connection_.query("SELECT " + std::string(administration_columns) +
                                        " FROM administration_event WHERE ordinal < $1 "
                                        "ORDER BY ordinal DESC LIMIT $2",
                                    {before == 0 || before > newest ? newest : before, limit})) {
    events.push_back(administration_event_from(row));
  }
  return events;
}

// Only the first event that was altered: what comes after it is sealed to it.
void verify_administration(Connection& connection, VerifyReport& report) {
  std::string previous;
  for (Row& row : connection.query("SELECT " + std::string(administration_columns) +
                                   ", hash FROM administration_event ORDER BY ordinal")) {
    const auto event = administration_event_from(row);
    const std::string hash = row.text();
    if (hash != administration_hash(previous, event)) {
      report.problems.push_back("event " + std::to_string(event.ordinal) +
                                " of the administration log was altered, or the one before it is "
                                "missing");
      break;
    }
    previous = hash;
  }
  for (const std::uint64_t ordinal :
       missing_ordinals(connection, "administration_event", "administration_event")) {
    report.problems.push_back("event " + std::to_string(ordinal) +
                              " of the administration log is missing: it was deleted");
  }
}

}  // namespace bot::sql

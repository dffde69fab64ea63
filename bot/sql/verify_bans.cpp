#include <map>
#include <set>

#include "bot/render/event_json.h"
#include "bot/sql/verify_checks.h"

namespace bot::sql {

// A BAN belongs to one bearer for ever: among the assignments, the organizations' own BANs and
// what active requests have reserved.
void verify_bans(Connection& connection, VerifyReport& report) {
  std::map<std::string, std::set<std::string>> bearers;
  const auto bear = [&](const std::string& ban, const std::string& organization,
                        const std::string& cost_center) {
    bearers[ban].insert(cost_center.empty() ? "organization " + organization
                                            : "cost center " + cost_center + " of " + organization);
  };
  for (Row& row :
       connection.query("SELECT ban, organization, cost_center FROM ban_assignment ORDER BY ban")) {
    ++report.ban_assignments;
    const std::string ban = row.text();
    const std::string organization = row.text();
    bear(ban, organization, row.text());
  }
  for (Row& row : connection.query("SELECT ban, name FROM organization WHERE ban IS NOT NULL")) {
    const std::string ban = row.text();
    bear(ban, row.text(), {});
  }
  for (Row& row : connection.query("SELECT number, summary FROM ticket WHERE active = 1")) {
    const std::string number = row.text();
    try {
      const tickets::Ticket ticket = ticket_from_json(row.text());
      for (const auto& [cost_center, reserved] : ticket.bans) {
        bear(reserved.ban.value, ticket.organization.value, cost_center.value);
      }
    } catch (const std::exception&) {
      continue;  // verify_tickets has named it
    }
  }
  for (const auto& [ban, found] : bearers) {
    if (found.size() < 2) continue;
    std::string list;
    for (const std::string& bearer : found) list += (list.empty() ? "" : " and ") + bearer;
    report.problems.push_back("BAN " + ban + " belongs to " + list);
  }
}

}  // namespace bot::sql

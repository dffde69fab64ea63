#include <map>
#include <set>

#include "bot/render/event_json.h"
#include "bot/sql/event_rows.h"
#include "bot/sql/verify_checks.h"
#include "tickets/recorded_billing.h"

namespace bot::sql {
namespace {

using billing::BanAssignment;
using billing::ModeChange;
using billing::OrganizationName;
using tickets::RecordedBan;
using tickets::RecordedBilling;

std::string bearer_of(const std::string& organization, const std::string& cost_center) {
  return cost_center.empty() ? "organization " + organization
                             : "cost center " + cost_center + " of " + organization;
}

std::string called(const BanAssignment& one) {
  return "BAN " + one.ban.value + " of " +
         bearer_of(one.organization.value, one.cost_center ? one.cost_center->value : "");
}

std::string called(const ModeChange& one) {
  return "the mode of " + one.organization.value + " from " + one.from.text() + " on";
}

using Bans = std::map<billing::BillingAccountNumber, BanAssignment>;
using Modes = std::map<billing::Month, ModeChange>;

Bans kept_bans(Connection& connection, const OrganizationName& organization) {
  Bans kept;
  for (Row& row : connection.query("SELECT ban, cost_center, begins, retired FROM ban_assignment "
                                   "WHERE organization = $1",
                                   {organization.value})) {
    BanAssignment one;
    one.ban = row.id<billing::BillingAccountNumber>();
    one.organization = organization;
    if (std::string id = row.text(); !id.empty()) one.cost_center = {{std::move(id)}};
    one.from = row.month();
    one.retired = row.optional_month();
    kept[one.ban] = std::move(one);
  }
  return kept;
}

Modes kept_modes(Connection& connection, const OrganizationName& organization) {
  Modes kept;
  for (Row& row : connection.query("SELECT mode, begins, scope, recorded_at, reference FROM "
                                   "mode_change WHERE organization = $1",
                                   {organization.value})) {
    ModeChange one;
    one.organization = organization;
    one.mode = row.word(billing::invoicing_mode_from);
    one.from = row.month();
    for (std::string& id : text_list_from_json(row.text())) one.scope.insert({std::move(id)});
    one.recorded_at = row.instant();
    one.reference = row.text();
    kept[one.from] = std::move(one);
  }
  return kept;
}

void compare_bans(Bans kept, const std::vector<RecordedBan>& recorded, VerifyReport& report) {
  for (const RecordedBan& one : recorded) {
    const auto found = kept.find(one.assignment.ban);
    if (found == kept.end()) {
      report.problems.push_back(called(one.assignment) + " is missing, which ticket " +
                                one.ticket.value + " assigned");
      continue;
    }
    if (!tickets::is_recorded(found->second, one)) {
      report.problems.push_back(called(found->second) + " was altered: it is not what ticket " +
                                one.ticket.value + " assigned");
    }
    kept.erase(found);
  }
  for (const auto& [ban, one] : kept) {
    report.problems.push_back(called(one) + " was assigned by no ticket");
  }
}

void compare_modes(Modes kept, const std::vector<ModeChange>& recorded, VerifyReport& report) {
  for (const ModeChange& one : recorded) {
    const auto found = kept.find(one.from);
    if (found == kept.end()) {
      report.problems.push_back(called(one) + " is missing, which ticket " + one.reference +
                                " brought");
      continue;
    }
    if (found->second != one) {
      report.problems.push_back(called(one) + " was altered: it is not what ticket " +
                                one.reference + " brought");
    }
    kept.erase(found);
  }
  for (const auto& [from, one] : kept) {
    report.problems.push_back(called(one) + " was brought by no ticket");
  }
}

// None: a ticket's events cannot be summed up, and verify_tickets has named it.
std::optional<RecordedBilling> recorded_of(Connection& connection,
                                           const OrganizationName& organization) {
  std::vector<std::vector<tickets::StoredEvent>> events;
  try {
    for (Row& row : connection.query(
             "SELECT number FROM ticket WHERE organization = $1 AND EXISTS (SELECT 1 FROM "
             "ticket_event WHERE ticket = number AND action IN ('assign_ban', 'take_effect')) "
             "ORDER BY ordinal",
             {organization.value})) {
      events.push_back(events_of(connection, row.id<tickets::TicketNumber>()));
    }
    return tickets::recorded_billing(events);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

// Billing's account numbers and modes follow from what the tickets' events say, and from nothing
// else.
void verify_record(Connection& connection, VerifyReport& report) {
  std::vector<OrganizationName> organizations;
  for (Row& row : connection.query("SELECT organization FROM ticket UNION "
                                   "SELECT organization FROM ban_assignment UNION "
                                   "SELECT organization FROM mode_change ORDER BY 1")) {
    organizations.push_back(row.id<OrganizationName>());
  }
  for (const OrganizationName& organization : organizations) {
    const auto recorded = recorded_of(connection, organization);
    if (!recorded) continue;
    try {
      compare_bans(kept_bans(connection, organization), recorded->bans, report);
      compare_modes(kept_modes(connection, organization), recorded->modes, report);
    } catch (const std::exception& unreadable) {
      report.problems.push_back("the account numbers and modes of " + organization.value +
                                " cannot be read: " + unreadable.what());
    }
  }
}

// A BAN belongs to one bearer for ever: among the assignments, the organizations' own BANs and
// what active requests have reserved.
void verify_bearers(Connection& connection, VerifyReport& report) {
  std::map<std::string, std::set<std::string>> bearers;
  const auto bear = [&](const std::string& ban, const std::string& organization,
                        const std::string& cost_center) {
    bearers[ban].insert(bearer_of(organization, cost_center));
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

}  // namespace

void verify_bans(Connection& connection, VerifyReport& report) {
  verify_bearers(connection, report);
  verify_record(connection, report);
}

}  // namespace bot::sql

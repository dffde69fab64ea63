#include "bot/render/event_json.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {

std::vector<billing::ModeChange> SqlBilling::mode_changes(
    const billing::OrganizationName& organization) {
  std::vector<billing::ModeChange> changes;
  for (Row& row : connection_.query("SELECT organization, mode, begins, scope, recorded_at, "
                                    "reference FROM mode_change WHERE organization = $1 "
                                    "ORDER BY begins",
                                    {organization.value})) {
    billing::ModeChange change;
    change.organization = row.id<billing::OrganizationName>();
    change.mode = row.word(billing::invoicing_mode_from);
    change.from = row.month();
    for (std::string& id : text_list_from_json(row.text())) change.scope.insert({std::move(id)});
    change.recorded_at = row.instant();
    change.reference = row.text();
    changes.push_back(std::move(change));
  }
  return changes;
}

void SqlBilling::add_mode_change(const billing::ModeChange& change) {
  std::vector<std::string> scope;
  for (const auto& id : change.scope) scope.push_back(id.value);
  connection_.execute(
      "INSERT INTO mode_change (organization, begins, mode, scope, recorded_at, reference) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {change.organization.value, change.from, billing::text_of(change.mode), text_list_json(scope),
       change.recorded_at, change.reference});
}

}  // namespace bot::sql

#include "bot/sql/organization_version.h"
#include "bot/sql/unit_of_work.h"
#include "bot/sql/verify_checks.h"

namespace bot::sql {
namespace {

// Of a chain only the first version that was altered.
void verify_chain(Connection& connection, const std::string& name, VerifyReport& report) {
  std::string previous;
  std::uint64_t place = 0;
  for (Row& row : connection.query("SELECT recorded_at, charges_version, reason, file, hash "
                                   "FROM organization_version WHERE organization = $1 "
                                   "ORDER BY ordinal",
                                   {name})) {
    ++place;
    const std::string recorded_at = row.text();
    const std::uint64_t version = row.count();
    const std::string reason = row.text(), file = row.text(), hash = row.text();
    if (hash != version_hash(previous, name, recorded_at, version, reason, file)) {
      report.problems.push_back("version " + std::to_string(place) + " of organization " + name +
                                " was altered, or the one before it is missing");
      return;
    }
    previous = hash;
  }
}

}  // namespace

void verify_versions(Connection& connection, VerifyReport& report) {
  SqlBilling billing(connection);
  for (const auto& name : billing.organization_names()) {
    verify_chain(connection, name.value, report);
    try {
      if (is_known(connection, *billing.organization(name))) continue;
      report.problems.push_back("organization " + name.value + " is not its latest version");
    } catch (const std::exception& unreadable) {
      report.problems.push_back("organization " + name.value +
                                " cannot be read: " + unreadable.what());
    }
  }
  for (const std::uint64_t ordinal :
       missing_ordinals(connection, "organization_version", "organization_version")) {
    report.problems.push_back("the version of an organization that was recorded as number " +
                              std::to_string(ordinal) + " is missing: it was deleted");
  }
  for (const std::uint64_t ordinal :
       missing_ordinals(connection, "charge_import", "charge_import")) {
    report.problems.push_back("the import of charges that was recorded as number " +
                              std::to_string(ordinal) + " is missing: it was deleted");
  }
}

}  // namespace bot::sql

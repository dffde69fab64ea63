#include "bot/sql/organization_version.h"

#include "bot/crypto/crypto.h"
#include "bot/render/organization_json.h"
#include "bot/sql/sealed_field.h"
#include "bot/sql/unit_of_work.h"

namespace bot::sql {
namespace {

using billing::Organization;

Organization organization_from(const std::string& file) {
  auto organization = parse_organization(file);
  if (!organization) {
    const auto& faults = organization.refusal().faults;
    throw std::runtime_error("a version of an organization cannot be read: " +
                             (faults.empty()
                                  ? organization.refusal().message
                                  : faults.front().where + " " + faults.front().message));
  }
  return std::move(*organization);
}

}  // namespace

std::string version_file(const Organization& organization) {
  Organization kept = organization;
  kept.snapshot_at.reset();
  return organization_json(kept);
}

bool is_known(Connection& connection, const Organization& organization) {
  auto row = query_one(connection,
                       "SELECT file FROM organization_version WHERE organization = $1 "
                       "ORDER BY ordinal DESC LIMIT 1",
                       {organization.name.value});
  return row && row->text() == version_file(organization);
}

void add_version(Connection& connection, const Organization& organization, billing::Instant now,
                 std::string_view reason) {
  const std::string& name = organization.name.value;
  auto before = query_one(connection,
                          "SELECT hash FROM organization_version WHERE organization = $1 "
                          "ORDER BY ordinal DESC LIMIT 1",
                          {name});
  const std::string previous = before ? before->text() : "";
  const std::uint64_t version = last_of_counter(connection, "charges");
  const std::string file = version_file(organization);
  connection.execute(
      "INSERT INTO organization_version (ordinal, organization, recorded_at, charges_version, "
      "reason, file, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {next_of_counter(connection, "organization_version"), name, now, version, reason, file,
       previous, version_hash(previous, name, billing::text_of(now), version, reason, file)});
}

std::string version_hash(std::string_view previous_hash, std::string_view organization,
                         std::string_view recorded_at, std::uint64_t charges_version,
                         std::string_view reason, std::string_view file) {
  std::string text;
  add_sealed_field(text, "previous", previous_hash);
  add_sealed_field(text, "organization", organization);
  add_sealed_field(text, "recorded_at", recorded_at);
  add_sealed_field(text, "charges_version", std::to_string(charges_version));
  add_sealed_field(text, "reason", reason);
  add_sealed_field(text, "file", file);
  return sha256_hex(text);
}

std::vector<billing::OrganizationVersion> SqlBilling::organization_versions(
    const billing::OrganizationName& name) {
  std::vector<billing::OrganizationVersion> versions;
  for (Row& row : connection_.query(
           "SELECT recorded_at, charges_version, reason, file FROM organization_version "
           "WHERE organization = $1 ORDER BY ordinal",
           {name.value})) {
    versions.push_back({row.instant(), row.count(), row.text(), organization_from(row.text())});
  }
  return versions;
}

std::vector<Organization> SqlBilling::organizations_known(const billing::KnownOn& known) {
  const std::string recorded =
      known.charges_version ? "charges_version <= $1" : "recorded_at <= $1";
  const Value until = known.charges_version ? Value(*known.charges_version) : Value(known.instant);
  std::vector<Organization> organizations;
  for (Row& row : connection_.query("SELECT file FROM organization_version WHERE ordinal IN "
                                    "(SELECT MAX(ordinal) FROM organization_version WHERE " +
                                        recorded + " GROUP BY organization) ORDER BY organization",
                                    {until})) {
    organizations.push_back(organization_from(row.text()));
  }
  return organizations;
}

}  // namespace bot::sql

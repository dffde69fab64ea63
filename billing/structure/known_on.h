// The second clock: what was known from when, beside what is valid when. Placements and charges
// say when something was so; what stands here says since when it is on record.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "billing/ledger.h"

namespace billing {

// Everything recorded up to an instant, that instant included; or, where many things were recorded
// within a second, up to a version of the charges.
struct KnownOn {
  Instant instant;
  std::optional<std::uint64_t> charges_version = {};
  bool includes(Instant recorded_at, std::uint64_t version) const {
    return charges_version ? version <= *charges_version : recorded_at <= instant;
  }
};

// An organization as it was recorded once; it stands until the next version of it.
struct OrganizationVersion {
  Instant recorded_at;
  std::uint64_t charges_version = 0;  // the repository's, once this was recorded
  std::string reason;                 // why history was corrected; empty: nothing was
  Organization organization;          // without `snapshot_at`
  bool operator==(const OrganizationVersion&) const = default;
};

// One import of a charge file; a file that came twice has two.
struct ChargeImport {
  ChargeFile file;
  std::uint64_t charges_version = 0;  // the repository's, once this was recorded
  std::vector<Month> periods;         // billing periods of its rows, ascending
  bool operator==(const ChargeImport&) const = default;
};

// A file and the billing periods for which its rows count.
struct StandingFile {
  ChargeFile file;
  std::set<Month> periods;
  bool operator==(const StandingFile&) const = default;
};

// What the imports known by then leave standing, by their order: a file of an overwrite feed takes
// the place of what its source delivered for the same periods, and one that comes again of itself.
std::vector<StandingFile> standing_files(const std::vector<ChargeImport>&, const KnownOn&);

}  // namespace billing

// One result of the setup check (workflow section 4).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "billing/fingerprint.h"

namespace billing {

enum class Severity { block, warn, note };

// A stable code from docs/refusals.md; only a literal converts.
using FindingCode = RefusalCode;

struct Finding {
  std::string code;
  Severity severity = Severity::block;
  std::string object_id;  // what it is about; with the code it names the finding
  std::string object_name;
  std::string sentence;     // what is the matter, in plain words
  std::string remedy;       // what to do about it
  std::string cost_center;  // the cost center id it belongs under, if any
  bool operator==(const Finding&) const = default;
};

enum class Verdict { ready, blocked, unknown };

struct SetupReport {
  Verdict verdict = Verdict::unknown;
  std::vector<Finding> findings;  // by severity, then code, then object
  Fingerprint fingerprint;
  Instant checked_at;
  bool operator==(const SetupReport&) const = default;
};

}  // namespace billing

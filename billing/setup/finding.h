// One result of the setup check (workflow section 4).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "billing/structure/fingerprint.h"

namespace billing {

enum class Severity { block, warn, note };
// The enumerator's own name, and back; none if it is no such word.
std::string_view text_of(Severity);
std::optional<Severity> severity_from(std::string_view);

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
std::string_view text_of(Verdict);
std::optional<Verdict> verdict_from(std::string_view);

struct SetupReport {
  Verdict verdict = Verdict::unknown;
  std::vector<Finding> findings;  // by severity, then code, then object
  Fingerprint fingerprint;
  Instant checked_at;
  bool operator==(const SetupReport&) const = default;
};

}  // namespace billing

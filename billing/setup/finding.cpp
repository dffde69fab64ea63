#include "billing/setup/finding.h"

#include "billing/word_table.h"

namespace billing {
namespace {

constexpr WordTable<3> severities{"block", "warn", "note"};
constexpr WordTable<3> verdicts{"ready", "blocked", "unknown"};

}  // namespace

std::string_view text_of(Severity severity) { return word_of(severities, severity); }
std::string_view text_of(Verdict verdict) { return word_of(verdicts, verdict); }
std::optional<Severity> severity_from(std::string_view word) {
  return value_of<Severity>(severities, word);
}
std::optional<Verdict> verdict_from(std::string_view word) {
  return value_of<Verdict>(verdicts, word);
}

}  // namespace billing

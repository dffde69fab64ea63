#include "billing/setup/finding.h"

#include "billing/words.h"

namespace billing {
namespace {

constexpr std::array severities{Word<Severity>{Severity::block, "block"},
                                Word<Severity>{Severity::warn, "warn"},
                                Word<Severity>{Severity::note, "note"}};
constexpr std::array verdicts{Word<Verdict>{Verdict::ready, "ready"},
                              Word<Verdict>{Verdict::blocked, "blocked"},
                              Word<Verdict>{Verdict::unknown, "unknown"}};

}  // namespace

std::string_view text_of(Severity severity) { return text_in(severities, severity); }
std::string_view text_of(Verdict verdict) { return text_in(verdicts, verdict); }
std::optional<Severity> severity_from(std::string_view word) { return value_in(severities, word); }
std::optional<Verdict> verdict_from(std::string_view word) { return value_in(verdicts, word); }

}  // namespace billing

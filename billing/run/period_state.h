// Whether a billing period still takes in charges as they come, or may be invoiced.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "billing/calendar.h"
#include "billing/words.h"

namespace billing {

// `open` until the month has ended; `closing` for some days of grace, in which late files are
// waited for; then `closed`: it may be invoiced.
enum class PeriodState { open, closing, closed };
inline constexpr std::array period_state_words{Word<PeriodState>{PeriodState::open, "open"},
                                               Word<PeriodState>{PeriodState::closing, "closing"},
                                               Word<PeriodState>{PeriodState::closed, "closed"}};
inline std::string_view text_of(PeriodState value) { return text_in(period_state_words, value); }

PeriodState period_state(Month, Instant now, int grace_days);

// `period_closing` while the days of grace run, naming their end; none otherwise.
std::optional<Refusal> still_closing(Month, Instant now, int grace_days);

}  // namespace billing

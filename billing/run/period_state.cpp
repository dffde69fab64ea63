#include "billing/run/period_state.h"

#include "billing/worded.h"

namespace billing {
namespace {

Instant closes_at(Month month, int grace_days) {
  return month.end() + std::chrono::days(grace_days);
}

}  // namespace

PeriodState period_state(Month month, Instant now, int grace_days) {
  if (now < month.end()) return PeriodState::open;
  return now < closes_at(month, grace_days) ? PeriodState::closing : PeriodState::closed;
}

std::optional<Refusal> still_closing(Month month, Instant now, int grace_days) {
  if (period_state(month, now, grace_days) != PeriodState::closing) return std::nullopt;
  return Refusal{RefusalKind::conflict,
                 "period_closing",
                 worded("{} takes in late charges until {}; issue after that, or lower "
                        "billing.grace_days.",
                        {month.text(), text_of(closes_at(month, grace_days))}),
                 month.text(),
                 {}};
}

}  // namespace billing

#include "tickets/clock/cut_off.h"

namespace tickets {

billing::Instant cut_off_of(billing::Month month, const DeskSettings& settings) {
  return month.begin() - std::chrono::days(settings.cut_off_days);
}

billing::Month month_in_reach(const DeskSettings& settings, billing::Instant now) {
  return billing::earliest_switch(now, settings.cut_off_days);
}

bool may_slip(Status status) {
  // "Any before switch_scheduled" is what the table says of decline.
  return is_possible(status, Action::decline);
}

}  // namespace tickets

#include "tickets/clock/promise.h"
#include "tickets/clock/sentence.h"

namespace tickets {

Standing standing(const Ticket& ticket, const DeskSettings& settings, billing::Instant now) {
  return {status_sentence(ticket, settings, Role::customer), turn_of(ticket.status),
          next_news_by(ticket, settings, now)};
}

}  // namespace tickets

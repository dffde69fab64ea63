#include <algorithm>

#include "tickets/reservations.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

// Whoever declines with a line of a note has no form before him.
std::string offered_codes() {
  std::string codes;
  for (const std::string_view code : decline_reasons)
    codes += (codes.empty() ? "" : ", ") + std::string(code);
  return codes;
}

}  // namespace

Result<Ticket> decline(Desk& desk, const Actor& by, const TicketNumber& number, Version seen,
                       const Closed& closed) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  Closed body{trimmed(closed.reason_code), trimmed(closed.text)};
  if (body.reason_code.empty() || body.text.empty())
    return Refusal{RefusalKind::invalid,
                   "reason_missing",
                   worded("Choose a reason and tell the customer why in a sentence."),
                   body.reason_code.empty() ? "reason_code" : "reason",
                   {}};
  if (std::ranges::find(decline_reasons, body.reason_code) == decline_reasons.end())
    return Refusal{RefusalKind::invalid,
                   "reason_unknown",
                   worded("Choose one of these reasons: {}.", {offered_codes()}),
                   "reason_code",
                   {}};
  auto declined =
      apply(desk, *ticket, Action::decline, by, seen, Audience::customer, std::move(body));
  if (declined) release_reservations(desk, *ticket, *declined);
  return declined;
}

}  // namespace tickets

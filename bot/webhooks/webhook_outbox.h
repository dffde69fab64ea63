// A webhook's row of the outbox made into a delivery and sent.
#pragma once

#include "bot/webhooks/delivery.h"
#include "tickets/store.h"

namespace bot {

// Tells the row's event to its webhook, signed as of `now`. Refused where the webhook was removed
// or switched off since. Throws std::runtime_error if there is no such event.
DeliveryOutcome deliver_event(tickets::Store&, const tickets::OutgoingMail& row,
                              const WebhookSettings&, billing::Instant now);

// Nothing is sent to it from now on.
void switch_off(tickets::UnitOfWork&, const std::string& webhook_id);

}  // namespace bot

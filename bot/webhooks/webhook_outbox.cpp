#include "bot/webhooks/webhook_outbox.h"

#include <span>
#include <stdexcept>

#include "bot/webhooks/cloud_event.h"
#include "bot/webhooks/webhook_signature.h"

namespace bot {
namespace {

// The webhook, if it is to be told, and what.
struct Telling {
  std::optional<tickets::Webhook> webhook;
  std::string body;
};

Telling telling_of(tickets::UnitOfWork& work, const tickets::OutgoingMail& row,
                   const WebhookSettings& settings) {
  auto webhook = work.programs().webhook(row.notice.recipient.value);
  if (!webhook || !webhook->active) return {};
  const auto events = work.tickets().events(row.ticket);
  const std::size_t count = row.event_sequence;
  if (count == 0 || count > events.size())
    throw std::runtime_error("no event for the webhook about " + row.ticket.value);
  const tickets::Ticket after = tickets::rebuilt(std::span(events).first(count));
  return {std::move(webhook), cloud_event_json(events[count - 1].event, after, settings.source)};
}

}  // namespace

DeliveryOutcome deliver_event(tickets::Store& store, const tickets::OutgoingMail& row,
                              const WebhookSettings& settings, billing::Instant now) {
  const Telling telling = tickets::read(
      store, [&](tickets::UnitOfWork& work) { return telling_of(work, row, settings); });
  if (!telling.webhook) return {DeliveryResult::refused, "the webhook is off"};
  const std::string id = cloud_event_id(row.ticket, row.event_sequence);
  const std::string timestamp = std::to_string(now.time_since_epoch().count());
  const std::string signature =
      webhook_signature(telling.webhook->secret, id, timestamp, telling.body);
  return deliver({telling.webhook->url,
                  telling.body,
                  {"Content-Type: " + std::string(cloud_event_type), "webhook-id: " + id,
                   "webhook-timestamp: " + timestamp, "webhook-signature: " + signature}},
                 settings);
}

void switch_off(tickets::UnitOfWork& work, const std::string& webhook_id) {
  auto webhook = work.programs().webhook(webhook_id);
  if (!webhook) return;
  webhook->active = false;
  work.programs().save_webhook(*webhook);
}

}  // namespace bot

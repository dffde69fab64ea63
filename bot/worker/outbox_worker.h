// Sends the mails of the outbox and tells webhooks: claimed in one short write, sent outside of
// any, their outcome recorded in another.
#pragma once

#include <functional>
#include <memory>

#include "bot/mail/mail_content.h"
#include "bot/mail/transport.h"
#include "bot/webhooks/delivery.h"
#include "bot/worker/ticking_thread.h"

namespace bot {

// A row that has been `sending` for this long belongs to a worker that died. Longer than a batch
// can take.
inline constexpr std::chrono::minutes sending_lease{15};
inline constexpr std::size_t outbox_batch = 8;

struct OutboxParts {
  tickets::Store& store;
  Transport& transport;
  MailSettings mail;
  tickets::DeskSettings desk;
  WebhookSettings webhooks = {};
};

// Sends one batch of what is due at clock(); returns how many mails it took. A mail that cannot
// be composed is tried again like one that cannot be sent: nothing is lost by a bug in a template.
// Once `stopping` says so, the rest of the batch goes back into the queue untouched.
std::size_t send_due_mails(
    const OutboxParts&, const std::function<billing::Instant()>& clock,
    const std::function<bool()>& stopping = [] { return false; });

// The same for what is due to webhooks. Of one that does not answer all rows are put off until its
// next attempt, so that it holds up no other.
std::size_t tell_due_webhooks(
    const OutboxParts&, const std::function<billing::Instant()>& clock,
    const std::function<bool()>& stopping = [] { return false; });

// Looks once a second, which takes no write lock while nothing is due. Mails and webhooks have a
// thread each: no mail waits for a program.
class OutboxWorker {
 public:
  OutboxWorker(OutboxParts, std::function<billing::Instant()> clock);
  void start();
  void stop();  // finishes what it is sending, then returns
  Pulse pulse_of_mails() const { return mails_.pulse(); }
  Pulse pulse_of_webhooks() const { return webhooks_.pulse(); }

 private:
  OutboxParts parts_;
  std::function<billing::Instant()> clock_;
  TickingThread mails_;
  TickingThread webhooks_;
};

}  // namespace bot

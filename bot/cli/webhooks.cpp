#include "bot/cli/webhooks.h"

#include "bot/app.h"
#include "bot/app_clock.h"
#include "bot/cli/operations.h"
#include "bot/crypto/crypto.h"
#include "bot/webhooks/delivery.h"
#include "bot/webhooks/webhook_outbox.h"
#include "bot/webhooks/webhook_signature.h"

namespace bot::cli {

namespace {

using billing::Refusal;
using billing::RefusalKind;
using tickets::Webhook;

}  // namespace

int webhook_add(const Config& config, const std::string& url, const Streams& streams) {
  if (!is_webhook_url(url))
    return tell(Refusal{RefusalKind::invalid,
                        "webhook_url_malformed",
                        "Give an http or https address with a host and without a password, not '" +
                            url + "'.",
                        "url",
                        {}},
                streams);
  const auto store = open_store_of(config);
  Webhook webhook;
  webhook.id = "wh-" + sha256_hex(random_token()).substr(0, 12);
  webhook.url = url;
  webhook.secret = new_webhook_secret();
  webhook.created_at = running_clock(config.clock_start)();
  store->write([&](tickets::UnitOfWork& work) {
    work.programs().save_webhook(webhook);
    return true;
  });
  streams.out << webhook.id << "\n" << webhook.secret << "\n";
  streams.err << "Every event is sent to " << url
              << " from now on, signed with that secret. It is shown only now: keep it safe.\n";
  return done;
}

int webhook_list(const Config& config, const Streams& streams) {
  const auto store = open_store_of(config);
  const auto webhooks =
      tickets::read(*store, [](tickets::UnitOfWork& work) { return work.programs().webhooks(); });
  for (const Webhook& webhook : webhooks)
    streams.out << webhook.id << "  " << (webhook.active ? "on " : "off") << "  "
                << billing::text_of(webhook.created_at) << "  " << webhook.url << "\n";
  return done;
}

int webhook_remove(const Config& config, const std::string& id, const Streams& streams) {
  const auto store = open_store_of(config);
  const auto removed =
      tickets::write(*store, [&](tickets::UnitOfWork& work) -> billing::Result<billing::Done> {
        if (!work.programs().webhook(id))
          return Refusal{RefusalKind::not_found,
                         "webhook_unknown",
                         "There is no webhook " + id + "; splitdesk webhook list names them.",
                         id,
                         {}};
        switch_off(work, id);
        return billing::Done{};
      });
  if (!removed) return tell(removed.refusal(), streams);
  streams.out << "Nothing is sent to " << id << " any more.\n";
  return done;
}

}  // namespace bot::cli

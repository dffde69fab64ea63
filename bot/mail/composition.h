// A mail of the outbox made ready to leave: words, headers, and the addresses of its envelope.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bot/mail/mail_settings.h"
#include "bot/mail/transport.h"
#include "tickets/desk.h"

namespace bot {

struct Composition {
  // Its sender is the signed address answers go to as well: a bounce comes in where answers do,
  // and names ticket and audience even where the report leaves our Message-ID out.
  Envelope envelope;
  std::string raw;
  // Of a digest: what it tells of. Without any there is nothing to send.
  std::vector<std::int64_t> held;
  bool is_empty = false;
};

// The same mail gives the same bytes on every retry, as far as what it tells of stays the same.
// Throws std::runtime_error if what it is about is gone.
Composition compose(tickets::Store&, const tickets::OutgoingMail&, const MailSettings&,
                    const tickets::DeskSettings&);

}  // namespace bot

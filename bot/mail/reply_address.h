// The address an answer goes to: it says of which ticket and who was asked, signed, so that nobody
// can write to a ticket whose mail was not sent to him (workflow section 7).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bot/crypto/signer.h"
#include "tickets/notification.h"

namespace bot {

// What a signed address stands for.
struct ReplyTarget {
  tickets::TicketNumber ticket;
  tickets::MailAudience audience;
  bool operator==(const ReplyTarget&) const = default;
};

// "desk+SPL7K3Q9-customer-9f2c...@splitdesk.example" of the base "desk@splitdesk.example". An
// extension the base has already is replaced.
std::string reply_address(const Signer&, std::string_view base, const ReplyTarget&);

// What an address stands for, whatever its case; none if it is not signed by this installation.
std::optional<ReplyTarget> target_of(const Signer&, std::string_view address);

}  // namespace bot

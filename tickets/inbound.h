// The port of mail that comes in: its raw bytes are kept before anything is read of them, and each
// ends in exactly one place (workflow section 7).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tickets/ticket.h"

namespace tickets {

// Where a mail that came in ended.
enum class InboundState {
  stored,        // its bytes are kept, nothing is read yet
  answered,      // the answer to an open question
  replied,       // a message on a ticket
  opened,        // became a request
  unfinished,    // a known sender whose facts are missing: was sent finish_request
  already_open,  // asked for what is asked already; its words are on that ticket
  bounce,        // marked the mail it concerns
  automatic,     // filed, never answered (RFC 3834)
  repeated,      // the same Message-ID came before
  capped,        // beyond the sender's or the ticket's cap: kept for the desk to look at
  quarantined,   // a stranger, or nothing it belongs to: the desk decides
  discarded,     // the desk looked and threw it away
  unreadable     // no mail at all; kept
};
std::string_view text_of(InboundState);
std::optional<InboundState> inbound_state_from(std::string_view);

struct InboundMail {
  std::int64_t id = 0;  // given by the store
  billing::Instant received_at;
  InboundState state = InboundState::stored;
  std::string message_id;  // without angle brackets; empty: it had none
  Email sender;            // folded; empty: the null sender
  std::string sender_name;
  std::string subject;
  std::string reason;                  // why it ended there, in one sentence
  std::optional<TicketNumber> ticket;  // where it ended, if on a ticket
  std::optional<Email> settled_by;     // the desk's hand, where one decided
};

class Inbound {
 public:
  virtual ~Inbound() = default;
  // Keeps the bytes; returns its id.
  virtual std::int64_t keep(std::string_view raw, billing::Instant received_at) = 0;
  virtual std::optional<InboundMail> inbound(std::int64_t id) = 0;
  virtual std::string raw(std::int64_t id) = 0;  // throws if there is no such mail
  // Those that are only stored yet, oldest first.
  virtual std::vector<std::int64_t> unread_inbound(std::size_t limit) = 0;
  // Everything of the mail but its bytes and its receipt.
  virtual void settle(const InboundMail&) = 0;
  // Whether another mail with that Message-ID was read before this one.
  virtual bool is_repeated(std::string_view message_id, std::int64_t id) = 0;
  // Newest first, at most `limit`, before that id (0: from the newest).
  virtual std::vector<InboundMail> inbound_in(InboundState, std::size_t limit,
                                              std::int64_t before) = 0;
  virtual std::vector<InboundMail> inbound_of(const TicketNumber&) = 0;  // oldest first
  // Mails of that sender, or on that ticket, read since then; for the caps.
  virtual std::uint32_t inbound_from(const Email& sender, billing::Instant since) = 0;
  virtual std::uint32_t inbound_on(const TicketNumber&, billing::Instant since) = 0;
  virtual std::uint64_t quarantined() = 0;  // how many wait for the desk, capped ones included
};

}  // namespace tickets

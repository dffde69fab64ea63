// A mail as it goes over the wire: headers and multipart/alternative, by GMime.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tickets/store.h"

namespace bot {

// Stands in everything this program sends; what comes in with it is no person's (a loop).
inline constexpr std::string_view loop_header = "X-Splitdesk";

// RFC 3834. `typed`: a person wrote its words, so a vacation notice may come back.
enum class Origin { generated, replied, typed };

struct Message {
  std::string from_name, from;
  std::string to;
  std::string reply_to;  // empty: none
  std::string subject;
  std::string message_id;               // without angle brackets, as are the references
  std::vector<std::string> references;  // the ticket's root id, then earlier mails, newest last
  std::string in_reply_to;              // empty: the last of the references
  std::string list_id;
  Origin origin = Origin::generated;
  billing::Instant date;
  std::string text, html;  // UTF-8
};

// The whole message with CRLF. The same message gives the same bytes. Line breaks and other control
// characters in header values become blanks, so that no text can add a header.
std::string wire_text(const Message&);

// "[SPL-7K3Q-9] Separate invoices for ACCOUNT": the same in every mail about the ticket, in the
// reader's language.
std::string subject_of(const tickets::Ticket&);
// Of a mail about the ticket: "spl-7k3q-9.requests.splitdesk.example" (RFC 2919).
std::string list_id_of(const tickets::TicketNumber&, std::string_view from);
Origin origin_of(tickets::MailTemplate, const tickets::Event&);
// The id every thread of the ticket hangs from, in the domain of `message_id`.
std::string root_id(const tickets::TicketNumber&, std::string_view message_id);
// Of a mail: the root, then what the recipient got about the ticket before, at most eight in all.
std::vector<std::string> references_of(const tickets::OutgoingMail&,
                                       const std::vector<tickets::OutgoingMail>& mails_of_ticket);

// What a reader of a raw message sees; lines end in LF.
struct ReadMessage {
  std::string subject, text, html;
  std::vector<std::pair<std::string, std::string>> headers;  // decoded, in order
  std::string_view header(std::string_view name) const;      // the first; empty if there is none
};
// None if it is not a multipart/alternative of text and HTML.
std::optional<ReadMessage> read_message(std::string_view raw);

}  // namespace bot

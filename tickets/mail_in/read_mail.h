// What the desk has to know of a mail that came in, free of MIME: who wrote what, what it answers,
// and whether a machine wrote it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tickets/notification.h"

namespace tickets {

// What a signed address it was sent to stands for: it was made by this installation.
struct SignedAddress {
  TicketNumber ticket;
  MailAudience audience = MailAudience::customer;
  bool operator==(const SignedAddress&) const = default;
};

struct MailAttachment {
  std::string name;         // without folders and control characters
  std::uint64_t bytes = 0;  // decoded
  bool operator==(const MailAttachment&) const = default;
};

// A mail server could not deliver something.
struct BounceReport {
  std::vector<std::string> message_ids;  // of mails it may be about, without angle brackets
  std::vector<Email> recipients;         // whom they did not reach, folded; may be empty
  std::string answer;                    // the reason, in one line
  bool operator==(const BounceReport&) const = default;
};

struct ReadMail {
  std::string message_id;  // without angle brackets; empty: it had none
  Email sender;            // of From, folded; empty: it names nobody
  std::string sender_name;
  std::string subject;
  std::vector<SignedAddress> signed_addresses;
  std::vector<std::string> references;           // Message-IDs it answers, the nearest first
  std::vector<TicketNumber> numbers_in_subject;  // with a right check character
  std::string automatic;                         // why a machine wrote it; empty: a person did
  std::optional<BounceReport> bounce;
  std::string text;             // what was written, without quoted originals and signature
  bool quote_left_out = false;  // there was a quoted original
  std::vector<MailAttachment> attachments;
  bool operator==(const ReadMail&) const = default;
};

// The text and below it that a quote was left out and the attachments' names and sizes, cut to that
// many characters. Never empty: a mail without words says so.
std::string words_of(const ReadMail&, std::size_t longest);

}  // namespace tickets

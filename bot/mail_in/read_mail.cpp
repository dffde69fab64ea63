#include "bot/mail_in/read_mail.h"

#include <algorithm>

#include "billing/structure/organization.h"
#include "bot/mail/reply_address.h"
#include "bot/mail_in/bounce.h"
#include "bot/mail_in/html_text.h"
#include "bot/mail_in/mime_mail.h"
#include "bot/mail_in/quoted_text.h"

namespace bot {
namespace {

constexpr std::size_t longest_address = 254;  // RFC 5321
constexpr std::size_t most_addresses = 500;
constexpr std::size_t most_numbers = 10;

// Whatever looks like an address in a header: broken ones are read like good ones, and a signed
// address proves itself.
std::vector<std::string> addresses_in(std::string_view value) {
  constexpr std::string_view apart = " \t,;<>()\"";
  std::vector<std::string> addresses;
  while (!value.empty() && addresses.size() < most_addresses) {
    const auto begin = value.find_first_not_of(apart);
    if (begin == std::string_view::npos) break;
    const auto end = std::min(value.find_first_of(apart, begin), value.size());
    const std::string_view word = value.substr(begin, end - begin);
    if (word.find('@') != std::string_view::npos && word.size() <= longest_address)
      addresses.emplace_back(word);
    value.remove_prefix(end);
  }
  return addresses;
}

std::vector<tickets::SignedAddress> signed_addresses(const MimeMail& mail, const Signer& signer) {
  std::vector<tickets::SignedAddress> found;
  for (const auto& [name, value] : mail.headers) {
    if (name != "to" && name != "cc" && name != "delivered-to" && name != "x-original-to" &&
        name != "envelope-to")
      continue;
    for (const std::string& address : addresses_in(value)) {
      const auto target = target_of(signer, address);
      if (!target) continue;
      const tickets::SignedAddress one{target->ticket, target->audience};
      if (std::ranges::find(found, one) == found.end()) found.push_back(one);
    }
  }
  return found;
}

// "Re: [SPL-7K3Q-9] Separate invoices" names one.
std::vector<tickets::TicketNumber> numbers_in(std::string_view subject) {
  std::vector<tickets::TicketNumber> numbers;
  const std::string folded = billing::folded(subject);
  for (auto at = folded.find("spl"); at != std::string::npos && numbers.size() < most_numbers;
       at = folded.find("spl", at + 3)) {
    const auto end = folded.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-", at);
    const auto number = tickets::parse_ticket_number(folded.substr(at, end - at));
    if (number && std::ranges::find(numbers, *number) == numbers.end()) numbers.push_back(*number);
  }
  return numbers;
}

// Without the half of a character at the end.
std::string first_bytes(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return std::string(text.substr(0, most));
}

bool is_forwarded(std::string_view subject) {
  const std::string folded = billing::folded(subject);
  return folded.starts_with("fw:") || folded.starts_with("fwd:") || folded.starts_with("wg:") ||
         folded.starts_with("tr:");
}

void read_sender(const MimeMail& mail, tickets::ReadMail& read) {
  Mailbox from = mail.from.value_or(Mailbox{});
  if (from.address.find('@') == std::string::npos) {
    const auto guessed = addresses_in(mail.header("from"));
    from.address = guessed.empty() ? "" : guessed.front();
  }
  const bool usable = from.address.size() <= longest_address &&
                      from.address.find_first_of(" \t,;<>") == std::string::npos;
  read.sender = {usable ? billing::folded(from.address) : ""};
  read.sender_name = from.name;
}

}  // namespace

std::optional<tickets::ReadMail> read_mail(std::string_view raw, const Signer& signer,
                                           const OwnAddresses& own) {
  const auto mail = parse_mime(raw);
  if (!mail) return std::nullopt;
  tickets::ReadMail read;
  read.message_id = mail->message_id.size() <= 500 ? mail->message_id : "";
  read_sender(*mail, read);
  read.subject = first_bytes(mail->header("subject"), 1000);
  read.signed_addresses = signed_addresses(*mail, signer);
  read.references = mail->references;
  read.numbers_in_subject = numbers_in(read.subject);
  read.automatic = why_automatic(*mail, own);
  read.bounce = bounce_in(*mail);
  OwnWords words = own_words(mail->text.empty() ? text_of_html(mail->html) : mail->text,
                             is_forwarded(read.subject));
  read.text = std::move(words.text);
  read.quote_left_out = words.quote_left_out;
  for (const AttachedFile& file : mail->files) read.attachments.push_back({file.name, file.bytes});
  return read;
}

}  // namespace bot

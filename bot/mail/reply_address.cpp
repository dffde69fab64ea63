#include "bot/mail/reply_address.h"

#include <algorithm>

#include "billing/structure/organization.h"

namespace bot {

namespace {

constexpr std::string_view purpose = "reply";

// Without its hyphens: the local part has other ones.
std::string compact(const tickets::TicketNumber& number) {
  std::string text = number.value;
  std::erase(text, '-');
  return text;
}

std::string signed_text(const ReplyTarget& target) {
  return target.ticket.value + "\n" + std::string(tickets::text_of(target.audience));
}

}  // namespace

std::string reply_address(const Signer& signer, std::string_view base, const ReplyTarget& target) {
  const auto at = base.rfind('@');
  const std::string_view local = base.substr(0, std::min(base.find('+'), at));
  return std::string(local) + "+" + compact(target.ticket) + "-" +
         std::string(tickets::text_of(target.audience)) + "-" +
         signer.mark(purpose, signed_text(target)) + std::string(base.substr(at));
}

std::optional<ReplyTarget> target_of(const Signer& signer, std::string_view address) {
  const std::string folded = billing::folded(address);
  const auto at = folded.rfind('@');
  const auto plus = folded.find('+');
  if (at == std::string::npos || plus == std::string::npos || plus > at) return std::nullopt;
  const std::string extension = folded.substr(plus + 1, at - plus - 1);
  const auto last = extension.rfind('-');
  const auto first = extension.find('-');
  if (first == std::string::npos || first == last) return std::nullopt;
  const auto number = tickets::parse_ticket_number(extension.substr(0, first));
  const auto audience = tickets::mail_audience_from(extension.substr(first + 1, last - first - 1));
  if (!number || !audience) return std::nullopt;
  const ReplyTarget target{*number, *audience};
  const bool genuine = signer.matches(purpose, signed_text(target), extension.substr(last + 1));
  return genuine ? std::optional(target) : std::nullopt;
}

}  // namespace bot

#include "bot/worker/retry_schedule.h"

#include <algorithm>

#include "bot/crypto/crypto.h"

namespace bot {
namespace {

// 0 to 255, from what is the same in every run: chance would make a schedule that no test sees.
std::int64_t spread(const tickets::OutgoingMail& mail) {
  const std::string hash = sha256_hex(mail.message_id + "#" + std::to_string(mail.attempts));
  return std::stol(hash.substr(0, 2), nullptr, 16);
}

}  // namespace

std::chrono::seconds pause_after(std::uint32_t attempts) {
  std::chrono::seconds pause = first_retry;
  for (std::uint32_t at = 1; at < attempts && pause < longest_retry; ++at) pause *= 2;
  return std::min(pause, longest_retry);
}

std::optional<billing::Instant> next_attempt(const tickets::OutgoingMail& mail,
                                             billing::Instant now) {
  const std::chrono::seconds pause = pause_after(mail.attempts);
  const billing::Instant next = now + pause + pause * spread(mail) / (4 * 255);
  if (next - mail.queued_at > give_up_after) return std::nullopt;
  return next;
}

}  // namespace bot

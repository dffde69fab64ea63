#include "bot/render/status_link.h"

namespace bot {

namespace {

constexpr std::string_view purpose = "status";

std::string signed_text(const tickets::TicketNumber& number, const tickets::Email& mailed) {
  return number.value + "\n" + billing::folded(mailed.value);
}

}  // namespace

std::string status_path(const Signer& signer, const tickets::TicketNumber& number,
                        const tickets::Email& mailed) {
  return "/s/" + number.value + "/" + signer.mark(purpose, signed_text(number, mailed));
}

bool is_status_of(const Signer& signer, const tickets::TicketNumber& number,
                  const tickets::Email& mailed, std::string_view mark) {
  return signer.matches(purpose, signed_text(number, mailed), mark);
}

}  // namespace bot

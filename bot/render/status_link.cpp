#include "bot/render/status_link.h"

namespace bot {

namespace {

constexpr std::string_view status_purpose = "status";

std::string signed_status(const tickets::TicketNumber& number, const tickets::Email& mailed) {
  return number.value + "\n" + billing::folded(mailed.value);
}

}  // namespace

std::string status_path(const Signer& signer, const tickets::TicketNumber& number,
                        const tickets::Email& mailed) {
  return "/s/" + number.value + "/" + signer.mark(status_purpose, signed_status(number, mailed));
}

bool is_status_of(const Signer& signer, const tickets::TicketNumber& number,
                  const tickets::Email& mailed, std::string_view mark) {
  return signer.matches(status_purpose, signed_status(number, mailed), mark);
}

}  // namespace bot

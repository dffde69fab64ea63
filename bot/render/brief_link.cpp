#include "bot/render/brief_link.h"

namespace bot {

namespace {

constexpr std::string_view purpose = "brief";

std::string signed_text(const tickets::TicketNumber& number, std::uint32_t sequence,
                        const tickets::Email& asked) {
  return number.value + "\n" + std::to_string(sequence) + "\n" + billing::folded(asked.value);
}

}  // namespace

std::string brief_path(const Signer& signer, const tickets::TicketNumber& number,
                       std::uint32_t sequence, const tickets::Email& asked) {
  return "/b/" + number.value + "/" + std::to_string(sequence) + "/" +
         signer.mark(purpose, signed_text(number, sequence, asked));
}

bool is_brief_of(const Signer& signer, const tickets::TicketNumber& number, std::uint32_t sequence,
                 const tickets::Email& asked, std::string_view mark) {
  return signer.matches(purpose, signed_text(number, sequence, asked), mark);
}

}  // namespace bot

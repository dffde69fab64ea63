#include "bot/render/brief_link.h"

namespace bot {

namespace {

constexpr std::string_view brief_purpose = "brief";

std::string signed_brief(const tickets::TicketNumber& number, std::uint32_t sequence,
                         const tickets::Email& asked) {
  return number.value + "\n" + std::to_string(sequence) + "\n" + billing::folded(asked.value);
}

}  // namespace

std::string brief_path(const Signer& signer, const tickets::TicketNumber& number,
                       std::uint32_t sequence, const tickets::Email& asked) {
  return "/b/" + number.value + "/" + std::to_string(sequence) + "/" +
         signer.mark(brief_purpose, signed_brief(number, sequence, asked));
}

bool is_brief_of(const Signer& signer, const tickets::TicketNumber& number, std::uint32_t sequence,
                 const tickets::Email& asked, std::string_view mark) {
  return signer.matches(brief_purpose, signed_brief(number, sequence, asked), mark);
}

}  // namespace bot

#include "tickets/store.h"

#include "billing/words.h"

namespace tickets {

namespace {
constexpr std::array mail_states{billing::Word<MailState>{MailState::queued, "queued"},
                                 billing::Word<MailState>{MailState::sending, "sending"},
                                 billing::Word<MailState>{MailState::accepted, "accepted"},
                                 billing::Word<MailState>{MailState::bounced, "bounced"},
                                 billing::Word<MailState>{MailState::dead, "dead"},
                                 billing::Word<MailState>{MailState::held, "held"},
                                 billing::Word<MailState>{MailState::digested, "digested"}};
}  // namespace

std::string_view text_of(MailState state) { return billing::text_in(mail_states, state); }
std::optional<MailState> mail_state_from(std::string_view text) {
  return billing::value_in(mail_states, text);
}

}  // namespace tickets

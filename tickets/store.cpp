#include "tickets/store.h"

#include "billing/word_table.h"

namespace tickets {

namespace {
constexpr billing::WordTable<5> states{"queued", "sending", "accepted", "bounced", "dead"};
}  // namespace

std::string_view text_of(MailState state) { return billing::word_of(states, state); }
std::optional<MailState> mail_state_from(std::string_view text) {
  return billing::value_of<MailState>(states, text);
}

}  // namespace tickets

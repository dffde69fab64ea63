#include "tickets/store.h"

#include "tickets/text_table.h"

namespace tickets {

namespace {
constexpr TextTable<MailState, 5> states{{{MailState::queued, "queued"},
                                          {MailState::sending, "sending"},
                                          {MailState::accepted, "accepted"},
                                          {MailState::bounced, "bounced"},
                                          {MailState::dead, "dead"}}};
}  // namespace

std::string_view text_of(MailState state) { return text_in(states, state); }
std::optional<MailState> mail_state_from(std::string_view text) { return value_in(states, text); }

}  // namespace tickets

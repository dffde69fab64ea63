#include "tickets/actor.h"

#include "billing/word_table.h"

namespace tickets {

namespace {
constexpr billing::WordTable<8> roles{"customer", "support_desk", "desk_lead",     "billing",
                                      "tam",      "auditor",      "administrator", "bot"};
}  // namespace

Actor the_bot() { return {{"bot"}, "splitdesk", Role::bot, std::nullopt}; }

std::string_view text_of(Role role) { return billing::word_of(roles, role); }
std::optional<Role> role_from(std::string_view text) {
  return billing::value_of<Role>(roles, text);
}

}  // namespace tickets

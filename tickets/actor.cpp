#include "tickets/actor.h"

#include "billing/words.h"

namespace tickets {

namespace {
constexpr std::array roles{billing::Word<Role>{Role::customer, "customer"},
                           billing::Word<Role>{Role::support_desk, "support_desk"},
                           billing::Word<Role>{Role::desk_lead, "desk_lead"},
                           billing::Word<Role>{Role::billing, "billing"},
                           billing::Word<Role>{Role::tam, "tam"},
                           billing::Word<Role>{Role::auditor, "auditor"},
                           billing::Word<Role>{Role::administrator, "administrator"},
                           billing::Word<Role>{Role::bot, "bot"}};
}  // namespace

Actor the_bot() { return {{"bot"}, "splitdesk", Role::bot, std::nullopt}; }

std::string_view text_of(Role role) { return billing::text_in(roles, role); }
std::optional<Role> role_from(std::string_view text) { return billing::value_in(roles, text); }

}  // namespace tickets

#include "tickets/actor.h"

#include "tickets/text_table.h"

namespace tickets {

namespace {
constexpr TextTable<Role, 8> roles{{{Role::customer, "customer"},
                                    {Role::support_desk, "support_desk"},
                                    {Role::desk_lead, "desk_lead"},
                                    {Role::billing, "billing"},
                                    {Role::tam, "tam"},
                                    {Role::auditor, "auditor"},
                                    {Role::administrator, "administrator"},
                                    {Role::bot, "bot"}}};
}  // namespace

Actor the_bot() { return {{"bot"}, "splitdesk", Role::bot, std::nullopt}; }

std::string_view text_of(Role role) { return text_in(roles, role); }
std::optional<Role> role_from(std::string_view text) { return value_in(roles, text); }

}  // namespace tickets

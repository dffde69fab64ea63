#include "bot/http/navigation.h"

#include <stdexcept>

#include "bot/http/site.h"
#include "bot/words/say.h"

namespace bot::http {
namespace {

using tickets::bit;
using tickets::Role;

constexpr Roles staff = bit(Role::support_desk) | bit(Role::desk_lead) | bit(Role::billing) |
                        bit(Role::tam) | bit(Role::auditor) | bit(Role::administrator);
constexpr Roles desk = bit(Role::support_desk) | bit(Role::desk_lead) | bit(Role::administrator);
constexpr Roles accounting = bit(Role::billing) | bit(Role::auditor) | bit(Role::administrator);

constexpr Roles mail_desk =
    bit(Role::support_desk) | bit(Role::desk_lead) | bit(Role::auditor) | bit(Role::administrator);

constexpr NavigationEntry entries[] = {
    {"/requests", marked("Your requests"), bit(Role::customer)},
    {"/queue", marked("Queue"), staff},
    {"/mail", marked("Mail"), mail_desk},
    {"/intake", marked("New call"), desk},
    {"/organizations", marked("Organizations"), staff},
    {"/invoices", marked("Invoices"), staff | bit(Role::customer)},
    {"/charge-files", marked("Cost exports"), accounting},
    {"/runs", marked("Invoice runs"), accounting},
    {"/administration/users", marked("Administration"),
     bit(Role::auditor) | bit(Role::administrator)},
};

}  // namespace

std::span<const NavigationEntry> navigation() { return entries; }

std::string_view landing_path(Role role) {
  switch (role) {
    case Role::customer: return "/requests";
    case Role::auditor: return "/runs";
    case Role::support_desk: return "/queue?show=decide";
    case Role::billing: return "/queue?show=bans";
    case Role::desk_lead:
    case Role::tam:
    case Role::administrator:
    case Role::bot: return "/queue";
  }
  throw std::logic_error("a role without a landing page");
}

std::string role_for_people(Role role) {
  switch (role) {
    case Role::customer: return say("customer");
    case Role::support_desk: return say("support desk operator");
    case Role::desk_lead: return say("desk lead");
    case Role::billing: return say("billing operator");
    case Role::tam: return say("Technical Account Manager");
    case Role::auditor: return say("auditor");
    case Role::administrator: return say("administrator");
    case Role::bot: return say("the program itself");
  }
  throw std::logic_error("a role without a name");
}

}  // namespace bot::http

#include "tickets/name_for_customer.h"

namespace tickets {

std::string name_for_customer(const Actor& actor) {
  switch (actor.role) {
    case Role::customer: return actor.name;
    case Role::support_desk:
    case Role::desk_lead: return "Support desk";
    case Role::billing: return "Billing team";
    case Role::tam: return "Technical Account Manager";
    case Role::auditor:
    case Role::administrator:
    case Role::bot: return "splitdesk";
  }
  return {};
}

}  // namespace tickets

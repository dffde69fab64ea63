#include "tickets/name_for_customer.h"

#include "billing/worded.h"

namespace tickets {

std::string name_for_customer(const Actor& actor) {
  switch (actor.role) {
    case Role::customer: return actor.name;
    case Role::support_desk:
    case Role::desk_lead: return billing::worded("Support desk");
    case Role::billing: return billing::worded("Billing team");
    case Role::tam: return billing::worded("Technical Account Manager");
    case Role::auditor:
    case Role::administrator:
    case Role::bot: return "splitdesk";
  }
  return {};
}

}  // namespace tickets

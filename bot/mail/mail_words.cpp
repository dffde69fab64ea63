#include "bot/mail/mail_words.h"

#include <stdexcept>

#include "bot/render/format.h"

namespace bot {

using tickets::MailAudience;

std::string turn_in_words(tickets::Turn turn, MailAudience audience) {
  switch (turn) {
    case tickets::Turn::bot: return "Nobody: an automatic check is running";
    case tickets::Turn::customer:
      return audience == MailAudience::customer ? "You" : "The customer";
    case tickets::Turn::support_desk: return "The support desk";
    case tickets::Turn::billing:
      return audience == MailAudience::customer ? "Our billing team" : "Billing";
    case tickets::Turn::time: return "Nobody: we wait for the date";
    case tickets::Turn::nobody: return "Nobody: the request is closed";
  }
  throw std::logic_error("unknown turn");
}

std::string speaker(const tickets::Actor& actor, MailAudience audience) {
  if (audience != MailAudience::customer) return actor.name;
  switch (actor.role) {
    case tickets::Role::customer: return actor.name;
    case tickets::Role::support_desk:
    case tickets::Role::desk_lead:
    case tickets::Role::administrator: return "The support desk";
    case tickets::Role::billing: return "Our billing team";
    case tickets::Role::tam: return "Your Technical Account Manager";
    case tickets::Role::auditor:
    case tickets::Role::bot: return "We";
  }
  throw std::logic_error("unknown role");
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string cost_center_name(const billing::Organization& organization,
                             const billing::CostCenterId& id) {
  const billing::CostCenter* center = billing::find(organization, id);
  return center == nullptr || center->name.empty() ? id.value : center->name;
}

std::string first_day_of(billing::Month month) {
  std::string text = month_for_people(month);
  return text.insert(text.find(' '), " 1,");
}

}  // namespace bot

#include "bot/mail/mail_words.h"

#include <stdexcept>

#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot {

using tickets::MailAudience;

std::string turn_in_words(tickets::Turn turn, MailAudience audience) {
  switch (turn) {
    case tickets::Turn::bot: return say("Nobody: an automatic check is running");
    case tickets::Turn::customer:
      return audience == MailAudience::customer ? say("You") : say("The customer");
    case tickets::Turn::support_desk: return say("The support desk");
    case tickets::Turn::billing:
      return audience == MailAudience::customer ? say("Our billing team") : say("Billing");
    case tickets::Turn::time: return say("Nobody: we wait for the date");
    case tickets::Turn::nobody: return say("Nobody: the request is closed");
  }
  throw std::logic_error("unknown turn");
}

std::string speaker(const tickets::Actor& actor, MailAudience audience) {
  if (audience != MailAudience::customer) return actor.name;
  switch (actor.role) {
    case tickets::Role::customer: return actor.name;
    case tickets::Role::support_desk:
    case tickets::Role::desk_lead:
    case tickets::Role::administrator: return say("The support desk");
    case tickets::Role::billing: return say("Our billing team");
    case tickets::Role::tam: return say("Your Technical Account Manager");
    case tickets::Role::auditor:
    case tickets::Role::bot: return say("We");
  }
  throw std::logic_error("unknown role");
}

std::string things(std::size_t count) {
  return say_count(count, "1 thing", "{} things", {std::to_string(count)});
}

std::string mails(std::size_t count) {
  return say_count(count, "1 mail", "{} mails", {std::to_string(count)});
}

std::string cost_center_name(const billing::Organization& organization,
                             const billing::CostCenterId& id) {
  const billing::CostCenter* center = billing::find(organization, id);
  return center == nullptr || center->name.empty() ? id.value : center->name;
}

std::string first_day_of(billing::Month month) { return day_for_people(month.begin()); }

}  // namespace bot

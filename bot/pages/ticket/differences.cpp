#include "bot/pages/ticket/differences.h"

#include <algorithm>

#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/clock/sentence.h"

namespace bot::pages {
namespace {

using tickets::Ticket;

std::string ban_of(const Ticket& ticket, const billing::CostCenterId& id) {
  const auto given = ticket.bans.find(id);
  return given == ticket.bans.end() ? say("none") : given->second.ban.value;
}

std::string or_none(const std::string& text) { return text.empty() ? say("none") : text; }

std::string name_in(const std::optional<billing::Organization>& organization,
                    const billing::CostCenterId& id) {
  const billing::CostCenter* one = organization ? find(*organization, id) : nullptr;
  return one ? one->name : id.value;
}

std::string findings_in(const Ticket& ticket) {
  if (!ticket.report) return say("not checked");
  const std::size_t count = tickets::open_findings(ticket).size();
  return count == 0
             ? say("no open findings")
             : say_count(count, "1 open finding", "{} open findings", {std::to_string(count)});
}

std::string open_escalations(const Ticket& ticket) {
  const auto count = static_cast<std::size_t>(
      std::count_if(ticket.escalations.begin(), ticket.escalations.end(), tickets::is_open));
  return count == 0 ? say("no open ones")
                    : say_count(count, "1 open one", "{} open ones", {std::to_string(count)});
}

}  // namespace

std::vector<Difference> differences(const Ticket& before, const Ticket& now,
                                    const tickets::DeskSettings& settings,
                                    const std::optional<billing::Organization>& organization,
                                    Reader reader) {
  std::vector<Difference> all;
  const auto add = [&](std::string what, std::string then, std::string today) {
    if (then != today) all.push_back({std::move(what), std::move(then), std::move(today)});
  };
  const auto role =
      reader == Reader::customer ? tickets::Role::customer : tickets::Role::support_desk;
  add(say("State"), said(tickets::status_sentence(before, settings, role)),
      said(tickets::status_sentence(now, settings, role)));
  if (reader == Reader::customer) return all;
  std::set<billing::CostCenterId> centers = before.scope;
  centers.insert(now.scope.begin(), now.scope.end());
  for (const billing::CostCenterId& id : centers) {
    const std::string name = name_in(organization, id);
    add(say("BAN of {}", {name}), ban_of(before, id), ban_of(now, id));
    add(name, before.scope.contains(id) ? say("in the request") : say("not in the request"),
        now.scope.contains(id) ? say("in the request") : say("not in the request"));
  }
  const auto month = [](const Ticket& ticket) {
    return ticket.scheduled ? month_for_people(ticket.scheduled->from) : say("none");
  };
  add(say("First month"), month(before), month(now));
  const auto owner = [](const Ticket& ticket) {
    return ticket.owner ? ticket.owner->name : say("nobody");
  };
  add(say("Owner"), owner(before), owner(now));
  const auto approver = [](const Ticket& ticket) {
    return ticket.approval ? ticket.approval->by.value : say("nobody");
  };
  add(say("Approved by"), approver(before), approver(now));
  add(say("Open question"), or_none(before.question), or_none(now.question));
  add(say("Setup check"), findings_in(before), findings_in(now));
  add(say("Escalations"), open_escalations(before), open_escalations(now));
  return all;
}

}  // namespace bot::pages

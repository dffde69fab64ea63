#include "bot/pages/desk/queue_filters.h"

#include <algorithm>
#include <array>

#include "bot/words/say.h"
#include "tickets/clock/cut_off.h"
#include "tickets/clock/timers.h"

namespace bot::pages {
namespace {

using tickets::Status;

constexpr std::size_t counted_at_most = 50;

const std::vector<Status> active{Status::submitted,         Status::awaiting_customer,
                                 Status::awaiting_approval, Status::awaiting_bans,
                                 Status::ready_to_switch,   Status::switch_scheduled,
                                 Status::verifying};

}  // namespace

std::span<const QueueFilter> queue_filters() {
  static const std::array<QueueFilter, 12> all{
      {{"open", marked("All open"), active, QueueTrait::none,
        marked("No request is open. New ones appear here by themselves; a caller's you open with "
               "New call.")},
       {"decide",
        marked("Decide"),
        {Status::submitted, Status::awaiting_approval},
        QueueTrait::none,
        marked("Nothing to decide. Requests appear here when their setup is in order.")},
       {"customer",
        marked("Waiting for customer"),
        {Status::awaiting_customer},
        QueueTrait::none,
        marked(
            "No customer is waited for. Questions you ask put a request here until the answer.")},
       {"bans",
        marked("BANs"),
        {Status::awaiting_bans},
        QueueTrait::none,
        marked("Nobody waits for BANs. Requests appear here when the desk has approved them.")},
       {"release",
        marked("Release"),
        {Status::ready_to_switch},
        QueueTrait::none,
        marked("No date is to be set. Requests appear here when every Cost Center has its BAN.")},
       {"risk", marked("At risk"), active, QueueTrait::at_risk,
        marked("Nothing is at risk: no promise breaks soon and no cut-off is near.")},
       {"stuck", marked("Stuck"), active, QueueTrait::late,
        marked("Nothing is stuck: no promise is broken. What is late appears here by itself.")},
       {"escalated", marked("Escalated"), active, QueueTrait::escalated,
        marked("No escalation is open. Escalate from a request's page.")},
       {"calls", marked("Call-backs"), active, QueueTrait::call_back,
        marked("No call is promised. A call handed over that nobody takes puts a request here.")},
       {"follow-ups",
        marked("Follow-ups"),
        {Status::verifying, Status::resolved},
        QueueTrait::follow_up,
        marked("No setup has drifted since its switch. What drifts appears here by itself.")},
       {"scheduled",
        marked("Scheduled"),
        {Status::switch_scheduled, Status::verifying},
        QueueTrait::none,
        marked("No switch is waited for.")},
       {"closed",
        marked("Closed"),
        {Status::resolved, Status::declined, Status::withdrawn, Status::duplicate},
        QueueTrait::none,
        marked("No request has been closed yet.")}}};
  return all;
}

const QueueFilter& queue_filter(std::string_view id) {
  for (const QueueFilter& filter : queue_filters()) {
    if (filter.id == id) return filter;
  }
  return queue_filters().front();
}

std::vector<tickets::Ticket> tickets_in(tickets::Desk& desk, const QueueQuestion& question,
                                        std::size_t limit) {
  const QueueFilter& filter = question.filter;
  tickets::TicketFilter wanted;
  wanted.statuses = filter.statuses;
  wanted.owner = question.owner;
  wanted.after = question.after;
  wanted.limit = limit;
  wanted.order =
      filter.id == "closed" ? tickets::TicketOrder::newest_first : tickets::TicketOrder::by_risk;
  wanted.escalated = filter.trait == QueueTrait::escalated;
  wanted.with_call_back = filter.trait == QueueTrait::call_back;
  wanted.with_follow_up = filter.trait == QueueTrait::follow_up;
  auto found = desk.work.tickets().tickets(wanted);
  const bool late = filter.trait == QueueTrait::late;
  if (!late && filter.trait != QueueTrait::at_risk) return found;
  // They come sorted by risk, so those at risk are the first ones, and of them the late ones.
  const auto safe = std::find_if(found.begin(), found.end(), [&](const tickets::Ticket& ticket) {
    const RiskOfTicket risk = risk_of(ticket, desk.settings, desk.now);
    return risk.risk < Risk::near || (late && risk.at > desk.now);
  });
  found.erase(safe, found.end());
  return found;
}

std::string count_in(tickets::Desk& desk, const QueueQuestion& question,
                     const std::vector<tickets::StatusCount>& counts) {
  if (question.filter.trait == QueueTrait::none && !question.owner) {
    std::uint64_t sum = 0;
    for (const tickets::StatusCount& row : counts) {
      for (const Status status : question.filter.statuses) {
        sum += status == row.status ? row.tickets : 0;
      }
    }
    return std::to_string(sum);
  }
  const std::size_t found = tickets_in(desk, question, counted_at_most + 1).size();
  return found > counted_at_most ? std::to_string(counted_at_most) + "+" : std::to_string(found);
}

RiskOfTicket risk_of(const tickets::Ticket& ticket, const tickets::DeskSettings& settings,
                     billing::Instant now) {
  const auto at = tickets::at_risk_from(ticket, settings, now);
  if (!at) return {};
  const billing::Instant cut_off =
      tickets::cut_off_of(tickets::month_in_reach(settings, now), settings);
  RiskOfTicket risk{Risk::far, *at, tickets::may_slip(ticket.status) && *at == cut_off};
  const auto before = [&](int days) {
    return tickets::subtract_business_days(settings.calendar, *at, days);
  };
  if (now >= before(risk.month_slips ? 5 : 2)) risk.risk = Risk::near;
  if (now >= before(risk.month_slips ? 2 : 1)) risk.risk = Risk::close;
  return risk;
}

}  // namespace bot::pages

#include <array>

#include "tickets/conditions.h"

namespace tickets {

namespace {

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

std::string date(billing::Instant instant) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(instant));
  return std::string(months[static_cast<unsigned>(day.month()) - 1]) + " " +
         std::to_string(static_cast<unsigned>(day.day())) + ", " +
         std::to_string(static_cast<int>(day.year()));
}

std::string things(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " thing to fix" : " things to fix");
}

std::string waiting_for_customer(const Ticket& ticket) {
  if (!ticket.question.empty()) return "Waiting for you: a question";
  const std::size_t open = ticket.report ? open_blocks(ticket, *ticket.report).size() : 0;
  return "Waiting for you: " + things(open);
}

std::string count_of_bans(const Ticket& ticket) {
  const std::size_t all = ticket.scope.size();
  return std::to_string(all - cost_centers_without_ban(ticket).size()) + " of " +
         std::to_string(all);
}

// The month's charges are complete when it has ended; a business day later they are invoiced.
billing::Instant first_invoices_by(const Ticket& ticket, const BusinessCalendar& calendar) {
  return add_business_days(calendar, ticket.in_effect_from.value_or(billing::Month()).end(), 1);
}

std::string sentence_of(const Ticket& ticket, const DeskSettings& settings) {
  switch (ticket.status) {
    case Status::submitted: return "Received: we are checking your setup";
    case Status::awaiting_customer: return waiting_for_customer(ticket);
    case Status::awaiting_approval: return "Being reviewed by the support desk";
    case Status::awaiting_bans:
      return "Approved: " + count_of_bans(ticket) + " account numbers assigned";
    case Status::ready_to_switch: return "Account numbers are ready: date being set";
    case Status::switch_scheduled:
      return "Separate invoices start on " +
             date(ticket.scheduled.value_or(ScheduledSwitch{}).from.begin());
    case Status::verifying:
      return "Separate invoices are on: first ones expected " +
             date(first_invoices_by(ticket, settings.calendar));
    case Status::resolved: {
      const std::string count = std::to_string(ticket.invoice_numbers.size());
      return "Done: " + count + " of " + count + " invoices issued";
    }
    case Status::declined: return "Declined: " + ticket.closing_reason;
    case Status::withdrawn:
      return ticket.closing_reason.empty() ? "Withdrawn" : "Withdrawn: " + ticket.closing_reason;
    case Status::duplicate:
      return "Joined with " + ticket.duplicate_of.value_or(TicketNumber{}).value;
  }
  return {};
}

std::optional<billing::Instant> next_news_by(const Ticket& ticket, const DeskSettings& settings,
                                             billing::Instant now) {
  switch (ticket.status) {
    case Status::submitted:
    case Status::awaiting_approval:
    case Status::awaiting_bans:
    case Status::ready_to_switch:
      return add_business_days(settings.calendar, ticket.changed_at, settings.decision_days);
    case Status::switch_scheduled: {
      const auto from = ticket.scheduled.value_or(ScheduledSwitch{}).from.begin();
      // Once the month has begun the switch is being made; there is no later date to promise.
      return now < from ? std::optional(from) : std::nullopt;
    }
    case Status::verifying: return first_invoices_by(ticket, settings.calendar);
    case Status::awaiting_customer:
    case Status::resolved:
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

Standing standing(const Ticket& ticket, const DeskSettings& settings, billing::Instant now) {
  return {sentence_of(ticket, settings), turn_of(ticket.status),
          next_news_by(ticket, settings, now)};
}

}  // namespace tickets

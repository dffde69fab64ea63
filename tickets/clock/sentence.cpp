#include "tickets/clock/sentence.h"

#include <array>

#include "tickets/clock/promise.h"
#include "tickets/conditions.h"

namespace tickets {

namespace {

constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

std::string two_digits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// The day in UTC, which is the day of billing.
std::string date(billing::Instant instant) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(instant));
  std::string text = in_words(billing::Month::containing(instant));
  return text.insert(text.find(' '), " " + std::to_string(static_cast<unsigned>(day.day())) + ",");
}

std::string things(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " thing to fix" : " things to fix");
}

std::string waiting_for_customer(const Ticket& ticket, Role reader) {
  const std::string who = reader == Role::customer ? "you" : "the customer";
  if (!ticket.question.empty()) return "Waiting for " + who + ": a question";
  const std::size_t open = ticket.report ? open_blocks(ticket, *ticket.report).size() : 0;
  return "Waiting for " + who + ": " + things(open);
}

std::string count_of_bans(const Ticket& ticket) {
  const std::size_t all = ticket.scope.size();
  return std::to_string(all - cost_centers_without_ban(ticket).size()) + " of " +
         std::to_string(all);
}

// On the way back every Cost Center's invoice ends with the month in which the single one begins.
std::string kind_of_invoices(const Ticket& ticket) {
  return ticket.kind == RequestKind::single_invoice ? "The single invoice" : "Separate invoices";
}

std::string starts(const Ticket& ticket) {
  const bool one = ticket.kind == RequestKind::single_invoice;
  return kind_of_invoices(ticket) + (one ? " starts on " : " start on ") +
         date(ticket.scheduled.value_or(ScheduledSwitch{}).from.begin());
}

std::string is_on(const Ticket& ticket, const DeskSettings& settings) {
  const bool one = ticket.kind == RequestKind::single_invoice;
  return kind_of_invoices(ticket) +
         (one ? " is on: first one expected " : " are on: first ones expected ") +
         date(first_invoices_by(ticket, settings));
}

}  // namespace

std::string status_sentence(const Ticket& ticket, const DeskSettings& settings, Role reader) {
  switch (ticket.status) {
    case Status::submitted: return "Received: we are checking your setup";
    case Status::awaiting_customer: return waiting_for_customer(ticket, reader);
    case Status::awaiting_approval: return "Being reviewed by the support desk";
    case Status::awaiting_bans:
      if (ticket.kind == RequestKind::single_invoice) return "Approved";
      return "Approved: " + count_of_bans(ticket) + " account numbers assigned";
    case Status::ready_to_switch:
      if (ticket.kind == RequestKind::single_invoice) return "Approved: date being set";
      return "Account numbers are ready: date being set";
    case Status::switch_scheduled: return starts(ticket);
    case Status::verifying: return is_on(ticket, settings);
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

std::string in_words(billing::Instant instant, const BusinessCalendar& calendar) {
  const billing::Instant local = instant + calendar.utc_offset(instant);
  const auto midnight = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day day(midnight);
  const std::chrono::hh_mm_ss time(local - midnight);
  return std::string(weekdays[std::chrono::weekday(midnight).c_encoding()]) + " " +
         two_digits(static_cast<unsigned>(day.day())) + " " +
         in_words(billing::Month::containing(local)).substr(0, 3) + " " +
         std::to_string(static_cast<int>(day.year())) + ", " + two_digits(time.hours().count()) +
         ":" + two_digits(time.minutes().count()) + " " + calendar.zone;
}

std::string in_words(std::chrono::seconds time) {
  const std::chrono::hh_mm_ss parts(time);
  const std::string minutes = std::to_string(parts.minutes().count()) + " min";
  if (parts.hours().count() == 0) return minutes;
  const std::string hours = std::to_string(parts.hours().count()) + " h";
  return parts.minutes().count() == 0 ? hours : hours + " " + minutes;
}

}  // namespace tickets

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

std::string waiting_for_customer(const Ticket& ticket, Role reader) {
  const bool himself = reader == Role::customer;
  if (!ticket.question.empty())
    return himself ? worded("Waiting for you: a question")
                   : worded("Waiting for the customer: a question");
  const std::size_t open = ticket.report ? open_blocks(ticket, *ticket.report).size() : 0;
  return himself
             ? worded_count(open, "Waiting for you: {} thing to fix",
                            "Waiting for you: {} things to fix", {std::to_string(open)})
             : worded_count(open, "Waiting for the customer: {} thing to fix",
                            "Waiting for the customer: {} things to fix", {std::to_string(open)});
}

std::string count_of_bans(const Ticket& ticket) {
  const std::size_t all = ticket.scope.size();
  const std::size_t assigned = all - cost_centers_without_ban(ticket).size();
  return worded("Approved: {} of {} account numbers assigned",
                {std::to_string(assigned), std::to_string(all)});
}

// On the way back every Cost Center's invoice ends with the month in which the single one begins.
std::string starts(const Ticket& ticket) {
  const std::string day = date(ticket.scheduled.value_or(ScheduledSwitch{}).from.begin());
  return ticket.kind == RequestKind::single_invoice
             ? worded("The single invoice starts on {~}", {day})
             : worded("Separate invoices start on {~}", {day});
}

std::string is_on(const Ticket& ticket, const DeskSettings& settings) {
  const std::string day = date(first_invoices_by(ticket, settings));
  return ticket.kind == RequestKind::single_invoice
             ? worded("The single invoice is on: first one expected {~}", {day})
             : worded("Separate invoices are on: first ones expected {~}", {day});
}

std::string issued(const Ticket& ticket) {
  const std::string count = std::to_string(ticket.invoice_numbers.size());
  return worded("Done: {} of {} invoices issued", {count, count});
}

std::string was_withdrawn(const Ticket& ticket) {
  const std::string& reason = ticket.closing_reason;
  if (reason.empty()) return worded("Withdrawn");
  if (reason == unanswered_sentence())
    return worded(
        "Withdrawn: We have not heard from you for {} days. You can open the request "
        "again whenever you are ready.",
        {std::to_string(withdrawal_days)});
  return worded("Withdrawn: {}", {reason});
}

}  // namespace

std::string status_sentence(const Ticket& ticket, const DeskSettings& settings, Role reader) {
  switch (ticket.status) {
    case Status::submitted: return worded("Received: we are checking your setup");
    case Status::awaiting_customer: return waiting_for_customer(ticket, reader);
    case Status::awaiting_approval: return worded("Being reviewed by the support desk");
    case Status::awaiting_bans:
      if (ticket.kind == RequestKind::single_invoice) return worded("Approved");
      return count_of_bans(ticket);
    case Status::ready_to_switch:
      if (ticket.kind == RequestKind::single_invoice) return worded("Approved: date being set");
      return worded("Account numbers are ready: date being set");
    case Status::switch_scheduled: return starts(ticket);
    case Status::verifying: return is_on(ticket, settings);
    case Status::resolved: return issued(ticket);
    case Status::declined: return worded("Declined: {}", {ticket.closing_reason});
    case Status::withdrawn: return was_withdrawn(ticket);
    case Status::duplicate:
      return worded("Joined with {}", {ticket.duplicate_of.value_or(TicketNumber{}).value});
  }
  return {};
}

std::string unanswered_sentence() {
  return worded(
      "We have not heard from you for {} days. You can open the request again whenever "
      "you are ready.",
      {std::to_string(withdrawal_days)});
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

#include "bot/pages/administration/clocks_in_force.h"

#include "bot/http/mail_condition.h"
#include "bot/http/sessions.h"
#include "bot/pages/administration/measures.h"
#include "bot/pages/administration/password_link.h"
#include "bot/pages/parts/counted.h"
#include "bot/render/format.h"
#include "bot/worker/retry_schedule.h"
#include "tickets/clock/cut_off.h"
#include "tickets/clock/promise.h"
#include "tickets/mail_in/place_mail.h"
#include "tickets/posting.h"

namespace bot::pages {
namespace {

using tickets::BusinessCalendar;
using tickets::DeskSettings;

std::string two_digits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string hour_of(std::chrono::minutes since_midnight) {
  return two_digits(since_midnight.count() / 60) + ":" + two_digits(since_midnight.count() % 60);
}

// "UTC-06:00"
std::string offset_words(std::chrono::seconds offset) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(offset);
  return std::string("UTC") + (minutes.count() < 0 ? "-" : "+") +
         hour_of(std::chrono::abs(minutes));
}

std::string hours_of(const BusinessCalendar& calendar, billing::Instant now) {
  return "Monday to Friday, " + hour_of(calendar.opens) + " to " + hour_of(calendar.closes) + ", " +
         calendar.zone + " (" + offset_words(calendar.utc_offset(now)) + " today)";
}

// "Open until Tue ...", "Closed until Wed ..."
std::string state_of_desk(const BusinessCalendar& calendar, billing::Instant now) {
  const auto today = tickets::local_date(calendar, now);
  const bool is_open = tickets::is_business_day(calendar, today) &&
                       tickets::opening_of(calendar, today) <= now &&
                       now < tickets::closing_of(calendar, today);
  const auto until = is_open ? tickets::closing_of(calendar, today)
                             : tickets::add_business_hours(calendar, now, {});
  return (is_open ? "Open until " : "Closed until ") + instant_for_people(until, calendar.zone);
}

std::string holidays_of(const BusinessCalendar& calendar) {
  std::vector<std::string> days;
  for (const auto& day : calendar.holidays) days.push_back(day_for_people(billing::Instant(day)));
  std::string text;
  for (const auto& day : days) text += (text.empty() ? "" : "; ") + day;
  return text.empty() ? "none" : text;
}

std::string cut_off_words(const http::Site& site, billing::Instant now) {
  const billing::Month month = tickets::month_in_reach(site.desk, now);
  return counted(static_cast<std::size_t>(site.desk.cut_off_days), "day") +
         " before a month begins: " + month_for_people(month) + " can be set until " +
         instant_for_people(tickets::cut_off_of(month, site.desk), site.time_zone);
}

std::string grace_words(int days) {
  if (days == 0) return "none: a month may be invoiced as soon as it has ended, in UTC";
  return counted(static_cast<std::size_t>(days), "day") +
         " after a month has ended, in UTC, before it is invoiced";
}

template <std::size_t n>
std::string listed(const std::array<int, n>& numbers, std::string_view unit) {
  std::string text;
  for (std::size_t i = 0; i < n; ++i) {
    if (i > 0) text += i + 1 == n ? " and " : ", ";
    text += std::to_string(numbers[i]);
  }
  return text + std::string(unit);
}

std::vector<ClockInForce> request_clocks(const DeskSettings& desk) {
  const auto business_day = desk.calendar.closes - desk.calendar.opens;
  const std::string promise =
      counted(static_cast<std::size_t>(desk.decision_days), "business day") + " (" +
      std::to_string(business_day * desk.decision_days / std::chrono::hours(1)) +
      " h of the desk's time)";
  return {{"The desk's promise of a decision", promise,
           "At " + listed(tickets::decision_shares, " %") +
               " the owner or the desk, the desk lead and the Primary TAM are told, in this order"},
          {"The customer is waited for", listed(tickets::reminder_days, " days"),
           "A reminder with what is still open; after " + std::to_string(tickets::withdrawal_days) +
               " days the request is withdrawn"},
          {"A month is about to be missed",
           listed(tickets::slip_steps, " business days before the cut-off"),
           "Queue, Primary TAM and customer are told; at the cut-off the next month counts"},
          {"An escalation nobody has taken",
           span_for_people(tickets::escalation_answer) + " of the TAMs' time, " +
               span_for_people(tickets::escalation_answer_with_caller) + " with a caller",
           "The next in the chain is asked: back-up TAM, TAM manager, desk lead"},
          {"A request under way is looked at",
           "every " + std::to_string(tickets::between_looks.count()) + " h",
           "The setup is checked again; after the switch the structure is watched"},
          {"A request that is resolved", span_for_people(desk.reopen_resolved_within),
           "It can be reopened so long; after that a new request follows it"},
          {"A request declined or withdrawn", span_for_people(desk.reopen_closed_within),
           "It can be reopened so long; after that a new request follows it"}};
}

std::vector<ClockInForce> mail_clocks() {
  return {
      {"A mail that could not be sent",
       "from " + span_for_people(first_retry) + " to " + span_for_people(longest_retry) +
           " between attempts",
       "It is tried again; after " + span_for_people(give_up_after) + " it is given up"},
      {"Mail waits, or lies unread", span_for_people(http::mail_may_wait), "The health turns red"},
      {"Automatic mails to one address",
       std::to_string(tickets::mails_per_hour) + " an hour, " +
           std::to_string(tickets::mails_per_day) + " a day",
       "What goes beyond is told of in one digest"},
      {"Mail that comes in",
       std::to_string(tickets::mails_of_a_sender_an_hour) + " an hour of a sender, " +
           std::to_string(tickets::mails_on_a_ticket_an_hour) + " on a request",
       "What goes beyond waits for the desk"}};
}

std::vector<ClockInForce> sign_in_clocks() {
  const http::SessionRules rules;
  return {
      {"A session",
       span_for_people(rules.idle) + " after the last sent form, " +
           span_for_people(rules.absolute) + " after the sign-in",
       "It ends, and the person signs in again"},
      {"Failed sign-ins",
       std::to_string(rules.failures_allowed) + " within " + span_for_people(rules.failures_window),
       "The account and the address have to wait"},
      {"A link to choose a password", span_for_people(password_link_lives),
       "It is void: an administrator makes another"}};
}

}  // namespace

std::vector<Fact> calendar_facts(const http::Site& site, billing::Instant now) {
  const DeskSettings& desk = site.desk;
  return {{"The desk's hours", hours_of(desk.calendar, now)},
          {"Now", state_of_desk(desk.calendar, now)},
          {"Holidays", holidays_of(desk.calendar)},
          {"Hours of Primary TAMs", hours_of(desk.tam_calendar, now)},
          {"Cut-off of a switch", cut_off_words(site, now)},
          {"Days of grace", grace_words(desk.grace_days)}};
}

std::vector<ClockInForce> clocks_in_force(const http::Site& site) {
  auto clocks = request_clocks(site.desk);
  for (const auto& more : {mail_clocks(), sign_in_clocks()})
    clocks.insert(clocks.end(), more.begin(), more.end());
  return clocks;
}

}  // namespace bot::pages

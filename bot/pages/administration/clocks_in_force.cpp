#include "bot/pages/administration/clocks_in_force.h"

#include "bot/http/mail_condition.h"
#include "bot/http/sessions.h"
#include "bot/pages/administration/measures.h"
#include "bot/pages/administration/password_link.h"
#include "bot/render/format.h"
#include "bot/words/say.h"
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
  return say("Monday to Friday, {} to {}, {} ({} today)",
             {hour_of(calendar.opens), hour_of(calendar.closes), calendar.zone,
              offset_words(calendar.utc_offset(now))});
}

// "Open until Tue ...", "Closed until Wed ..."
std::string state_of_desk(const BusinessCalendar& calendar, billing::Instant now) {
  const auto today = tickets::local_date(calendar, now);
  const bool is_open = tickets::is_business_day(calendar, today) &&
                       tickets::opening_of(calendar, today) <= now &&
                       now < tickets::closing_of(calendar, today);
  if (is_open) {
    return say("Open until {}",
               {instant_for_people(tickets::closing_of(calendar, today), calendar.zone)});
  }
  const auto opening = tickets::add_business_hours(calendar, now, {});
  return say("Closed until {}", {instant_for_people(opening, calendar.zone)});
}

std::string holidays_of(const BusinessCalendar& calendar) {
  std::vector<std::string> days;
  for (const auto& day : calendar.holidays) days.push_back(day_for_people(billing::Instant(day)));
  std::string text;
  for (const auto& day : days) text += (text.empty() ? "" : "; ") + day;
  return text.empty() ? say("none") : text;
}

std::string cut_off_words(const http::Site& site, billing::Instant now) {
  const billing::Month month = tickets::month_in_reach(site.desk, now);
  const std::string in_words = month_for_people(month);
  const std::string until =
      instant_for_people(tickets::cut_off_of(month, site.desk), site.time_zone);
  const auto days = static_cast<std::uint64_t>(site.desk.cut_off_days);
  if (days == 0)
    return say("no days before a month begins: {} can be set until {}", {in_words, until});
  return say_count(days, "1 day before a month begins: {1} can be set until {2}",
                   "{} days before a month begins: {} can be set until {}",
                   {std::to_string(days), in_words, until});
}

std::string grace_words(int days) {
  if (days == 0) return say("none: a month may be invoiced as soon as it has ended, in UTC");
  return say_count(static_cast<std::uint64_t>(days),
                   "1 day after a month has ended, in UTC, before it is invoiced",
                   "{} days after a month has ended, in UTC, before it is invoiced",
                   {std::to_string(days)});
}

// `sentence` has a place for each.
std::string listed(std::string_view sentence, const std::array<int, 3>& numbers) {
  return say(sentence,
             {std::to_string(numbers[0]), std::to_string(numbers[1]), std::to_string(numbers[2])});
}

std::string promise_words(const DeskSettings& desk) {
  const auto hours =
      (desk.calendar.closes - desk.calendar.opens) * desk.decision_days / std::chrono::hours(1);
  return say_count(static_cast<std::uint64_t>(desk.decision_days),
                   "1 business day ({1} h of the desk's time)",
                   "{} business days ({} h of the desk's time)",
                   {std::to_string(desk.decision_days), std::to_string(hours)});
}

std::vector<ClockInForce> customer_clocks(const DeskSettings& desk) {
  return {{say("The desk's promise of a decision"), promise_words(desk),
           listed(marked("At {}, {} and {} % the owner or the desk, the desk lead and the "
                         "Primary TAM are told, in this order"),
                  tickets::decision_shares)},
          {say("The customer is waited for"),
           listed(marked("{}, {} and {} days"), tickets::reminder_days),
           say("A reminder with what is still open; after {} days the request is withdrawn",
               {std::to_string(tickets::withdrawal_days)})},
          {say("A month is about to be missed"),
           listed(marked("{}, {} and {} business days before the cut-off"), tickets::slip_steps),
           say("Queue, Primary TAM and customer are told; at the cut-off the next month counts")}};
}

std::vector<ClockInForce> request_clocks(const DeskSettings& desk) {
  return {{say("An escalation nobody has taken"),
           say("{} of the TAMs' time, {} with a caller",
               {span_for_people(tickets::escalation_answer),
                span_for_people(tickets::escalation_answer_with_caller)}),
           say("The next in the chain is asked: back-up TAM, TAM manager, desk lead")},
          {say("A request under way is looked at"),
           say("every {} h", {std::to_string(tickets::between_looks.count())}),
           say("The setup is checked again; after the switch the structure is watched")},
          {say("A request that is resolved"), span_for_people(desk.reopen_resolved_within),
           say("It can be reopened so long; after that a new request follows it")},
          {say("A request declined or withdrawn"), span_for_people(desk.reopen_closed_within),
           say("It can be reopened so long; after that a new request follows it")}};
}

std::vector<ClockInForce> mail_clocks() {
  return {{say("A mail that could not be sent"),
           say("from {} to {} between attempts",
               {span_for_people(first_retry), span_for_people(longest_retry)}),
           say("It is tried again; after {} it is given up", {span_for_people(give_up_after)})},
          {say("Mail waits, or lies unread"), span_for_people(http::mail_may_wait),
           say("The health turns red")},
          {say("Automatic mails to one address"),
           say("{} an hour, {} a day",
               {std::to_string(tickets::mails_per_hour), std::to_string(tickets::mails_per_day)}),
           say("What goes beyond is told of in one digest")},
          {say("Mail that comes in"),
           say("{} an hour of a sender, {} on a request",
               {std::to_string(tickets::mails_of_a_sender_an_hour),
                std::to_string(tickets::mails_on_a_ticket_an_hour)}),
           say("What goes beyond waits for the desk")}};
}

std::vector<ClockInForce> sign_in_clocks(const http::SessionRules& rules) {
  return {
      {say("A session"),
       say("{} after the last sent form, {} after the sign-in",
           {span_for_people(rules.idle), span_for_people(rules.absolute)}),
       say("It ends, and the person signs in again")},
      {say("Failed sign-ins"),
       say_count(rules.failures_allowed, "{} within {}", "{} within {}",
                 {std::to_string(rules.failures_allowed), span_for_people(rules.failures_window)}),
       say("The account and the address have to wait")},
      {say("A link to choose a password"), span_for_people(password_link_lives),
       say("It is void: an administrator makes another")}};
}

}  // namespace

std::vector<Fact> calendar_facts(const http::Site& site, billing::Instant now) {
  const DeskSettings& desk = site.desk;
  return {{say("The desk's hours"), hours_of(desk.calendar, now)},
          {say("Now"), state_of_desk(desk.calendar, now)},
          {say("Holidays"), holidays_of(desk.calendar)},
          {say("Hours of Primary TAMs"), hours_of(desk.tam_calendar, now)},
          {say("Cut-off of a switch"), cut_off_words(site, now)},
          {say("Days of grace"), grace_words(desk.grace_days)}};
}

std::vector<ClockInForce> clocks_in_force(const http::Site& site) {
  auto clocks = customer_clocks(site.desk);
  for (const auto& more : {request_clocks(site.desk), mail_clocks(), sign_in_clocks(site.sessions)})
    clocks.insert(clocks.end(), more.begin(), more.end());
  return clocks;
}

}  // namespace bot::pages

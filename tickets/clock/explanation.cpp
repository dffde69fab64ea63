#include "tickets/clock/explanation.h"

#include <algorithm>

#include "tickets/clock/cut_off.h"
#include "tickets/clock/missing.h"
#include "tickets/clock/promise.h"
#include "tickets/clock/sentence.h"
#include "tickets/conditions.h"

namespace tickets {

namespace {

bool stands_among(const billing::Finding& one, const std::vector<billing::Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](const billing::Finding& other) {
    return other.code == one.code && other.object_id == one.object_id;
  });
}

// What blocked when the waiting began.
std::vector<billing::Finding> blocks_at_first(Desk& desk, const Ticket& ticket) {
  const auto stages = stages_of_revision(ticket);
  for (const StoredEvent& stored : desk.work.tickets().events(ticket.number)) {
    const auto* checked = std::get_if<SetupChecked>(&stored.event.body);
    if (checked && stored.event.sequence == stages.back().sequence)
      return open_blocks(ticket, checked->report);
  }
  return {};
}

// "waiting for you, 2 of 3 fixed"
std::string waited_for(Desk& desk, const Ticket& ticket, Role reader) {
  const bool himself = reader == Role::customer;
  if (!ticket.question.empty())
    return himself ? worded("waiting for you, a question is open")
                   : worded("waiting for the customer, a question is open");
  const auto now = open_blocks(ticket, fresh_report(desk, ticket));
  std::size_t all = now.size();
  for (const billing::Finding& before : blocks_at_first(desk, ticket))
    all += stands_among(before, now) ? 0 : 1;
  const std::string fixed = std::to_string(all - now.size()), of = std::to_string(all);
  return himself ? worded("waiting for you, {} of {} fixed", {fixed, of})
                 : worded("waiting for the customer, {} of {} fixed", {fixed, of});
}

// Without the word before the colon: "waiting for the customer".
std::string cause_alone(const Segment& segment) {
  return segment.cause.substr(segment.cause.find(": ") + 2);
}

std::string clock_sentence(Desk& desk, const Ticket& ticket, const Explanation& known,
                           Role reader) {
  const Segment& now = known.segments.back();
  const std::string since = in_words(now.from, desk.settings.calendar);
  const std::string cause = ticket.status == Status::awaiting_customer
                                ? waited_for(desk, ticket, reader)
                                : cause_alone(now);
  const std::string used = in_words(known.used), promised = in_words(known.promised);
  if (!is_active(ticket.status))
    return worded("stopped since {~}: {~}; {} of {} of business time used",
                  {since, cause, used, promised});
  return now.runs ? worded("running since {~}: {~}; {} of {} of business time used",
                           {since, cause, used, promised})
                  : worded("paused since {~}: {~}; {} of {} of business time used",
                           {since, cause, used, promised});
}

void add_month(const Ticket& ticket, const DeskSettings& settings, billing::Instant now,
               Explanation& known) {
  if (ticket.in_effect_from) {
    known.month = ticket.in_effect_from;
  } else if (ticket.scheduled) {
    known.month = ticket.scheduled->from;
  } else if (may_slip(ticket.status)) {
    known.month = month_in_reach(settings, now);
    known.slips_at = cut_off_of(*known.month, settings);
  }
}

std::vector<Action> possible_now(Desk& desk, const Ticket& ticket, const Actor& reader) {
  auto actions = available_actions(ticket.status, reader.role);
  std::erase_if(actions,
                [&](Action action) { return !why_not(desk, ticket, action, reader).empty(); });
  return actions;
}

}  // namespace

Explanation explanation(Desk& desk, const Ticket& ticket, const Actor& reader) {
  const bool customer = reader.role == Role::customer;
  Explanation known;
  known.sentence = status_sentence(ticket, desk.settings, reader.role);
  known.turn = turn_of(ticket.status);
  known.missing = missing_of(desk, ticket, customer ? Audience::customer : Audience::internal);
  known.next_news_by = next_news_by(ticket, desk.settings, desk.now);
  known.segments = segments_of(ticket, desk.settings, desk.now);
  known.runs = known.segments.back().runs;
  known.used = used_time(known.segments);
  known.promised = promised_time(desk.settings);
  known.clock = clock_sentence(desk, ticket, known, reader.role);
  add_month(ticket, desk.settings, desk.now, known);
  known.possible = possible_now(desk, ticket, reader);
  return known;
}

}  // namespace tickets

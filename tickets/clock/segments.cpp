#include <algorithm>
#include <iterator>
#include <numeric>

#include "tickets/clock/promise.h"

namespace tickets {

namespace {

std::string cause_of(Status status) {
  switch (status) {
    case Status::submitted: return worded("running: {~}", {worded("the setup is being checked")});
    case Status::awaiting_customer:
      return worded("paused: {~}", {worded("waiting for the customer")});
    case Status::awaiting_approval:
      return worded("running: {~}", {worded("the support desk decides")});
    case Status::awaiting_bans:
      return worded("running: {~}", {worded("billing assigns the account numbers")});
    case Status::ready_to_switch: return worded("running: {~}", {worded("billing sets the date")});
    case Status::switch_scheduled:
      return worded("paused: {~}", {worded("waiting for the month to begin")});
    case Status::verifying:
      return worded("paused: {~}", {worded("waiting for the first invoices")});
    case Status::resolved:
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate: return worded("stopped: {~}", {worded("the request is closed")});
  }
  return {};
}

}  // namespace

bool clock_runs(Status status) {
  switch (status) {
    case Status::submitted:
    case Status::awaiting_approval:
    case Status::awaiting_bans:
    case Status::ready_to_switch: return true;
    case Status::awaiting_customer:
    case Status::switch_scheduled:
    case Status::verifying:
    case Status::resolved:
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate: return false;
  }
  return false;
}

std::vector<Stage> stages_of_revision(const Ticket& ticket) {
  if (ticket.stages.empty()) return {{ticket.status, ticket.changed_at, 1}};
  auto begin = ticket.stages.begin();
  for (auto stage = begin + 1; stage < ticket.stages.end(); ++stage)
    if (is_active(stage->status) && !is_active((stage - 1)->status)) begin = stage;
  // A waiting that began anew is the same status still.
  std::vector<Stage> stages;
  std::unique_copy(begin, ticket.stages.end(), std::back_inserter(stages),
                   [](const Stage& a, const Stage& b) { return a.status == b.status; });
  return stages;
}

Stage waiting_since(const Ticket& ticket) {
  return ticket.stages.empty() ? Stage{ticket.status, ticket.changed_at, 1} : ticket.stages.back();
}

std::optional<Status> status_at(const Ticket& ticket, billing::Instant instant) {
  std::optional<Status> status;
  for (const Stage& stage : stages_of_revision(ticket))
    if (stage.since <= instant) status = stage.status;
  return status;
}

std::vector<Segment> segments_of(const Ticket& ticket, const DeskSettings& settings,
                                 billing::Instant now) {
  std::vector<Segment> segments;
  for (const Stage& stage : stages_of_revision(ticket)) {
    if (!segments.empty()) segments.back().to = stage.since;
    segments.push_back({stage.since, {}, clock_runs(stage.status), cause_of(stage.status), {}});
  }
  for (Segment& segment : segments)
    if (segment.runs)
      segment.used = business_time(settings.calendar, segment.from, segment.to.value_or(now));
  return segments;
}

std::chrono::seconds promised_time(const DeskSettings& settings) {
  return (settings.calendar.closes - settings.calendar.opens) * settings.decision_days;
}

std::chrono::seconds used_time(std::span<const Segment> segments) {
  return std::accumulate(segments.begin(), segments.end(), std::chrono::seconds(0),
                         [](auto sum, const Segment& one) { return sum + one.used; });
}

std::optional<billing::Instant> used_up_at(const Ticket& ticket, const DeskSettings& settings,
                                           int percent) {
  std::chrono::seconds left = promised_time(settings) * percent / 100;
  const auto stages = stages_of_revision(ticket);
  for (auto stage = stages.begin(); stage != stages.end(); ++stage) {
    if (!clock_runs(stage->status)) continue;
    // The last one goes on for as long as it takes.
    const bool is_last = stage + 1 == stages.end();
    const auto used =
        is_last ? left : business_time(settings.calendar, stage->since, (stage + 1)->since);
    if (left <= used) return add_business_hours(settings.calendar, stage->since, left);
    left -= used;
  }
  return std::nullopt;
}

}  // namespace tickets

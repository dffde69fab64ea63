#include <array>

#include "bot/pages/administration/health_row.h"
#include "bot/pages/administration/measures.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using namespace std::chrono_literals;
using http::Site;

// Longer than any round takes that is not stuck: sending a batch of mail may take minutes.
constexpr std::chrono::minutes round_may_take{15};
// Every thread has had its turn by then, a busy machine's too.
constexpr std::chrono::minutes pause_may_take{5};

// A thread by its name in the log, under which one that is not among them is shown as well.
struct WorkerWords {
  std::string_view name, id, title, does;
};
constexpr std::array workers{
    WorkerWords{
        "clock", "worker-clock", marked("Worker: timers"),
        marked("Reminds, escalates, checks setups and takes switches into effect, every {} s")},
    WorkerWords{"outbox", "worker-mail", marked("Worker: mail going out"),
                marked("Sends what the outbox holds, every {} s")},
    WorkerWords{"webhooks", "worker-webhooks", marked("Worker: webhooks"),
                marked("Tells other programs of events, every {} s")},
    WorkerWords{"mail_in", "worker-mail-in", marked("Worker: mail coming in"),
                marked("Reads what came in and puts it where it belongs, every {} s")},
    WorkerWords{"upkeep of the API", "worker-upkeep", marked("Worker: upkeep"),
                marked("Notes when API tokens were used and forgets old answers, every {} s")}};

WorkerWords worker_words(const Pulse& pulse) {
  for (const WorkerWords& words : workers)
    if (words.name == pulse.name) return words;
  return {pulse.name, pulse.name, pulse.name, marked("Works, every {} s")};
}

std::string last_round(const Site& site, const Pulse& pulse, billing::Instant now) {
  if (!pulse.ended_ago) return say("no round has ended yet");
  return say("last ran {} ({} ago)", {instant_for_people(now - *pulse.ended_ago, site.time_zone),
                                      span_for_people(*pulse.ended_ago)});
}

HealthRow row_of(const Site& site, const Pulse& pulse, billing::Instant now) {
  const WorkerWords words = worker_words(pulse);
  const std::string seconds = std::to_string(pulse.interval / std::chrono::seconds(1));
  HealthRow row{std::string(words.id), say(words.title), HealthState::in_order,
                say(words.does, {seconds}) + "; " + last_round(site, pulse, now)};
  const bool is_late = pulse.ended_ago.value_or(0s) > pause_may_take + pulse.interval;
  if (!pulse.is_started) {
    row.state = HealthState::broken;
    row.fact += "; " + say("it does not run");
    row.advice = say("Start the program again; its log says why the thread ended.");
  } else if (pulse.at_it_for && *pulse.at_it_for > round_may_take) {
    row.state = HealthState::broken;
    row.fact +=
        "; " + say("the present round takes {} already", {span_for_people(*pulse.at_it_for)});
    row.advice = say("Start the program again: what it was doing is taken up again.");
  } else if (!pulse.at_it_for && is_late) {
    row.state = HealthState::broken;
    row.advice = say("Start the program again: it should have had its turn long ago.");
  } else if (!pulse.incident.empty()) {
    row.state = HealthState::look;
    row.fact += "; " + say("the last round failed");
    row.advice =
        say("Look for incident {} in the program's log. It tries again.", {pulse.incident});
  }
  return row;
}

}  // namespace

std::vector<HealthRow> health_of_workers(const Site& site, const RunningProgram& running,
                                         billing::Instant now) {
  std::vector<HealthRow> rows;
  for (const Pulse& pulse : running.workers()) rows.push_back(row_of(site, pulse, now));
  return rows;
}

}  // namespace bot::pages

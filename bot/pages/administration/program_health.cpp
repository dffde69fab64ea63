#include <exception>
#include <system_error>

#include "bot/log/log.h"
#include "bot/pages/administration/health_row.h"
#include "bot/pages/administration/measures.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using http::Site;

// A full disk stops everything: first a warning that leaves time, then one that leaves little.
constexpr std::uint64_t little_space = std::uint64_t{1} << 30;
constexpr std::uint64_t hardly_any_space = std::uint64_t{200} << 20;

constexpr const char* settings_path = "/administration/settings";

HealthRow version_row(const Site& site, const RunningProgram& running, billing::Instant now) {
  return {"program", say("Program"), HealthState::in_order,
          say("splitdesk {}, up for {}, since {}",
              {running.version, span_for_people(now - running.started_at),
               instant_for_people(running.started_at, site.time_zone)})};
}

std::uint64_t bytes_in(const fs::path& file) {
  std::error_code none;
  const auto size = fs::file_size(file, none);
  return none ? 0 : size;
}

HealthRow database_row(const RunningProgram& running) {
  HealthRow row{"database", say("Database"), HealthState::in_order, ""};
  try {
    const DatabaseVersion version = running.database_version();
    row.fact = say(
        "{} can be read, {}, migration {}",
        {running.database.string(), bytes_for_people(bytes_in(running.database)), version.applied});
    if (version.applied == version.of_program) return row;
    row.state = HealthState::broken;
    row.fact += "; " + say("this program knows {}", {version.of_program});
    row.advice =
        say("Another version brought the file there. Start the newest version of the program.");
  } catch (const std::exception& problem) {
    log(LogLevel::error, "the database cannot be read", {{"what", problem.what()}});
    row.state = HealthState::broken;
    row.fact = say("{} cannot be read: {}", {running.database.string(), problem.what()});
    row.advice = say(
        "See whether the file is there and belongs to the program's user; otherwise put a backup "
        "in its place.");
  }
  return row;
}

HealthRow clock_row(const Site& site, const RunningProgram& running, billing::Instant now) {
  HealthRow row{
      "clock", say("Clock"), HealthState::in_order,
      say("{}, which is {}", {instant_for_people(now, site.time_zone), billing::text_of(now)})};
  if (site.clock_is_moved) {
    const auto ahead = running.clock_ahead();
    row.state = HealthState::look;
    const std::string span = span_for_people(ahead);
    row.fact += "; " + (ahead < 0s ? say("moved: {} behind the machine's clock", {span})
                                   : say("moved: {} ahead of the machine's clock", {span}));
    row.advice = say("Right for a demo only: take clock.start away.");
    row.mended_at = settings_path;
    row.mended_by = say("Settings in force");
    return row;
  }
  const auto kept = running.clock_is_kept();
  if (kept && !*kept) {
    row.state = HealthState::look;
    row.fact += "; " + say("no time server keeps the machine's clock");
    row.advice = say("Switch on time synchronization on the machine: cut-offs hang on this clock.");
  } else if (kept) {
    row.fact += "; " + say("a time server keeps the machine's clock");
  }
  return row;
}

HealthRow disk_row(const RunningProgram& running) {
  HealthRow row{"disk", say("Disk of the data"), HealthState::in_order, ""};
  std::error_code failed;
  fs::path folder = running.database.parent_path();
  if (folder.empty()) folder = ".";
  const fs::space_info space = fs::space(folder, failed);
  if (failed) {
    row.state = HealthState::broken;
    row.fact = say("The folder {} cannot be looked at: {}", {folder.string(), failed.message()});
    row.advice = say("See whether it is there and belongs to the program's user.");
    return row;
  }
  row.fact = say("{} free of {} in {}", {bytes_for_people(space.available),
                                         bytes_for_people(space.capacity), folder.string()});
  if (space.available >= little_space) return row;
  row.state = space.available < hardly_any_space ? HealthState::broken : HealthState::look;
  row.advice =
      say("Make room, or give the data a larger disk: on a full one nothing can be recorded.");
  return row;
}

}  // namespace

std::vector<HealthRow> health_of_program(const Site& site, const RunningProgram& running,
                                         billing::Instant now) {
  return {version_row(site, running, now), database_row(running), clock_row(site, running, now),
          disk_row(running)};
}

}  // namespace bot::pages

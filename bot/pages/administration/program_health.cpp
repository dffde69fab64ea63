#include <exception>
#include <system_error>

#include "bot/log/log.h"
#include "bot/pages/administration/health_row.h"
#include "bot/pages/administration/measures.h"
#include "bot/render/format.h"

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
  return {"program", "Program", HealthState::in_order,
          "splitdesk " + running.version + ", up for " + span_for_people(now - running.started_at) +
              ", since " + instant_for_people(running.started_at, site.time_zone)};
}

std::uint64_t size_of(const fs::path& file) {
  std::error_code none;
  const auto size = fs::file_size(file, none);
  return none ? 0 : size;
}

HealthRow database_row(const RunningProgram& running) {
  HealthRow row{"database", "Database", HealthState::in_order, ""};
  try {
    const DatabaseVersion version = running.database_version();
    row.fact = running.database.string() + " can be read, " +
               bytes_for_people(size_of(running.database)) + ", migration " + version.applied;
    if (version.applied == version.of_program) return row;
    row.state = HealthState::broken;
    row.fact += "; this program knows " + version.of_program;
    row.advice = "Another version brought the file there. Start the newest version of the program.";
  } catch (const std::exception& problem) {
    log(LogLevel::error, "the database cannot be read", {{"what", problem.what()}});
    row.state = HealthState::broken;
    row.fact = running.database.string() + " cannot be read: " + problem.what();
    row.advice =
        "See whether the file is there and belongs to the program's user; otherwise put a backup "
        "in its place.";
  }
  return row;
}

HealthRow clock_row(const Site& site, const RunningProgram& running, billing::Instant now) {
  HealthRow row{"clock", "Clock", HealthState::in_order,
                instant_for_people(now, site.time_zone) + ", which is " + billing::text_of(now)};
  if (site.clock_is_moved) {
    const auto ahead = running.clock_ahead();
    row.state = HealthState::look;
    row.fact += "; moved: " + span_for_people(ahead) + (ahead < 0s ? " behind" : " ahead of") +
                " the machine's clock";
    row.advice = "Right for a demo only: take clock.start away.";
    row.mended_at = settings_path;
    row.mended_by = "Settings in force";
    return row;
  }
  const auto kept = running.clock_is_kept();
  if (kept && !*kept) {
    row.state = HealthState::look;
    row.fact += "; no time server keeps the machine's clock";
    row.advice = "Switch on time synchronization on the machine: cut-offs hang on this clock.";
  } else if (kept) {
    row.fact += "; a time server keeps the machine's clock";
  }
  return row;
}

HealthRow disk_row(const RunningProgram& running) {
  HealthRow row{"disk", "Disk of the data", HealthState::in_order, ""};
  std::error_code failed;
  fs::path folder = running.database.parent_path();
  if (folder.empty()) folder = ".";
  const fs::space_info space = fs::space(folder, failed);
  if (failed) {
    row.state = HealthState::broken;
    row.fact = "The folder " + folder.string() + " cannot be looked at: " + failed.message();
    row.advice = "See whether it is there and belongs to the program's user.";
    return row;
  }
  row.fact = bytes_for_people(space.available) + " free of " + bytes_for_people(space.capacity) +
             " in " + folder.string();
  if (space.available >= little_space) return row;
  row.state = space.available < hardly_any_space ? HealthState::broken : HealthState::look;
  row.advice = "Make room, or give the data a larger disk: on a full one nothing can be recorded.";
  return row;
}

}  // namespace

std::vector<HealthRow> health_of_program(const Site& site, const RunningProgram& running,
                                         billing::Instant now) {
  return {version_row(site, running, now), database_row(running), clock_row(site, running, now),
          disk_row(running)};
}

}  // namespace bot::pages

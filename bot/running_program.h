// What the running program knows of itself and of the machine it runs on. Those who administer it
// read that on pages; everything that may change meanwhile is asked anew for each.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "billing/calendar.h"
#include "bot/setting_in_force.h"
#include "bot/worker/pulse.h"

namespace bot {

// Names of migrations, without ".sql".
struct DatabaseVersion {
  std::string applied;     // the last one the file has
  std::string of_program;  // the last one this program knows
};

struct RunningProgram {
  std::string version;  // "0.1.0"
  billing::Instant started_at;
  std::string config_file;  // empty: it runs without one
  std::vector<SettingInForce> settings;
  std::filesystem::path database, archive;
  bool mail_reaches_people = true;  // false: it is written into a folder
  // How far the program's clock is ahead of the machine's.
  std::function<std::chrono::seconds()> clock_ahead;
  // Whether a time server keeps the machine's clock; none: the machine does not say.
  std::function<std::optional<bool>()> clock_is_kept;
  // Throws if the database cannot be read.
  std::function<DatabaseVersion()> database_version;
  std::function<std::vector<Pulse>()> workers;
};

}  // namespace bot

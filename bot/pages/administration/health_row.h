// One thing that is looked at: its state in words, the fact behind it, and what to do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bot/focus/archive/archive.h"
#include "bot/http/site.h"
#include "bot/running_program.h"

namespace bot::pages {

enum class HealthState { in_order, look, broken };

struct HealthRow {
  std::string id;  // of the row on the page
  std::string name;
  HealthState state = HealthState::in_order;
  std::string fact;
  std::string advice = {};     // empty: nothing
  std::string mended_at = {};  // address of the page that mends it; empty: none does
  std::string mended_by = {};  // the link's words
};

// The program itself: version, database, clock, disk.
std::vector<HealthRow> health_of_program(const http::Site&, const RunningProgram&,
                                         billing::Instant now);
// Its threads.
std::vector<HealthRow> health_of_workers(const http::Site&, const RunningProgram&,
                                         billing::Instant now);
// What is recorded: timers, mail, webhooks, the archive, imports and invoice runs.
std::vector<HealthRow> health_of_records(const http::Site&, tickets::Desk&, const RunningProgram&,
                                         const focus::Archive&);

}  // namespace bot::pages

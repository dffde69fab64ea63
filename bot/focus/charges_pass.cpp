#include "bot/focus/charges_pass.h"

#include <algorithm>

#include "bot/focus/charge_roll_up.h"
#include "bot/focus/focus_reader.h"

namespace bot::focus {
namespace {

constexpr std::uint64_t rows_between_progress = 4096;

void take_faults(const FocusReader& reader, ChargesPass& pass) {
  for (const FaultyValue& fault : reader.faults()) {
    ++pass.fault_count;
    if (pass.faults.size() == most_faults_listed) continue;
    std::string where = "row " + std::to_string(reader.row());
    if (!fault.column.empty()) where += ", " + fault.column;
    const std::string found = fault.value.empty() && fault.column.empty() ? ""
                              : fault.column.empty() ? "There are " + fault.value + ". "
                                                     : "\"" + fault.value + "\" stands there. ";
    pass.faults.push_back({where, found + "Expected: " + fault.expected + "."});
  }
  if (pass.faulty_rows.size() <= most_set_aside_rows) {
    pass.faulty_rows.push_back(reader.set_aside_row());
  }
}

void place_in_latest_period(ChargesPass& pass) {
  std::optional<billing::Month> latest;
  for (const auto& entry : pass.entries) {
    latest = std::max(latest, std::optional(entry.key.billing_period));
  }
  for (const auto& row : pass.faulty_rows) latest = std::max(latest, row.billing_period);
  for (auto& row : pass.faulty_rows) {
    if (!row.billing_period) row.billing_period = latest;
  }
}

}  // namespace

billing::Result<ChargesPass> pass_over(CsvReader::Source source, const billing::SourceName& name,
                                       const billing::OwnershipIndex& index,
                                       const OnProgress& on_progress) {
  auto opened = FocusReader::open(std::move(source));
  if (!opened) return opened.refusal();
  FocusReader& reader = *opened;
  ChargesPass pass;
  ChargeRollUp roll_up(name, index);
  for (bool more = true; more;) {
    switch (reader.next()) {
      case FocusReader::Next::charge: roll_up.add(reader.charge()); break;
      case FocusReader::Next::faulty: take_faults(reader, pass); break;
      case FocusReader::Next::broken:
        take_faults(reader, pass);
        pass.broken = true;
        more = false;
        break;
      case FocusReader::Next::end: more = false; continue;
    }
    ++pass.rows;
    if (on_progress && pass.rows % rows_between_progress == 0) {
      on_progress({pass.rows, reader.bytes_read()});
    }
  }
  pass.bytes = reader.bytes_read();
  pass.entries = roll_up.entries();
  place_in_latest_period(pass);
  return pass;
}

}  // namespace bot::focus

#include "bot/focus/reading/pass_findings.h"

#include <cctype>

#include "billing/worded.h"

namespace bot::focus {
namespace {

constexpr std::uint64_t most_early = 16;

billing::Fault fault_of(std::uint64_t row, const FaultyValue& fault) {
  std::string where = "row " + std::to_string(row);
  if (!fault.column.empty()) where += ", " + fault.column;
  if (fault.value.empty() && fault.column.empty()) {
    // No value that was expected otherwise: what is told is why the file is not CSV from here on.
    if (fault.expected == "a quoted field is never closed")
      return {where, billing::worded("A quoted field is never closed.")};
    std::string problem = fault.expected + ".";
    problem.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(problem.front())));
    return {where, problem};
  }
  return {where, fault.column.empty() ? billing::worded("There are {~}. Expected: {~}.",
                                                        {fault.value, fault.expected})
                                      : billing::worded("\"{}\" stands there. Expected: {~}.",
                                                        {fault.value, fault.expected})};
}

}  // namespace

void ChunkFindings::take(const ChargeReading& faulty) {
  for (const FaultyValue& fault : faulty.faults()) {
    ++fault_count;
    if (faults.size() < most_faults_listed) faults.push_back({rows, fault});
  }
  if (faulty_rows.size() <= most_set_aside_rows) {
    faulty_rows.push_back(faulty.set_aside_row(rows));
  }
}

void PassFindings::hand_in(std::uint64_t number, ChunkFindings findings) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return stopped_ || number < next_ + most_early; });
  early_.emplace(number, std::move(findings));
  for (auto it = early_.begin(); it != early_.end() && it->first == next_ && !pass_.broken;) {
    append(it->second);
    it = early_.erase(it);
    ++next_;
  }
  if (pass_.broken) stopped_ = true;
  changed_.notify_all();
}

void PassFindings::append(ChunkFindings& findings) {
  for (const auto& [row, value] : findings.faults) {
    if (pass_.faults.size() < most_faults_listed) {
      pass_.faults.push_back(fault_of(pass_.rows + row, value));
    }
  }
  for (auto& row : findings.faulty_rows) {
    if (pass_.faulty_rows.size() > most_set_aside_rows) break;
    row.row += pass_.rows;
    pass_.faulty_rows.push_back(std::move(row));
  }
  pass_.fault_count += findings.fault_count;
  pass_.rows += findings.rows;
  pass_.broken = findings.broken;
}

void PassFindings::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  changed_.notify_all();
}

bool PassFindings::stopped() const {
  const std::lock_guard lock(mutex_);
  return stopped_;
}

std::uint64_t PassFindings::rows() const {
  const std::lock_guard lock(mutex_);
  return pass_.rows;
}

}  // namespace bot::focus

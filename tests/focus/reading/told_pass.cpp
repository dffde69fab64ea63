#include "tests/focus/reading/told_pass.h"

#include <algorithm>
#include <map>
#include <optional>

#include "billing/attribution.h"
#include "bot/focus/reading/focus_reader.h"
#include "tests/focus/csv/csv_text.h"

namespace focus_tests {
namespace {

using bot::focus::ChargesPass;
using bot::focus::FocusReader;

void add(const billing::Charge& charge, const billing::OwnershipIndex& index,
         std::map<billing::LedgerKey, billing::LedgerEntry>& totals) {
  const std::string account = billing::folded(charge.account);
  const auto* timeline = account.empty() ? nullptr : index.timeline(account);
  std::vector<billing::AttributedPart> parts{{{}, charge.billed_cost}};
  if (timeline != nullptr) parts = billing::attribute(charge, *timeline);
  for (const auto& part : parts) {
    const billing::LedgerKey key{aws,
                                 charge.billing_period,
                                 billing::Month::containing(charge.used_from),
                                 part.owner,
                                 {account},
                                 billing::folded(charge.payer),
                                 std::string(charge.vendor),
                                 std::string(charge.service),
                                 charge.category,
                                 charge.charge_class,
                                 charge.currency};
    auto& entry = totals.try_emplace(key, billing::LedgerEntry{key, {}, 0}).first->second;
    entry.exact += part.exact;
    ++entry.charges;
  }
}

// Everything a pass tells, as text.
std::string told(const ChargesPass& pass) {
  std::string text = std::to_string(pass.rows) + " rows, " + std::to_string(pass.fault_count) +
                     " faults" + (pass.broken ? ", broken\n" : "\n");
  for (const auto& entry : pass.entries) {
    const auto& key = entry.key;
    text += key.billing_period.text() + "|" + key.usage_month.text() + "|" +
            (key.owner.cost_center ? key.owner.cost_center->value : "") +
            (key.owner.assumed ? "!" : "") + "|" + key.account.value + "|" + key.payer + "|" +
            key.vendor + "|" + key.service + "|" + std::string(text_of(key.category)) +
            std::string(text_of(key.charge_class)) + std::string(key.currency.code()) + " " +
            entry.exact.text() + " " + std::to_string(entry.charges) + "\n";
  }
  for (const auto& fault : pass.faults) text += fault.where + ": " + fault.message + "\n";
  for (const auto& row : pass.faulty_rows) {
    text += std::to_string(row.row) + "|" + row.column + "|" + row.value + "|" + row.reason + "|" +
            (row.billing_period ? row.billing_period->text() : "") + "|" +
            (row.currency ? std::string(row.currency->code()) : "") + "|" +
            (row.cost ? row.cost->text() : "") + "|" + row.account + "|" + row.payer + "\n";
  }
  return text;
}

void take_faults(const FocusReader& reader, ChargesPass& pass) {
  for (const auto& fault : reader.faults()) {
    ++pass.fault_count;
    if (pass.faults.size() == bot::focus::most_faults_listed) continue;
    const bool whole = fault.column.empty();
    if (whole && fault.value.empty()) {
      std::string problem = fault.expected + ".";
      problem.front() = static_cast<char>(std::toupper(problem.front()));
      pass.faults.push_back({"row " + std::to_string(reader.row()), problem});
      continue;
    }
    pass.faults.push_back(
        {"row " + std::to_string(reader.row()) + (whole ? "" : ", " + fault.column),
         (whole ? "There are " + fault.value + ". " : "\"" + fault.value + "\" stands there. ") +
             "Expected: " + fault.expected + "."});
  }
  if (pass.faulty_rows.size() <= bot::focus::most_set_aside_rows) {
    pass.faulty_rows.push_back(reader.set_aside_row());
  }
}

}  // namespace

std::string told(const billing::Result<ChargesPass>& pass) {
  return pass ? told(*pass) : std::string(pass.refusal().code.text) + pass.refusal().message;
}

std::string told_row_by_row(const std::string& text, const billing::OwnershipIndex& index) {
  auto opened = FocusReader::open(source_of(text));
  if (!opened) return std::string(opened.refusal().code.text) + opened.refusal().message;
  ChargesPass pass;
  std::map<billing::LedgerKey, billing::LedgerEntry> totals;
  for (auto next = opened->next(); next != FocusReader::Next::end; next = opened->next()) {
    ++pass.rows;
    if (next == FocusReader::Next::charge) add(opened->charge(), index, totals);
    if (next != FocusReader::Next::charge) take_faults(*opened, pass);
    pass.broken = next == FocusReader::Next::broken;
    if (pass.broken) break;
  }
  std::optional<billing::Month> latest;
  for (const auto& [key, entry] : totals) {
    if (pass.broken) break;
    pass.entries.push_back(entry);
    latest = std::max(latest, std::optional(key.billing_period));
  }
  for (const auto& row : pass.faulty_rows) latest = std::max(latest, row.billing_period);
  for (auto& row : pass.faulty_rows) {
    if (!row.billing_period) row.billing_period = latest;
  }
  return told(pass);
}

}  // namespace focus_tests

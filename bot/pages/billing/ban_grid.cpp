#include "bot/pages/billing/ban_grid.h"

#include <algorithm>
#include <vector>

#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

// Word processors and spreadsheets make other dashes of a hyphen, and nobody sees the difference;
// to programs, for whom the rule refuses them, they are another number.
std::string with_hyphens(std::string text) {
  static constexpr std::string_view dashes[] = {"\u2010", "\u2011", "\u2012", "\u2013",
                                                "\u2014", "\u2015", "\u2212", "\uFF0D"};
  for (const std::string_view dash : dashes) {
    for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash, at)) {
      text.replace(at, dash.size(), "-");
    }
  }
  return text;
}

std::string lines_in_words(std::size_t count) {
  return say_count(count, "1 line", "{} lines", {std::to_string(count)});
}

std::string cells_in_words(std::size_t empty) {
  if (empty == 0) return say("no empty cells");
  return say_count(empty, "1 empty cell", "{} empty cells", {std::to_string(empty)});
}

// An empty line between others is a cell that was empty: what follows does not move up.
std::vector<std::string> lines_in(std::string_view column) {
  std::vector<std::string> lines;
  while (!column.empty()) {
    const std::string_view line = column.substr(0, column.find('\n'));
    column.remove_prefix(std::min(column.size(), line.size() + 1));
    lines.push_back(with_hyphens(trimmed(line)));
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

}  // namespace

std::string cell_id(const billing::CostCenterId& id) { return "ban-" + id.value; }

BanGrid grid_of(const tickets::Ticket& ticket) {
  BanGrid grid;
  for (const billing::CostCenterId& id : ticket.scope) {
    const auto given = ticket.bans.find(id);
    grid.cells[id] = given == ticket.bans.end() ? "" : given->second.ban.value;
  }
  return grid;
}

BanGrid grid_from(const tickets::Ticket& ticket, const http::Fields& form) {
  BanGrid grid = grid_of(ticket);
  std::size_t empty = 0;
  for (auto& [id, text] : grid.cells) {
    if (form.has(cell_id(id))) text = with_hyphens(trimmed(form.get(cell_id(id))));
    empty += text.empty();
  }
  const std::vector<std::string> lines = lines_in(form.get("column"));
  // Read as one BAN, two columns side by side would become a wrong one without anybody noticing.
  const auto wide = std::ranges::find_if(
      lines, [](const std::string& line) { return line.find('\t') != std::string::npos; });
  if (wide != lines.end()) {
    grid.column = form.get("column");
    grid.faults.push_back(
        {"column",
         say("Pasted column has more than one column in line {}: paste the column with the "
             "BANs alone",
             {std::to_string(wide - lines.begin() + 1)})});
    return grid;
  }
  if (lines.size() > empty) {
    grid.column = form.get("column");
    grid.faults.push_back(
        {"column", say("Pasted column has {} for {}: remove the lines that are too many",
                       {lines_in_words(lines.size()), cells_in_words(empty)})});
    return grid;
  }
  auto line = lines.begin();
  for (auto& [id, text] : grid.cells) {
    if (text.empty() && line != lines.end()) text = *line++;
  }
  return grid;
}

std::map<billing::CostCenterId, std::string> changed_cells(const tickets::Ticket& ticket,
                                                           const BanGrid& grid) {
  BanGrid now = grid_of(ticket);
  std::map<billing::CostCenterId, std::string> changed;
  for (const auto& [id, text] : grid.cells) {
    if (now.cells[id] != text) changed[id] = text;
  }
  return changed;
}

Faults cell_faults(const tickets::Ticket& ticket, const billing::Refusal& refusal) {
  if (refusal.faults.empty()) return {{"", said(refusal.message)}};
  Faults faults;
  for (const billing::Fault& fault : refusal.faults) {
    const billing::CostCenterId id{fault.where};
    faults.push_back({ticket.scope.contains(id) ? cell_id(id) : "", said(fault.message)});
  }
  return faults;
}

}  // namespace bot::pages

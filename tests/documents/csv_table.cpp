#include "csv_table.h"

#include <stdexcept>

namespace {

std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row;
  std::string cell;
  bool quoted = false;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    if (quoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
      cell += csv[++at];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
      cell += c;
    } else if (c != '\r') {
      row.push_back(std::move(cell));
      cell.clear();
      if (c == '\n') rows.push_back(std::move(row));
      if (c == '\n') row.clear();
    }
  }
  return rows;
}

}  // namespace

std::vector<std::map<std::string, std::string>> csv_rows(const std::string& csv) {
  const auto cells = cells_of(csv);
  std::vector<std::map<std::string, std::string>> rows;
  for (std::size_t at = 1; at < cells.size(); ++at) {
    if (cells[at].size() != cells[0].size()) throw std::runtime_error("a row of another length");
    auto& row = rows.emplace_back();
    for (std::size_t column = 0; column < cells[at].size(); ++column)
      row[cells[0][column]] = cells[at][column];
  }
  return rows;
}

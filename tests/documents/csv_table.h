// A CSV file read back, as a spreadsheet would.
#pragma once

#include <map>
#include <string>
#include <vector>

// Rows by column name. Throws std::runtime_error if a row has not as many cells as the head.
std::vector<std::map<std::string, std::string>> csv_rows(const std::string& csv);

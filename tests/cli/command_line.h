// The command line on a database of its own: words in, exit code and output back. Its clock was
// moved to October 5, 2024.
#pragma once

#include <string>
#include <vector>

#include "tests/support/app/office.h"
#include "tests/support/temporary_folder.h"

namespace cli_tests {

using Words = std::vector<std::string>;

// `splitdesk WORDS...` as the program would run it.
support::Answer run(const Words&, const std::string& input = "");

class CommandLine {
 public:
  CommandLine();
  // Runs the command on this database, with the moved clock unless it names a --config.
  support::Answer operator()(Words, const std::string& input = "") const;
  // The file's path.
  std::string file(const std::string& name, const std::string& text) const;
  std::string import_organization(const billing::Organization&) const;  // standard output
  std::string import_costs(const std::string& csv) const;               // standard output

  std::filesystem::path database() const { return folder_.path() / "splitdesk.db"; }
  std::filesystem::path folder() const { return folder_.path(); }

 private:
  support::TemporaryFolder folder_;
};

bool contains(const std::string& text, const std::string& part);

}  // namespace cli_tests

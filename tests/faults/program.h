// The program as the field runs it, each command a process of its own that can be killed at any of
// its steps, on books (a database and its archive) in a folder of the test's own.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>
#include <vector>

#include "billing/structure/organization.h"
#include "tests/support/temporary_folder.h"

namespace fault_tests {

using Words = std::vector<std::string>;

struct Ended {
  bool killed = false;
  int code = 0;     // unless it was killed
  std::string out;  // standard output, then standard error
  long steps = 0;   // by which it changed files; unless it was killed
};

// A command under way.
class Running {
 public:
  Running(pid_t process, std::filesystem::path out, std::filesystem::path steps)
      : process_(process), out_(std::move(out)), steps_(std::move(steps)) {}
  Ended wait() const;

 private:
  pid_t process_;
  std::filesystem::path out_, steps_;
};

class Books {
 public:
  Books();
  // The same books again, in a folder of their own.
  Books(const Books&);
  Books& operator=(const Books&) = delete;

  // Runs the command; on October 5, 2024. Killed before its n-th step, if n is not 0.
  Ended run(const Words&, long kill_at_step = 0) const;
  Running start(const Words&, long kill_at_step = 0) const;

  // Throws std::logic_error unless the command ends with 0.
  void done(const Words&) const;
  void import(const billing::Organization&) const;
  // Separate invoices for cc-lab from September 2024 on, with the BAN LAB-1.
  void separate_laboratory(const std::string& organization) const;
  void file(const std::string& name, const std::string& text) const;
  std::string text(const std::string& name) const;  // of that file

  // Every row of the database and every file of the archive, whole.
  std::vector<std::string> contents() const;
  // What `verify` finds; empty if nothing. That no ticket brought the laboratory's mode is known.
  std::string problems() const;
  // Files that were begun for the archive and belong to nobody.
  std::size_t leftovers() const;

 private:
  std::filesystem::path database() const { return folder_.path() / "splitdesk.db"; }

  support::TemporaryFolder folder_;
  mutable int started_ = 0;
};

}  // namespace fault_tests

#include "tests/faults/program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "bot/render/organization_json.h"
#include "bot/sql/sql_store.h"
#include "tests/support/app/database_rows.h"

namespace fault_tests {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// The released program where there is one: it is what is killed in the field, and starts sooner.
std::string program_path() {
  const char* released = std::getenv("SPLITDESK_PROGRAM");
  return released ? released : PROGRAM_FOLDER "/splitdesk";
}

pid_t started(const Words& words, const Words& environment, const fs::path& out) {
  std::vector<char*> arguments, variables;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  for (const auto& one : environment) variables.push_back(const_cast<char*>(one.c_str()));
  arguments.push_back(nullptr);
  variables.push_back(nullptr);
  posix_spawn_file_actions_t files;
  ::posix_spawn_file_actions_init(&files);
  ::posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, out.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
  pid_t process = 0;
  const int failed =
      ::posix_spawn(&process, arguments[0], &files, nullptr, arguments.data(), variables.data());
  ::posix_spawn_file_actions_destroy(&files);
  if (failed != 0) throw std::runtime_error(words[0] + " cannot be started");
  return process;
}

bool is_leftover(const fs::path& path) { return path.filename().string().starts_with(".incoming"); }

}  // namespace

Ended Running::wait() const {
  int status = 0;
  ::waitpid(process_, &status, 0);
  Ended ended;
  ended.killed = WIFSIGNALED(status);
  ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ended.out = text_of(out_);
  std::ifstream(steps_) >> ended.steps;
  return ended;
}

Books::Books() { file("clock.toml", "[clock]\nstart = \"2024-10-05T12:00:00Z\"\n"); }

Books::Books(const Books& other) {
  fs::copy(other.folder_.path(), folder_.path(), fs::copy_options::recursive);
}

Running Books::start(const Words& words, long kill_at_step) const {
  Words all{program_path()};
  for (const auto& word : words) {
    // A file is named as it lies in these books.
    all.push_back(fs::exists(folder_.path() / word) ? (folder_.path() / word).string() : word);
  }
  for (const auto& word : {std::string("--database"), "sqlite:" + database().string(),
                           std::string("--config"), (folder_.path() / "clock.toml").string()}) {
    all.push_back(word);
  }
  const std::string number = std::to_string(++started_);
  const fs::path out = folder_.path() / ("out-" + number),
                 steps = folder_.path() / ("at-" + number);
  // Where the program itself is instrumented, the sanitizer comes second.
  const Words environment{"LD_PRELOAD=" KILL_AT_STEP_LIBRARY, "STEPS_TO=" + steps.string(),
                          "KILL_AT_STEP=" + std::to_string(kill_at_step),
                          "ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0"};
  return {started(all, environment, out), out, steps};
}

Ended Books::run(const Words& words, long kill_at_step) const {
  return start(words, kill_at_step).wait();
}

void Books::done(const Words& words) const {
  const Ended ended = run(words);
  if (ended.killed || ended.code != 0) throw std::logic_error(words[0] + ": " + ended.out);
}

void Books::import(const billing::Organization& organization) const {
  file(organization.name.value + ".json", bot::organization_json(organization));
  done({"import-organization", organization.name.value + ".json"});
}

void Books::separate_laboratory(const std::string& organization) const {
  const auto store = bot::sql::open_store("sqlite:" + database().string());
  store->write([&](tickets::UnitOfWork& work) {
    billing::ModeChange change;
    change.organization = {organization};
    change.mode = billing::InvoicingMode::invoice_per_cost_center;
    change.from = billing::Month(2024, 9);
    change.scope = {{"cc-lab"}};
    work.billing().add_mode_change(change);
    work.billing().save_ban_assignment(
        {{"LAB-1"}, change.organization, billing::CostCenterId{"cc-lab"}, change.from, {}});
    return true;
  });
}

void Books::file(const std::string& name, const std::string& text) const {
  std::ofstream(folder_.path() / name, std::ios::binary) << text;
}

std::string Books::text(const std::string& name) const { return text_of(folder_.path() / name); }

std::vector<std::string> Books::contents() const {
  auto contents = support::database_rows(database());
  // Counts how often something was saved that decides on charges, also where nothing changed.
  std::erase_if(contents,
                [](const auto& row) { return row.starts_with("counter: name=charges "); });
  const fs::path archive = folder_.path() / "archive";
  if (!fs::exists(archive)) return contents;
  for (const auto& entry : fs::recursive_directory_iterator(archive)) {
    if (!entry.is_regular_file() || is_leftover(entry.path())) continue;
    contents.push_back(fs::relative(entry.path(), archive).string() + ": " + text_of(entry.path()));
  }
  std::ranges::sort(contents);
  return contents;
}

std::string Books::problems() const {
  const Ended ended = run({"verify"});
  if (ended.killed) return "verify was killed";
  std::vector<std::string> lines;
  std::istringstream said(ended.code == 0 ? std::string() : ended.out);
  for (std::string line; std::getline(said, line);) lines.push_back(line);
  if (!lines.empty()) lines.pop_back();  // what was looked at, and how much was found
  std::string found;
  for (const std::string& line : lines) {
    if (line.find("by no ticket") == std::string::npos) found += line + "\n";
  }
  return found;
}

std::size_t Books::leftovers() const {
  std::size_t count = 0;
  const fs::path archive = folder_.path() / "archive";
  if (!fs::exists(archive)) return 0;
  for (const auto& entry : fs::directory_iterator(archive)) count += is_leftover(entry.path());
  return count;
}

}  // namespace fault_tests

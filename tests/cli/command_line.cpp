#include "tests/cli/command_line.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "bot/render/organization_json.h"

namespace cli_tests {

support::Answer run(const Words& words, const std::string& input) {
  std::vector<const char*> arguments{"splitdesk"};
  for (const auto& word : words) arguments.push_back(word.c_str());
  std::istringstream in(input);
  std::ostringstream out, err;
  const int code =
      bot::cli::run(static_cast<int>(arguments.size()), arguments.data(), {in, out, err});
  return {code, out.str(), err.str()};
}

CommandLine::CommandLine() { file("clock.toml", "[clock]\nstart = \"2024-10-05T12:00:00Z\"\n"); }

support::Answer CommandLine::operator()(Words words, const std::string& input) const {
  words.push_back("--database");
  words.push_back("sqlite:" + database().string());
  if (std::ranges::find(words, "--config") == words.end()) {
    words.push_back("--config");
    words.push_back((folder_.path() / "clock.toml").string());
  }
  return run(words, input);
}

std::string CommandLine::file(const std::string& name, const std::string& text) const {
  std::ofstream(folder_.path() / name, std::ios::binary) << text;
  return (folder_.path() / name).string();
}

std::string CommandLine::import_organization(const billing::Organization& organization) const {
  const auto path = file("organization.json", bot::organization_json(organization));
  const auto answer = (*this)({"import-organization", path});
  if (answer.code != 0) throw std::logic_error(answer.err);
  return answer.out;
}

std::string CommandLine::import_costs(const std::string& csv) const {
  const auto answer = (*this)({"import-charges", file("costs.csv", csv), "--source", "aws"});
  if (answer.code != 0) throw std::logic_error(answer.err);
  return answer.out;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace cli_tests

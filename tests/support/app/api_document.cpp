#include "tests/support/app/api_document.h"

#include <array>
#include <cstdio>
#include <fstream>

namespace support {
namespace {

constexpr const char* python = "/usr/bin/python3";  // Debian's, which sees Debian's packages

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe) return "skipped: no shell";
  std::array<char, 4096> room;
  while (const auto count = std::fread(room.data(), 1, room.size(), pipe))
    output.append(room.data(), count);
  const int code = ::pclose(pipe);
  return output.empty() && code != 0 ? "the validator broke\n" : output;
}

}  // namespace

std::string what_does_not_fit(const Office& office, const std::vector<Exchange>& exchanges) {
  const std::string file = (office.folder() / "exchanges.jsonl").string();
  std::ofstream out(file, std::ios::app);
  for (const Exchange& one : exchanges) {
    nlohmann::json line = {{"method", one.method},
                           {"path", one.path},
                           {"request_type", one.request_type},
                           {"request", one.request},
                           {"status", one.reply.status},
                           {"type", one.reply.header("content-type")}};
    // Only what is JSON is compared.
    if (line["type"].get<std::string>().find("json") != std::string::npos)
      line["body"] = one.reply.body;
    out << line.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace) << "\n";
  }
  out.close();
  const std::string source = SOURCE_FOLDER;
  return output_of(std::string(python) + " -W ignore " + source + "/tests/api/answers_fit.py " +
                   source + "/docs/openapi.json " + file + " 2>&1");
}

}  // namespace support

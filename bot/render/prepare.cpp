#include "bot/render/prepare.h"

#include <stdexcept>

namespace bot {
namespace {

constexpr std::string_view pragma = "{{%AUTOESCAPE context=\"HTML\"}}";

std::string_view trimmed(std::string_view line) {
  const auto begin = line.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r\n") - begin + 1);
}

bool is_lone_marker(std::string_view line) {
  const std::string_view text = trimmed(line);
  return text.size() > 4 && text.starts_with("{{") && text.ends_with("}}") &&
         (text[2] == '#' || text[2] == '/' || text[2] == '!') && text.find("}}") == text.size() - 2;
}

std::string without_marker_lines(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::string_view line =
        text.substr(0, end == std::string_view::npos ? text.size() : end + 1);
    result += is_lone_marker(line) ? trimmed(line) : line;
    text.remove_prefix(line.size());
  }
  return result;
}

}  // namespace

PreparedTemplate prepared_template(std::string_view name, std::string_view text) {
  if (!name.ends_with(".html.tpl")) return {without_marker_lines(text), false};
  if (!text.starts_with(pragma)) {
    throw std::runtime_error("the template " + std::string(name) +
                             " does not begin with the escaping pragma");
  }
  if (text.find(":none}}") != std::string_view::npos) {
    throw std::runtime_error("the template " + std::string(name) + " writes a value unescaped");
  }
  return {std::string(text), true};
}

}  // namespace bot

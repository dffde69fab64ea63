#include "bot/render/prepare.h"

#include <algorithm>
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

// Words may run over several lines; a key has one blank between any two of them.
std::string on_one_line(std::string_view words) {
  std::string line;
  for (const char c : words) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

// In a letter, values stand below one another behind their labels. How many blanks a label of that
// length needs where the English one is followed by these.
std::size_t blanks_behind(std::string_view label, std::string_view english, std::size_t blanks) {
  const std::size_t column = characters(english) + blanks, length = characters(label);
  return length < column ? column - length : 1;
}

std::string with_words(std::string_view name, std::string_view text, const Catalogue* catalogue) {
  constexpr std::string_view open = "{{_", close = "_}}";
  std::string result;
  for (auto at = text.find(open); at != std::string_view::npos; at = text.find(open)) {
    result += text.substr(0, at);
    text.remove_prefix(at + open.size());
    const auto end = text.find(close);
    if (end == std::string_view::npos) {
      throw std::runtime_error("the template " + std::string(name) + " has words without an end");
    }
    const std::string_view english = text.substr(0, end);
    const auto words = catalogue ? catalogue->find(on_one_line(english)) : std::nullopt;
    result += words.value_or(english);
    text.remove_prefix(end + close.size());
    const std::size_t blanks = std::min(text.find_first_not_of(' '), text.size());
    if (words && blanks > 1) {
      result.append(blanks_behind(*words, english, blanks), ' ');
      text.remove_prefix(blanks);
    }
  }
  return result += text;
}

}  // namespace

PreparedTemplate prepared_template(std::string_view name, std::string_view raw,
                                   const Catalogue* words) {
  const std::string text = with_words(name, raw, words);
  if (!name.ends_with(".html.tpl")) return {without_marker_lines(text), false};
  if (!text.starts_with(pragma)) {
    throw std::runtime_error("the template " + std::string(name) +
                             " does not begin with the escaping pragma");
  }
  if (text.find(":none}}") != std::string_view::npos) {
    throw std::runtime_error("the template " + std::string(name) + " writes a value unescaped");
  }
  return {text, true};
}

}  // namespace bot

#include "bot/mail/letter.h"

#include <algorithm>

namespace bot {
namespace {

constexpr std::size_t label_columns = 16;

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;  // begins a character
  }));
}

std::size_t hanging_indent(std::string_view line) {
  const std::size_t blanks = line.find_first_not_of(' ');
  if (line.substr(blanks).starts_with("- ")) return blanks + 2;
  const bool labelled = blanks == 0 && line.size() > label_columns &&
                        line.substr(label_columns - 2, 2) == "  " && line[label_columns] != ' ';
  return labelled ? label_columns : blanks;
}

// Where to fold: the last blank with at most 72 columns before it; failing that, the first one
// after `from`; failing that, nowhere.
std::size_t fold_of(std::string_view line, std::size_t from) {
  std::size_t fold = std::string_view::npos;
  for (std::size_t at = line.find(' ', from); at != std::string_view::npos;
       at = line.find(' ', at + 1)) {
    if (fold != std::string_view::npos && columns_of(line.substr(0, at)) > letter_columns) break;
    fold = at;
  }
  return fold;
}

void add_folded(std::string& letter, std::string_view line) {
  const std::string indent(hanging_indent(line), ' ');
  std::string rest(line);
  while (columns_of(rest) > letter_columns) {
    const std::size_t fold = fold_of(rest, std::max(indent.size(), rest.find_first_not_of(' ')));
    if (fold == std::string::npos) break;
    letter.append(rest, 0, fold).append("\n");
    rest = indent + rest.substr(rest.find_first_not_of(' ', fold));
  }
  letter.append(rest).append("\n");
}

}  // namespace

std::string as_letter(std::string_view text) {
  std::string letter;
  bool was_empty = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    if (line.empty() && was_empty) continue;
    was_empty = line.empty();
    if (line.empty())
      letter += '\n';
    else
      add_folded(letter, line);
  }
  while (letter.ends_with("\n\n")) letter.pop_back();
  return letter;
}

}  // namespace bot

#include "tickets/commands/command.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

constexpr std::string_view blanks = " \t";

CommandLine command_in(std::string_view line, std::size_t number) {
  line.remove_prefix(1);
  const std::size_t end = std::min(line.find_first_of(blanks), line.size());
  return {number, billing::folded(line.substr(0, end)), trimmed(line.substr(end))};
}

}  // namespace

TwoParts parted(std::string_view words, std::string_view separator) {
  const std::size_t at = words.find(separator);
  if (at == std::string_view::npos) return {trimmed(words), ""};
  return {trimmed(words.substr(0, at)), trimmed(words.substr(at + separator.size()))};
}

NoteText read_note(std::string_view text) {
  NoteText note;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    if (line.starts_with("//"))
      line.remove_prefix(1);
    else if (line.starts_with('/'))
      note.commands.push_back(command_in(line, number));
    if (number > 1) note.text += '\n';
    note.text += line;
    begin = end + 1;
  }
  return note;
}

}  // namespace tickets

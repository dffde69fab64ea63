// Commands in an internal note: lines that begin with "/" and do what the buttons do, by the same
// functions. Only note() reads them; mail, replies and answers never come here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tickets/desk.h"

namespace tickets {

struct CommandLine {
  std::size_t line = 1;  // of the note
  std::string name;      // without the stroke, folded
  std::string words;     // what follows it, trimmed
};

// A note taken apart. A line that begins with "//" is no command: it is kept with one stroke.
struct NoteText {
  std::string text;  // as it is kept
  std::vector<CommandLine> commands;
};
NoteText read_note(std::string_view text);

struct Command {
  std::string_view name;
  std::string_view usage;    // "/decline CODE: TEXT"
  std::string_view does;     // "declines the request; the customer reads the text"
  std::string_view offered;  // usage, what it does and, in "{~}", who may
  Action action;             // who may is read off its rows of the lifecycle
  bool decides;              // depends on the version that was seen
  bool (*is_well_formed)(const std::string& words);
  // `words` are well-formed.
  Result<Ticket> (*run)(Desk&, const Actor& by, const Ticket& now, const std::string& words);
};
std::span<const Command> commands();  // by name
const Command* find_command(std::string_view name);
// "support desk, desk lead or administrator"
std::string who_may(const Command&);

// The most commands a note may have.
inline constexpr std::size_t most_commands = 20;

// Refused with `command_unknown` (the faults list what there is), `command_malformed` (one fault a
// line), `commands_too_many`; none: all may be tried.
std::optional<Refusal> unreadable(const std::vector<CommandLine>&);

// One after the other, each on the ticket as the one before left it. The first no ends it: its
// code, and which line it was. Lines that are unreadable are a bug of the caller.
Result<Ticket> run_commands(Desk&, const Actor& by, const Ticket& after_note,
                            const std::vector<CommandLine>&);

// "CODE: TEXT" taken apart at the first separator; both trimmed, empty where it is missing.
struct TwoParts {
  std::string first, second;
};
TwoParts parted(std::string_view words, std::string_view separator);

}  // namespace tickets

#include <stdexcept>

#include "tickets/commands/command.h"

namespace tickets {

namespace {

// What there is, for somebody who does not know.
std::vector<billing::Fault> offered() {
  std::vector<billing::Fault> faults;
  for (const Command& command : commands())
    faults.push_back({std::string(command.name), worded(command.offered, {who_may(command)})});
  return faults;
}

Refusal unknown(const CommandLine& line) {
  Refusal refusal{RefusalKind::invalid, "command_unknown",
                  worded("Line {}, /{}: there is no such command, and nothing was kept. Begin a "
                         "line that is none with //.",
                         {std::to_string(line.line), line.name}),
                  "note", offered()};
  return refusal;
}

std::string written_as(const CommandLine& line, std::string_view usage) {
  const std::string number = std::to_string(line.line);
  // "/duplicate SPL-..." has its dots already.
  return usage.ends_with('.') ? worded("Line {}, /{}: write it as {}", {number, line.name, usage})
                              : worded("Line {}, /{}: write it as {}.", {number, line.name, usage});
}

Refusal with_place(const Refusal& no, const CommandLine& line) {
  Refusal refusal = no;
  refusal.message = worded("Line {}, /{}: {~} Nothing of the note was kept.",
                           {std::to_string(line.line), line.name, no.message});
  // It is not the page that is missing, but what the line names.
  if (refusal.kind == RefusalKind::not_found) refusal.kind = RefusalKind::conflict;
  return refusal;
}

}  // namespace

std::optional<Refusal> unreadable(const std::vector<CommandLine>& lines) {
  if (lines.size() > most_commands)
    return Refusal{RefusalKind::invalid,
                   "commands_too_many",
                   worded("A note takes at most {} commands; write a second one.",
                          {std::to_string(most_commands)}),
                   "note",
                   {}};
  std::vector<billing::Fault> faults;
  for (const CommandLine& line : lines) {
    const Command* command = find_command(line.name);
    if (!command) return unknown(line);
    if (!command->is_well_formed(line.words))
      faults.push_back(
          {worded("line {}", {std::to_string(line.line)}), written_as(line, command->usage)});
  }
  if (faults.empty()) return std::nullopt;
  const std::string first = faults.front().message;
  return Refusal{RefusalKind::invalid, "command_malformed",
                 worded("{~} Nothing was kept.", {first}), "note", std::move(faults)};
}

Result<Ticket> run_commands(Desk& desk, const Actor& by, const Ticket& after_note,
                            const std::vector<CommandLine>& lines) {
  Result<Ticket> ticket = after_note;
  for (const CommandLine& line : lines) {
    const Command* command = find_command(line.name);
    if (!command) throw std::logic_error("a command that is unknown was to be run");
    ticket = command->run(desk, by, *ticket, line.words);
    if (!ticket) return with_place(ticket.refusal(), line);
  }
  return ticket;
}

}  // namespace tickets

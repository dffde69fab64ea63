#include <stdexcept>

#include "tickets/commands/command.h"

namespace tickets {

namespace {

std::string place_of(const CommandLine& line) {
  return "Line " + std::to_string(line.line) + ", /" + line.name;
}

// What there is, for somebody who does not know.
std::vector<billing::Fault> offered() {
  std::vector<billing::Fault> faults;
  for (const Command& command : commands())
    faults.push_back({std::string(command.name), std::string(command.usage) + " " +
                                                     std::string(command.does) + " (" +
                                                     who_may(command) + ")."});
  return faults;
}

Refusal unknown(const CommandLine& line) {
  Refusal refusal{RefusalKind::invalid, "command_unknown",
                  place_of(line) +
                      ": there is no such command, and nothing was kept. Begin a line that is none "
                      "with //.",
                  "note", offered()};
  return refusal;
}

Refusal with_place(const Refusal& no, const CommandLine& line) {
  Refusal refusal = no;
  refusal.message = place_of(line) + ": " + no.message + " Nothing of the note was kept.";
  // It is not the page that is missing, but what the line names.
  if (refusal.kind == RefusalKind::not_found) refusal.kind = RefusalKind::conflict;
  return refusal;
}

}  // namespace

std::optional<Refusal> unreadable(const std::vector<CommandLine>& lines) {
  if (lines.size() > most_commands)
    return Refusal{
        RefusalKind::invalid,
        "commands_too_many",
        "A note takes at most " + std::to_string(most_commands) + " commands; write a second one.",
        "note",
        {}};
  std::vector<billing::Fault> faults;
  for (const CommandLine& line : lines) {
    const Command* command = find_command(line.name);
    if (!command) return unknown(line);
    if (!command->is_well_formed(line.words))
      faults.push_back({"line " + std::to_string(line.line),
                        place_of(line) + ": write it as " + std::string(command->usage)});
  }
  if (faults.empty()) return std::nullopt;
  // "/duplicate SPL-..." has its dots already.
  for (billing::Fault& fault : faults)
    if (!fault.message.ends_with('.')) fault.message += '.';
  const std::string first = faults.front().message;
  return Refusal{RefusalKind::invalid, "command_malformed", first + " Nothing was kept.", "note",
                 std::move(faults)};
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

#include <algorithm>

#include "tickets/commands/command.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

// A note alone is right whatever happened meanwhile; a decision in it is not.
std::optional<Version> version_to_hold(const std::vector<CommandLine>& lines,
                                       std::optional<Version> seen) {
  const bool decides = std::any_of(lines.begin(), lines.end(), [](const CommandLine& line) {
    return find_command(line.name)->decides;
  });
  return decides ? seen : std::nullopt;
}

}  // namespace

Result<Ticket> note(Desk& desk, const Actor& by, const TicketNumber& number, std::string text,
                    std::optional<Version> seen) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  const NoteText written = read_note(text);
  auto words = typed_text(written.text, "note");
  if (!words) return words.refusal();
  if (const auto no = refusal_of(desk, *ticket, Action::note, by, std::nullopt)) return *no;
  if (const auto no = unreadable(written.commands)) return *no;
  auto noted = apply(desk, *ticket, Action::note, by, version_to_hold(written.commands, seen),
                     Audience::internal, Said{*std::move(words)});
  return noted ? run_commands(desk, by, *noted, written.commands) : noted;
}

}  // namespace tickets

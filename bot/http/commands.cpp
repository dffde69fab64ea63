#include "bot/http/commands.h"

#include "bot/http/navigation.h"
#include "bot/words/say.h"

namespace bot::http {
namespace {

struct Going {
  std::string_view text, path, keys;
};

// Only what that role finds in its navigation, so that no command ends at a closed door.
constexpr Going goings[] = {
    {marked("Go to Decide"), "/queue?show=decide", "g d"},
    {marked("Go to BANs"), "/queue?show=bans", "g b"},
    {marked("Go to Release"), "/queue?show=release", "g r"},
    {marked("Go to Waiting for customer"), "/queue?show=customer", "g w"},
    {marked("Go to At risk"), "/queue?show=risk", "g a"},
    {marked("Go to my requests"), "/queue?show=open&mine=1", "g m"},
    {marked("A new call"), "/intake", "p"},
};

bool may_go(const Request& request, std::string_view path) {
  const Roles role = tickets::bit(request.user->role);
  path = path.substr(0, path.find('?'));
  for (const NavigationEntry& entry : navigation()) {
    if (entry.path == path) return (entry.roles & role) != 0;
  }
  return false;
}

}  // namespace

std::vector<Command> standing_commands(const Request& request) {
  std::vector<Command> commands;
  if (!request.user || request.user->role == tickets::Role::customer) return commands;
  for (const Going& going : goings) {
    if (!may_go(request, going.path)) continue;
    commands.push_back({say(going.text), std::string(going.path), going.keys});
  }
  for (const NavigationEntry& entry : navigation()) {
    const bool listed = entry.path == "/intake";
    if (listed || (entry.roles & tickets::bit(request.user->role)) == 0) continue;
    commands.push_back({say(entry.label), std::string(entry.path), ""});
  }
  commands.push_back({say("All queues"), "/queues", ""});
  commands.push_back({say("Your preferences"), "/preferences", "?"});
  return commands;
}

std::string keys_in_words(std::string_view keys) {
  if (keys == "Control+k") return say("Ctrl+K");
  if (keys == "Escape") return say("Esc");
  std::string words;
  for (const char c : keys) {
    if (c == ' ')
      words += " " + say("then") + " ";
    else if (c == ',')
      words += " " + say("or") + " ";
    else
      words += c;
  }
  return words;
}

}  // namespace bot::http

#include "bot/pages/desk/queue_navigation.h"

#include "bot/pages/desk/queue_filters.h"
#include "bot/pages/desk/undelivered.h"
#include "bot/words/say.h"

namespace bot::pages {

std::string queue_address(std::string_view id, bool mine) {
  return "/queue?show=" + std::string(id) + (mine ? "&mine=1" : "");
}

void show_queues(View& view, tickets::Desk& desk, std::string_view here,
                 const std::optional<tickets::Email>& owner) {
  View& part = view.include("QUEUES", "pages/parts/queues.html.tpl");
  const auto add = [&](std::string_view id, const std::string& address, std::string_view text,
                       const std::string& count, bool apart) {
    View& row = part.add("TAB").set("HREF", address).set("TEXT", text).set("COUNT", count);
    row.show_if(id == here, "HERE").show_if(apart, "APART");
  };
  const auto counts = desk.work.tickets().counts();
  for (const QueueFilter& filter : queue_filters()) {
    add(filter.id, queue_address(filter.id, owner.has_value()), say(filter.text),
        count_in(desk, {filter, owner}, counts), false);
  }
  add("/undelivered", "/undelivered", say("Undelivered mail"), undelivered_count(desk), true);
  add("/mail", "/mail", say("Quarantine"), std::to_string(desk.work.inbound().quarantined()),
      false);
}

}  // namespace bot::pages

// What is around the pages of the staff: queues, commands, preferences, second looks.
#include "tests/pages/tour.h"
#include "tests/pages/visitor.h"

namespace support {
namespace {

using tickets::Status;

void past_an_empty_desk(const Look& look) {
  Visitor visitor;
  look("queues_empty", visitor.get(the_desk(), "/queues"));
  look("queue_stuck_empty", visitor.get(the_desk(), "/queue?show=stuck"));
  look("commands", visitor.get(the_auditor(), "/commands"));
  look("preferences", visitor.get(the_desk(), "/preferences"));
  look("preferences_saved", visitor.get(the_desk(), "/preferences?saved=1"));
  look("preferences_fault", visitor.post(the_desk(), "/preferences", {{"keys", "sometimes"}}));
}

void past_a_request(const Look& look) {
  Visitor visitor;
  visitor.story.reach(Status::awaiting_approval);
  look("commands_on", visitor.get(the_desk(), "/commands?on=" + visitor.story.number.value));
  look("confirm_approval", visitor.get(the_desk(), visitor.ticket("/approval")));
  const auto old = visitor.seen();
  visitor.post(the_desk(), visitor.ticket("/owner"));
  look("ticket_taken", visitor.get(the_desk(), visitor.ticket("?done=taken")));
  look("changed_owner",
       visitor.post(the_desk(), visitor.ticket("/questions"), {old, {"question", "Which month?"}}));
  look("ticket_refused",
       visitor.post(the_desk(), visitor.ticket("/answers"), {{"answer", "They said yes"}}));
  visitor.post(the_desk(), "/preferences", {{"keys", "off"}, {"rows", "dense"}});
  look("queue_dense", visitor.get(the_desk(), "/queue"));
  look("search_open", visitor.get(the_desk(), "/search?q=northwind&are=open"));
}

void past_the_dates(const Look& look) {
  Visitor visitor;
  visitor.story.reach(Status::ready_to_switch);
  look("confirm_not_now", visitor.get(the_desk(), visitor.ticket("/approval")));
  look("confirm_switch", visitor.get(the_biller(), visitor.ticket("/switch?switch=2024-10")));
  look("switch_fault", visitor.get(the_biller(), visitor.ticket("/switch?switch=soon")));
}

}  // namespace

void past_the_console(const Look& look) {
  past_an_empty_desk(look);
  past_a_request(look);
  past_the_dates(look);
}

}  // namespace support

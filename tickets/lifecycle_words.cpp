#include "billing/word_table.h"
#include "tickets/lifecycle.h"

namespace tickets {

namespace {
constexpr billing::WordTable<10> statuses{"submitted",     "awaiting_customer", "awaiting_approval",
                                          "awaiting_bans", "ready_to_switch",   "switch_scheduled",
                                          "verifying",     "resolved",          "declined",
                                          "withdrawn"};

constexpr billing::WordTable<20> actions{"open",
                                         "pass_setup",
                                         "fail_setup",
                                         "ask_customer",
                                         "answer",
                                         "approve",
                                         "assign_ban",
                                         "complete_bans",
                                         "schedule_switch",
                                         "approval_falls",
                                         "unschedule",
                                         "take_effect",
                                         "confirm_invoices",
                                         "decline",
                                         "withdraw",
                                         "reply",
                                         "note",
                                         "escalate",
                                         "acknowledge_finding",
                                         "check_setup"};

constexpr billing::WordTable<6> turns{"bot",     "customer", "support_desk",
                                      "billing", "time",     "nobody"};
}  // namespace

std::string_view text_of(Status status) { return billing::word_of(statuses, status); }
std::optional<Status> status_from(std::string_view text) {
  return billing::value_of<Status>(statuses, text);
}
std::string_view text_of(Action action) { return billing::word_of(actions, action); }
std::optional<Action> action_from(std::string_view text) {
  return billing::value_of<Action>(actions, text);
}
std::string_view text_of(Turn turn) { return billing::word_of(turns, turn); }

}  // namespace tickets

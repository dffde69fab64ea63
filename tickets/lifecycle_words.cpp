#include "billing/words.h"
#include "tickets/lifecycle.h"

namespace tickets {

namespace {
constexpr std::array statuses{billing::Word<Status>{Status::submitted, "submitted"},
                              billing::Word<Status>{Status::awaiting_customer, "awaiting_customer"},
                              billing::Word<Status>{Status::awaiting_approval, "awaiting_approval"},
                              billing::Word<Status>{Status::awaiting_bans, "awaiting_bans"},
                              billing::Word<Status>{Status::ready_to_switch, "ready_to_switch"},
                              billing::Word<Status>{Status::switch_scheduled, "switch_scheduled"},
                              billing::Word<Status>{Status::verifying, "verifying"},
                              billing::Word<Status>{Status::resolved, "resolved"},
                              billing::Word<Status>{Status::declined, "declined"},
                              billing::Word<Status>{Status::withdrawn, "withdrawn"},
                              billing::Word<Status>{Status::duplicate, "duplicate"}};

constexpr std::array actions{
    billing::Word<Action>{Action::open, "open"},
    billing::Word<Action>{Action::pass_setup, "pass_setup"},
    billing::Word<Action>{Action::fail_setup, "fail_setup"},
    billing::Word<Action>{Action::ask_customer, "ask_customer"},
    billing::Word<Action>{Action::answer, "answer"},
    billing::Word<Action>{Action::approve, "approve"},
    billing::Word<Action>{Action::assign_ban, "assign_ban"},
    billing::Word<Action>{Action::complete_bans, "complete_bans"},
    billing::Word<Action>{Action::schedule_switch, "schedule_switch"},
    billing::Word<Action>{Action::approval_falls, "approval_falls"},
    billing::Word<Action>{Action::unschedule, "unschedule"},
    billing::Word<Action>{Action::take_effect, "take_effect"},
    billing::Word<Action>{Action::confirm_invoices, "confirm_invoices"},
    billing::Word<Action>{Action::decline, "decline"},
    billing::Word<Action>{Action::withdraw, "withdraw"},
    billing::Word<Action>{Action::reply, "reply"},
    billing::Word<Action>{Action::note, "note"},
    billing::Word<Action>{Action::escalate, "escalate"},
    billing::Word<Action>{Action::acknowledge_finding, "acknowledge_finding"},
    billing::Word<Action>{Action::check_setup, "check_setup"},
    billing::Word<Action>{Action::mark_duplicate, "mark_duplicate"},
    billing::Word<Action>{Action::reopen, "reopen"},
    billing::Word<Action>{Action::take, "take"},
    billing::Word<Action>{Action::hand_over_call, "hand_over_call"},
    billing::Word<Action>{Action::call_back, "call_back"},
    billing::Word<Action>{Action::move_escalation, "move_escalation"},
    billing::Word<Action>{Action::remind, "remind"},
    billing::Word<Action>{Action::open_follow_up, "open_follow_up"},
    billing::Word<Action>{Action::close_follow_up, "close_follow_up"}};

constexpr std::array turns{billing::Word<Turn>{Turn::bot, "bot"},
                           billing::Word<Turn>{Turn::customer, "customer"},
                           billing::Word<Turn>{Turn::support_desk, "support_desk"},
                           billing::Word<Turn>{Turn::billing, "billing"},
                           billing::Word<Turn>{Turn::time, "time"},
                           billing::Word<Turn>{Turn::nobody, "nobody"}};
}  // namespace

std::string_view text_of(Status status) { return billing::text_in(statuses, status); }
std::optional<Status> status_from(std::string_view text) {
  return billing::value_in(statuses, text);
}
std::string_view text_of(Action action) { return billing::text_in(actions, action); }
std::optional<Action> action_from(std::string_view text) {
  return billing::value_in(actions, text);
}
std::string_view text_of(Turn turn) { return billing::text_in(turns, turn); }

}  // namespace tickets

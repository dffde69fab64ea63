#include "tickets/spelled.h"

#include <algorithm>

#include "billing/worded.h"

namespace tickets {

std::string spelled(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string_view spelled(Status status) {
  switch (status) {
    case Status::submitted: return billing::marked("submitted");
    case Status::awaiting_customer: return billing::marked("awaiting customer");
    case Status::awaiting_approval: return billing::marked("awaiting approval");
    case Status::awaiting_bans: return billing::marked("awaiting bans");
    case Status::ready_to_switch: return billing::marked("ready to switch");
    case Status::switch_scheduled: return billing::marked("switch scheduled");
    case Status::verifying: return billing::marked("verifying");
    case Status::resolved: return billing::marked("resolved");
    case Status::declined: return billing::marked("declined");
    case Status::withdrawn: return billing::marked("withdrawn");
    case Status::duplicate: return billing::marked("duplicate");
  }
  return {};
}

std::string_view spelled(Action action) {
  switch (action) {
    case Action::open: return billing::marked("open");
    case Action::pass_setup: return billing::marked("pass setup");
    case Action::fail_setup: return billing::marked("fail setup");
    case Action::ask_customer: return billing::marked("ask customer");
    case Action::answer: return billing::marked("answer");
    case Action::approve: return billing::marked("approve");
    case Action::assign_ban: return billing::marked("assign ban");
    case Action::complete_bans: return billing::marked("complete bans");
    case Action::schedule_switch: return billing::marked("schedule switch");
    case Action::approval_falls: return billing::marked("approval falls");
    case Action::unschedule: return billing::marked("unschedule");
    case Action::take_effect: return billing::marked("take effect");
    case Action::confirm_invoices: return billing::marked("confirm invoices");
    case Action::decline: return billing::marked("decline");
    case Action::withdraw: return billing::marked("withdraw");
    case Action::reply: return billing::marked("reply");
    case Action::note: return billing::marked("note");
    case Action::escalate: return billing::marked("escalate");
    case Action::acknowledge_finding: return billing::marked("acknowledge finding");
    case Action::check_setup: return billing::marked("check setup");
    case Action::mark_duplicate: return billing::marked("mark duplicate");
    case Action::reopen: return billing::marked("reopen");
    case Action::take: return billing::marked("take");
    case Action::hand_over_call: return billing::marked("hand over call");
    case Action::call_back: return billing::marked("call back");
    case Action::move_escalation: return billing::marked("move escalation");
    case Action::remind: return billing::marked("remind");
    case Action::open_follow_up: return billing::marked("open follow up");
    case Action::close_follow_up: return billing::marked("close follow up");
  }
  return {};
}

std::string_view spelled(Role role) {
  switch (role) {
    case Role::customer: return billing::marked("customer");
    case Role::support_desk: return billing::marked("support desk");
    case Role::desk_lead: return billing::marked("desk lead");
    case Role::billing: return billing::marked("billing");
    case Role::tam: return billing::marked("tam");
    case Role::auditor: return billing::marked("auditor");
    case Role::administrator: return billing::marked("administrator");
    case Role::bot: return billing::marked("bot");
  }
  return {};
}

}  // namespace tickets

#include "tickets/lifecycle.h"
#include "tickets/text_table.h"

namespace tickets {

namespace {
constexpr TextTable<Status, 10> statuses{{{Status::submitted, "submitted"},
                                          {Status::awaiting_customer, "awaiting_customer"},
                                          {Status::awaiting_approval, "awaiting_approval"},
                                          {Status::awaiting_bans, "awaiting_bans"},
                                          {Status::ready_to_switch, "ready_to_switch"},
                                          {Status::switch_scheduled, "switch_scheduled"},
                                          {Status::verifying, "verifying"},
                                          {Status::resolved, "resolved"},
                                          {Status::declined, "declined"},
                                          {Status::withdrawn, "withdrawn"}}};

constexpr TextTable<Action, 20> actions{{{Action::open, "open"},
                                         {Action::pass_setup, "pass_setup"},
                                         {Action::fail_setup, "fail_setup"},
                                         {Action::ask_customer, "ask_customer"},
                                         {Action::answer, "answer"},
                                         {Action::approve, "approve"},
                                         {Action::assign_ban, "assign_ban"},
                                         {Action::complete_bans, "complete_bans"},
                                         {Action::schedule_switch, "schedule_switch"},
                                         {Action::approval_falls, "approval_falls"},
                                         {Action::unschedule, "unschedule"},
                                         {Action::take_effect, "take_effect"},
                                         {Action::confirm_invoices, "confirm_invoices"},
                                         {Action::decline, "decline"},
                                         {Action::withdraw, "withdraw"},
                                         {Action::reply, "reply"},
                                         {Action::note, "note"},
                                         {Action::escalate, "escalate"},
                                         {Action::acknowledge_finding, "acknowledge_finding"},
                                         {Action::check_setup, "check_setup"}}};

constexpr TextTable<Turn, 6> turns{{{Turn::bot, "bot"},
                                    {Turn::customer, "customer"},
                                    {Turn::support_desk, "support_desk"},
                                    {Turn::billing, "billing"},
                                    {Turn::time, "time"},
                                    {Turn::nobody, "nobody"}}};
}  // namespace

std::string_view text_of(Status status) { return text_in(statuses, status); }
std::optional<Status> status_from(std::string_view text) { return value_in(statuses, text); }
std::string_view text_of(Action action) { return text_in(actions, action); }
std::optional<Action> action_from(std::string_view text) { return value_in(actions, text); }
std::string_view text_of(Turn turn) { return text_in(turns, turn); }

}  // namespace tickets
